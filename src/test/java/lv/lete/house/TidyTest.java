package lv.lete.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Small files, short methods, words for what is public, nothing left lying about.
class TidyTest {
  private static final Set<String> TOP =
      Set.of(
          "pom.xml",
          "src",
          "cards-templates",
          "devices",
          "README.md",
          "LICENSE",
          ".ci",
          ".gitignore");
  private static final Pattern CODE = Pattern.compile("\\b(LT-[A-Z])\\d{2,3}\\b");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  @Test
  void keepsFilesAndMethodsShortAndPublicThingsDescribed() throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, String> sources = new TreeMap<>();
    for (Path file : ProjectFiles.java()) {
      sources.put(file.toString(), ProjectFiles.read(file));
    }
    sources.forEach((name, text) -> faults.addAll(Tidy.faultsOfJava(name, text)));
    faults.addAll(ParsedSource.faultsOf(sources, name -> Path.of(name).startsWith("src/main")));
    assertNone(faults);
  }

  @Test
  void leavesNoMachinePathRegistryTabOrReminderBehind() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Path file : ProjectFiles.text()) {
      if (!file.toString().contains("golden")) { // bytes as they are hashed or printed
        faults.addAll(Tidy.faultsOfText(file.toString(), ProjectFiles.read(file)));
      }
    }
    assertNone(faults);
  }

  @Test
  void keepsTheTopFolderToWhatTheHouseLists() throws IOException {
    Set<String> others = new TreeSet<>();
    ProjectFiles.all().forEach(file -> others.add(file.getName(0).toString()));
    others.removeAll(TOP);
    assertEquals(Set.of(), others, "the top folder holds only " + TOP);
  }

  @Test
  void namesNoFileInTheReadmeThatIsGone() throws IOException {
    List<String> gone =
        LINK.matcher(ProjectFiles.read(Path.of("README.md")))
            .results()
            .map(link -> link.group(1))
            .filter(file -> !Files.exists(ProjectFiles.HOME.resolve(file)))
            .toList();
    assertNone(gone);
  }

  @Test
  void explainsEverySupportCodesFamilyInTheReadme() throws IOException {
    String readme = ProjectFiles.read(Path.of("README.md"));
    Set<String> unexplained = new TreeSet<>();
    for (Path file : ProjectFiles.text()) {
      if (file.startsWith(Path.of("src/main"))) {
        CODE.matcher(ProjectFiles.read(file))
            .results()
            .map(code -> code.group(1))
            .filter(family -> !readme.contains("| " + family + " |"))
            .forEach(unexplained::add);
      }
    }
    assertEquals(Set.of(), unexplained, "README.md's table of support codes lacks these");
  }

  @Test
  void noticesWhatIsUntidyInAText() {
    List<String> bad =
        List.of(
            "a\tb\n",
            "trailing \n",
            "no end",
            "see /ho" + "me/me/notes\n",
            "in \"/tm" + "p/lete\"\n",
            "C:" + "\\Us" + "ers\\me\n",
            "https://re" + "po.example.org/maven\n",
            "TO" + "DO later\n");
    bad.forEach(text -> assertEquals(1, Tidy.faultsOfText("x", text).size(), text));
    List<String> good =
        List.of(
            "file:///tmpfile and ./tmp/x\n",
            "http://maven.apache.org/POM/4.0.0\n",
            "GET /v1/work/heads\n",
            "");
    good.forEach(text -> assertEquals(List.of(), Tidy.faultsOfText("x", text)));
  }

  @Test
  void noticesWhatIsUntidyInJava() {
    List<String> bad =
        List.of(
            "x\n".repeat(Tidy.MOST_LINES + 1),
            "x".repeat(Tidy.LONGEST_LINE + 1),
            "  // total = total.plus(fee);",
            "  // if (open) {",
            "  // }",
            "    fault.print" + "StackTrace();",
            "  @Dis" + "abled",
            "  void te" + "stOpens() {");
    bad.forEach(text -> assertEquals(1, Tidy.faultsOfJava("X.java", text).size(), text));
    List<String> good =
        List.of(
            "x\n".repeat(Tidy.MOST_LINES),
            "// The teller has said so: keep it.",
            "/// `take(payment);`",
            "  @Dis" + "abled(\"needs a printer\")",
            "  void opensTheTill() {");
    good.forEach(text -> assertEquals(List.of(), Tidy.faultsOfJava("X.java", text)));
  }

  @Test
  void noticesLongMethodsAndMissingWords() throws IOException {
    String long51 = "  void go() {\n" + "    int i;\n".repeat(49) + "  }\n";
    String long50 = "  void go() {\n" + "    int i;\n".repeat(48) + "  }\n";
    assertEquals(1, parsed("class X {\n" + long51 + "}").size());
    assertEquals(0, parsed("class X {\n" + long50 + "}").size());
    assertEquals(1, parsed("public class X {}").size());
    assertEquals(1, parsed("/// Does.\npublic class X { public void go() {} }").size());
    assertEquals(1, parsed("/// Does.\npublic interface X { void go(); }").size());
    assertEquals(
        1, parsed("/// Is.\npublic sealed interface X { record Y() implements X {} }").size());
    assertEquals(
        0,
        parsed(
                """
                /// Does.
                public class X {
                  public X() {}
                  /// Goes.
                  public void go() {}
                  @Override public String toString() { return ""; }
                  void near() {}
                  static class Y { public void go() {} }
                }
                """)
            .size());
  }

  private static List<String> parsed(String text) throws IOException {
    return ParsedSource.faultsOf(Map.of("X.java", text), name -> true);
  }

  private static void assertNone(List<String> faults) {
    assertTrue(faults.isEmpty(), faults.size() + " untidy:\n" + String.join("\n", faults));
  }
}
