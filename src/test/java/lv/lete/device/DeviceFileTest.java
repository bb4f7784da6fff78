package lv.lete.device;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jpos.JposException;
import jpos.Scanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeviceFileTest {
  private static final Path OURS = Path.of("devices", "jpos.xml");
  @TempDir private Path folder;

  @AfterEach
  void useOurDevicesAgain() {
    DeviceFile.use(OURS);
  }

  private Path with(String from, String to) throws IOException {
    String good = Files.readString(OURS);
    int begin = good.indexOf("<JposEntry ");
    String first = good.substring(begin, good.indexOf("</JposEntry>") + "</JposEntry>".length());
    String second = first.replace("scanner-image", "scanner-2").replace(from, to);
    String both = good.replace("</JposEntries>", second + "\n</JposEntries>");
    return Files.writeString(folder.resolve("jpos.xml"), both);
  }

  private static List<DeviceProblem> problems(Path file) {
    return DeviceFile.use(file).problems();
  }

  private static void opens(String name) throws JposException {
    Scanner scanner = new Scanner();
    scanner.open(name);
    scanner.close();
  }

  private void tells(Path file, String what, String mend) {
    List<DeviceProblem> problems = problems(file);
    assertEquals(1, problems.size(), problems.toString());
    DeviceProblem problem = problems.getFirst();
    assertEquals("scanner-2", problem.entry());
    assertTrue(problem.line() > 14, problem.sentence());
    assertTrue(problem.what().contains(what), problem.what());
    assertEquals(mend, problem.mend());
    assertDoesNotThrow(() -> opens("scanner-image"), "the good entry still works");
  }

  @Test
  void ourOwnFileIsRight() {
    assertEquals(List.of(), DeviceFile.check(OURS));
  }

  @Test
  void namesAMissingUrl() throws IOException {
    tells(
        with("<vendor name=\"Lete\" url=\"\"/>", "<vendor name=\"Lete\"/>"),
        "Attribute 'url' must appear on element 'vendor'",
        "Add url=\"\" to <vendor>; it may be empty, but must be there.");
    assertThrows(JposException.class, () -> opens("scanner-2"));
  }

  @Test
  void namesAWrongCategory() throws IOException {
    List<DeviceProblem> problems =
        DeviceFile.check(with("category=\"Scanner\"", "category=\"Scaner\""));
    assertEquals("scanner-2", problems.getFirst().entry());
    assertTrue(problems.getFirst().mend().contains("Scanner"), problems.toString());
  }

  @Test
  void namesElementsOutOfOrder() throws IOException {
    tells(
        with("<vendor name=\"Lete\" url=\"\"/>", ""),
        "'jpos'",
        "Before <jpos> comes <vendor>; the order is creation, vendor, jpos, product, prop.");
  }

  @Test
  void namesAClassThatIsNotThere() throws IOException {
    tells(
        with("lv.lete.device.scanner.ScannerService", "com.example.Missing"),
        "serviceClass com.example.Missing is not on the class path",
        "Put its jar into lib/, or write the class name as the maker gives it.");
  }

  @Test
  void namesASecondEntryOfTheSameName() throws IOException {
    List<DeviceProblem> problems = DeviceFile.check(with("scanner-2", "scanner-image"));
    assertEquals("Give each entry a name of its own.", problems.getFirst().mend());
  }

  @Test
  void saysWhereTheXmlIsBroken() throws IOException {
    List<DeviceProblem> problems = problems(with("<prop name=\"source\"", "<prop name"));
    assertEquals(1, problems.size());
    assertEquals("", problems.getFirst().entry());
    String sentence = problems.getFirst().sentence();
    assertTrue(sentence.matches("The whole file is left out: line \\d+, .* Mend .*"), sentence);
  }

  @Test
  void saysThatTheFileIsMissing() {
    List<DeviceProblem> problems = problems(folder.resolve("none.xml"));
    assertTrue(problems.getFirst().sentence().contains("cannot be opened"));
    assertThrows(JposException.class, () -> opens("scanner-image"));
  }

  @Test
  void namesAPropertyThatItsServiceCannotUse() throws IOException {
    tells(
        with("<prop name=\"source\" value=\"image\"", "<prop name=\"source\" value=\"magic\""),
        "property source=\"magic\" cannot be used",
        "Write one of image, serial, hid, wedge.");
  }

  @Test
  void namesAnEnvironmentVariableThatIsNotSet() throws IOException {
    tells(
        with(
            "<prop name=\"input\" value=\"scanner-2\"",
            "<prop name=\"input\" value=\"${env:NO_ONE}\""),
        "property input=\"${env:NO_ONE}\" cannot be used",
        "Set the environment variable NO_ONE.");
  }
}
