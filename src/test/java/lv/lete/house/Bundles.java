package lv.lete.house;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Translations: files `name_lv`, `name_lt` and `name_en` (or `name` for one of them) belong
/// together and must say the same things.
final class Bundles {
  static final Set<String> LANGUAGES = Set.of("en", "lt", "lv");

  private static final Pattern FILE = Pattern.compile("(.*?)(?:_([a-z]{2}))?\\.properties");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9a-zA-Z]+[^}]*}|%[0-9$]*[sdf]");

  private Bundles() {}

  /// Texts by key, of one file; `language` is empty for a default file.
  record Bundle(String file, String language, Map<String, String> texts) {}

  /// Families of at least one file that names a language.
  static Map<String, List<Bundle>> families(Map<Path, String> files) throws IOException {
    Map<String, List<Bundle>> families = new TreeMap<>();
    for (var file : files.entrySet()) {
      Matcher name = FILE.matcher(file.getKey().toString());
      if (name.matches()) {
        String language = name.group(2) == null ? "" : name.group(2);
        Properties texts = new Properties();
        texts.load(new StringReader(file.getValue()));
        Map<String, String> sorted = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> sorted.put(key, texts.getProperty(key)));
        families
            .computeIfAbsent(name.group(1), base -> new ArrayList<>())
            .add(new Bundle(file.getKey().toString(), language, sorted));
      }
    }
    families.values().removeIf(family -> family.stream().allMatch(one -> one.language().isEmpty()));
    return families;
  }

  static List<String> faultsOf(String base, List<Bundle> family) {
    List<String> faults = new ArrayList<>();
    Set<String> languages =
        family.stream().map(Bundle::language).collect(Collectors.toCollection(TreeSet::new));
    boolean hasDefault = languages.remove("");
    if (!LANGUAGES.containsAll(languages)
        || languages.size() + (hasDefault ? 1 : 0) < LANGUAGES.size()) {
      faults.add(base + ": needs " + new TreeSet<>(LANGUAGES) + ", has " + languages);
    }
    Bundle first = family.getFirst();
    for (Bundle bundle : family) {
      compare(first, bundle, faults);
    }
    return faults;
  }

  private static void compare(Bundle first, Bundle bundle, List<String> faults) {
    Set<String> keys = new TreeSet<>(first.texts().keySet());
    keys.addAll(bundle.texts().keySet());
    for (String key : keys) {
      String text = bundle.texts().get(key);
      String model = first.texts().get(key);
      if (text == null || model == null) {
        faults.add((text == null ? bundle : first).file() + ": lacks " + key);
      } else if (text.isBlank()) {
        faults.add(bundle.file() + ": " + key + " is empty");
      } else if (!places(text).equals(places(model))) {
        faults.add(
            "%s: %s has %s, %s has %s"
                .formatted(bundle.file(), key, places(text), first.file(), places(model)));
      }
    }
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
