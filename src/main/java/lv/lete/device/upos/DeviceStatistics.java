package lv.lete.device.upos;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jpos.JposConst;
import jpos.JposException;

/// What a device counted, named as UnifiedPOS asks (Appendix "Device Statistics"). Counts live as
/// long as the service; a program that wants more reads them before it closes. Safe for any thread.
public final class DeviceStatistics {
  private static final String MANUFACTURER = "M_";

  private final String category;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /// Counts under these names, all zero; one that UnifiedPOS does not name begins with `M_`.
  DeviceStatistics(String category, List<String> names) {
    this.category = category;
    names.forEach(name -> counts.put(name, 0L));
  }

  /// One more of the named.
  public void count(String name) {
    count(name, 1);
  }

  /// So many more of the named; lines and characters come in numbers.
  public synchronized void count(String name, long more) {
    if (!counts.containsKey(name)) {
      throw new IllegalStateException("no statistic of this device: " + name);
    }
    counts.merge(name, more, Math::addExact);
  }

  /// Sets the named counts to zero.
  synchronized void reset(String names) throws JposException {
    for (String name : chosen(names)) {
      counts.put(name, 0L);
    }
  }

  /// Sets counts: `name=value` pairs with commas between.
  synchronized void update(String pairs) throws JposException {
    Map<String, Long> news = new LinkedHashMap<>();
    for (String pair : pairs.split(",", -1)) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2 || !parts[1].strip().matches("\\d{1,15}")) {
        throw new JposException(
            JposConst.JPOS_E_EXTENDED,
            JposConst.JPOS_ESTATS_ERROR,
            "no whole number to set: " + pair);
      }
      for (String name : chosen(parts[0].strip())) {
        news.put(name, Long.valueOf(parts[1].strip()));
      }
    }
    counts.putAll(news);
  }

  /// The named counts in the XML that UnifiedPOS prescribes.
  synchronized String xml(String names, String model) throws JposException {
    Predicate<String> ours = name -> name.startsWith(MANUFACTURER);
    Set<String> chosen = chosen(names);
    String standard = parameters(chosen, ours.negate(), "Parameter", "Name");
    String own = parameters(chosen, ours, "ManufacturerSpecific", "Name");
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <UPOSStat version="1.15.0" xmlns="http://www.nrf-arts.org/UnifiedPOS/namespace/">
      <Event>
    %s%s  </Event>
      <Equipment>
        <UnifiedPOSVersion>1.15</UnifiedPOSVersion>
        <DeviceCategory UPOS="%s"/>
        <ManufacturerName>Lete</ManufacturerName>
        <ModelName>%s</ModelName>
      </Equipment>
    </UPOSStat>
    """
        .formatted(standard, own, category, escaped(model));
  }

  private String parameters(Set<String> chosen, Predicate<String> kind, String tag, String name) {
    return chosen.stream()
        .filter(kind)
        .map(each ->
            "    <%s><%s>%s</%s><Value>%d</Value></%s>%n"
                .formatted(tag, name, each, name, counts.get(each), tag))
        .collect(Collectors.joining());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Nothing means all, `U_` the standard ones, `M_` ours, else names with commas between.
  private Set<String> chosen(String names) throws JposException {
    Set<String> all = counts.keySet();
    Predicate<String> ours = name -> name.startsWith(MANUFACTURER);
    return switch (names) {
      case "" -> new LinkedHashSet<>(all);
      case "U_" ->
          all.stream().filter(ours.negate()).collect(Collectors.toCollection(LinkedHashSet::new));
      case MANUFACTURER ->
          all.stream().filter(ours).collect(Collectors.toCollection(LinkedHashSet::new));
      default -> known(names);
    };
  }

  private Set<String> known(String names) throws JposException {
    Set<String> named = new LinkedHashSet<>(List.of(names.split("\\s*,\\s*")));
    for (String name : named) {
      if (!counts.containsKey(name)) {
        throw unknown(name);
      }
    }
    return named;
  }

  private static JposException unknown(String name) {
    return new JposException(JposConst.JPOS_E_ILLEGAL, "no statistic of this device: " + name);
  }
}
