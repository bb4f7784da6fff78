package lv.lete.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A guard that cannot fail guards nothing: each rule is tried on a sample that breaks it. In the
/// samples every class named `Good…` must pass and every other class must be reported.
class GuardsCanFailTest {

  @TempDir private Path folder;

  static List<String> rulesWithSamples() {
    return HouseRules.all().keySet().stream().filter(name -> !name.startsWith("room-")).toList();
  }

  @ParameterizedTest
  @MethodSource("rulesWithSamples")
  void reportsEachBadClassOfItsSampleAndNoGoodOne(String rule) throws IOException {
    JavaClasses classes = Compiled.classesOf(sample(rule), folder);
    String report = reportOf(Objects.requireNonNull(HouseRules.all().get(rule)), classes);
    for (JavaClass one : classes) {
      boolean good = one.getName().contains(".Good");
      assertEquals(!good, report.contains(one.getName()), one.getName() + " in: " + report);
    }
    assertTrue(report.contains("because"), "the message must give the reason: " + report);
  }

  @Test
  void reportsEveryImportTheTableForbids() throws IOException {
    StringBuilder sample = new StringBuilder();
    for (Room room : Room.ALL) {
      sample.append(source(room, "Seen", "public class Seen {}"));
    }
    for (Room room : Room.ALL) {
      for (Room other : Room.ALL) {
        String name = "To" + other.name();
        sample.append(source(room, name, "class " + name + " extends " + seen(other) + " {}"));
      }
    }
    JavaClasses classes = Compiled.classesOf(sample.toString(), folder);
    for (Map.Entry<String, ArchRule> rule : HouseRules.all().entrySet()) {
      if (rule.getKey().startsWith("room-")) {
        compareWithTable(room(rule.getKey().substring(5)), reportOf(rule.getValue(), classes));
      }
    }
  }

  private static void compareWithTable(Room room, String report) {
    List<String> wrong = new ArrayList<>();
    for (Room other : Room.ALL) {
      boolean allowed = other.equals(room) || room.mayImport().contains(other.name());
      boolean reported = report.contains("To" + other.name() + "> extends");
      if (allowed == reported) {
        wrong.add(room.name() + " -> " + other.name());
      }
    }
    assertEquals(List.of(), wrong, report);
  }

  @Test
  void noticesATableThatDiffers() {
    String readme =
        """
        | package | what happens here | may import |
        |---|---|---|
        | `money` | amounts | journal |
        | root | wiring | all |

        | other | table |
        """;
    assertEquals(List.of("money: journal", "root: all"), Room.rowsOf(readme));
    assertFalse(Room.rows().contains("money: journal"));
  }

  @Test
  void noticesAPackageWithoutPurposeOrNullCheck() throws IOException {
    Path bare = Files.createDirectories(folder.resolve("bare"));
    Files.writeString(bare.resolve("Some.java"), "class Some {}");
    Path careless = Files.createDirectories(folder.resolve("careless"));
    Files.writeString(careless.resolve("package-info.java"), "package careless;\n");
    assertEquals(3, PackageInfos.faultsIn(folder).size(), "missing file, purpose and @NullMarked");
  }

  private static Room room(String name) {
    return Room.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static String source(Room room, String name, String body) {
    String home = packageOf(room);
    return "// file: %s/%s.java\npackage %s;\n%s\n".formatted(home, name, home, body);
  }

  private static String seen(Room room) {
    return packageOf(room) + ".Seen";
  }

  private static String packageOf(Room room) {
    return room.name().equals(Room.ROOT) ? "lv.lete" : "lv.lete." + room.name();
  }

  private static String reportOf(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().toString();
  }

  private static String sample(String rule) throws IOException {
    try (var text = GuardsCanFailTest.class.getResourceAsStream("bad/" + rule + ".txt")) {
      assertTrue(text != null, "no bad sample for the rule " + rule);
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
