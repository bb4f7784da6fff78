package lv.lete.device;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Follows `jpos.xml`, one problem an entry: what comes after the first is mostly its echo. An
/// entry that the schema takes is tried on the service it names, when that is one of ours.
final class DeviceEntries extends DefaultHandler {
  private final List<DeviceEntry> entries = new ArrayList<>();
  private final List<DeviceProblem> problems = new ArrayList<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private @Nullable Locator locator;
  private DeviceEntry entry = DeviceEntry.named("", 1);
  private boolean told;

  DeviceFile.Content content() {
    return new DeviceFile.Content(List.copyOf(entries), List.copyOf(problems));
  }

  void add(DeviceProblem problem) {
    problems.add(problem);
  }

  @Override
  public void setDocumentLocator(Locator where) {
    locator = where;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (qualified) {
      case "JposEntry" -> begin(attributes.getValue("logicalName"));
      case "creation" -> {
        exists("factoryClass", attributes.getValue("factoryClass"));
        exists("serviceClass", attributes.getValue("serviceClass"));
        entry = entry.madeBy(text(attributes, "factoryClass"));
      }
      case "jpos" -> entry = entry.ofCategory(text(attributes, "category"));
      case "product" -> entry = entry.called(text(attributes, "name"));
      case "prop" -> {
        String property = text(attributes, "name");
        String value = text(attributes, "value");
        entry = entry.with(new DeviceEntry.Property(property, value, line()));
      }
      default -> {}
    }
  }

  private static String text(Attributes attributes, String name) {
    return Objects.requireNonNullElse(attributes.getValue(name), "");
  }

  private void begin(@Nullable String logicalName) {
    entry = DeviceEntry.named(logicalName == null ? "without a name" : logicalName, line());
    told = false;
    Integer before = logicalName == null ? null : lines.putIfAbsent(logicalName, line());
    if (before != null) {
      String what = "a second entry of the same name; the first is at line " + before;
      tell(line(), what, "Give each entry a name of its own.");
    }
  }

  private void exists(String attribute, @Nullable String className) {
    if (className == null) {
      return;
    }
    try {
      Class.forName(className, false, DeviceFile.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError missing) {
      tell(
          line(),
          attribute + " " + className + " is not on the class path",
          "Put its jar into lib/, or write the class name as the maker gives it.");
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (!qualified.equals("JposEntry")) {
      return;
    }
    if (!told) {
      EntryTrial.problem(entry).ifPresent(problems::add);
    }
    entries.add(entry);
    entry = DeviceEntry.named("", 1);
  }

  @Override
  public void error(SAXParseException wrong) {
    String what = DeviceFile.text(wrong);
    tell(wrong.getLineNumber(), what, SchemaMend.of(what));
  }

  private void tell(int line, String what, String mend) {
    if (!told) {
      problems.add(new DeviceProblem(entry.name(), line, what, mend));
      told = true;
    }
  }

  private int line() {
    return locator == null ? 1 : locator.getLineNumber();
  }
}
