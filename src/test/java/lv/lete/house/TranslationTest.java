package lv.lete.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The three languages say the same things, and every key a screen asks for exists.
class TranslationTest {
  private static final Pattern KEY = Pattern.compile("\"%([^\"]+)\"");

  @Test
  void keepsTheLanguagesOfEachFamilyAlike() throws IOException {
    List<String> faults = new ArrayList<>();
    Bundles.families(files(".properties"))
        .forEach((base, family) -> faults.addAll(Bundles.faultsOf(base, family)));
    assertEquals(List.of(), faults);
  }

  @Test
  void findsEveryKeyThatAScreenAsksFor() throws IOException {
    Set<String> known = new TreeSet<>();
    Bundles.families(files(".properties"))
        .values()
        .forEach(family -> family.forEach(bundle -> known.addAll(bundle.texts().keySet())));
    List<String> missing = new ArrayList<>();
    files(".fxml")
        .forEach((file, text) ->
            keysIn(text).stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> missing.add(file + ": " + key)));
    assertEquals(List.of(), missing, "keys that no bundle has");
  }

  @Test
  void noticesWhatDiffersBetweenLanguages() throws IOException {
    assertEquals(0, faults("pay=Pay {0}", "pay=Maksāt {0}", "pay=Mokėti {0}"));
    assertEquals(1, faults("pay=Pay {0}", "pay=Maksāt", "pay=Mokėti {0}"), "a lost placeholder");
    assertEquals(1, faults("pay=Pay", "pay=", "pay=Mokėti"), "an empty text");
    assertEquals(1, faults("pay=Pay\nopen=Open", "open=Atvērt\npay=Maksāt", "pay=Mokėti"));
    assertEquals(
        1,
        Bundles.families(Map.of(Path.of("a_en.properties"), "pay=Pay")).entrySet().stream()
            .mapToInt(one -> Bundles.faultsOf(one.getKey(), one.getValue()).size())
            .sum(),
        "two languages are missing");
    assertEquals(Set.of("pay.title"), keysIn("<Label text=\"%pay.title\"/>"));
  }

  private static int faults(String english, String latvian, String lithuanian) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    files.put(Path.of("a_en.properties"), english);
    files.put(Path.of("a_lv.properties"), latvian);
    files.put(Path.of("a_lt.properties"), lithuanian);
    return Bundles.families(files).entrySet().stream()
        .mapToInt(one -> Bundles.faultsOf(one.getKey(), one.getValue()).size())
        .sum();
  }

  private static Set<String> keysIn(String fxml) {
    Set<String> keys = new TreeSet<>();
    KEY.matcher(fxml).results().forEach(found -> keys.add(found.group(1)));
    return keys;
  }

  private static Map<Path, String> files(String ending) throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path file : ProjectFiles.all()) {
      if (file.startsWith("src/main") && file.toString().endsWith(ending)) {
        files.put(file, ProjectFiles.read(file));
      }
    }
    return files;
  }
}
