package lv.lete.device;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
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
    String first = "a second entry of the same name; the first is at line 5";
    assertEquals(first, problems.getFirst().what());
    assertTrue(problems.getFirst().line() > 14, problems.toString());
  }

  @Test
  void keepsNothingOfAFileThatIsBrokenBelow() throws IOException {
    assertDoesNotThrow(() -> opens("scanner-image"));
    assertEquals(1, problems(with("<prop name=\"source\"", "<prop name")).size());
    assertThrows(JposException.class, () -> opens("scanner-image"));
    assertThrows(JposException.class, () -> opens("scanner-2"));
  }

  @Test
  void neverOpensADeviceWhoseEntryIsWrong() throws Exception {
    String here = "scanner.ScannerService\"/>";
    Path wrongClass = with(here, "scanner.Missing\"/>");
    leavesOut("scanner-2", wrongClass, "serviceClass");
    leavesOut("scanner-image", with("scanner-2", "scanner-image"), "a second entry");
    Path broken = with("<prop name=\"source\"", "<prop name");
    leavesOut("scanner-image", broken, "The whole file is left out: line ");
  }

  private static void leavesOut(String name, Path file, String why) throws InterruptedException {
    DeviceLog log = DeviceLog.open(null, InstantSource.fixed(Instant.EPOCH));
    DeviceDesk.Use use = new DeviceDesk.Use(name, "", "", "", "");
    try (DeviceDesk desk = DeviceDesk.open(file, use, log)) {
      assertTrue(desk.settled(10_000));
      DeviceState state =
          desk.devices().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
      assertEquals(DeviceState.Standing.WRONG_ENTRY, state.standing());
      assertTrue(state.detail().contains(why), state.detail());
    }
    assertTrue(
        log.latest().stream()
            .noneMatch(event ->
                event.kind() == DeviceEvent.Kind.READY || event.kind() == DeviceEvent.Kind.CLOSED),
        log.latest().toString());
  }

  @Test
  void namesAMisspeltPropertyAndWhatWasMeant() throws IOException {
    tells(
        with("<prop name=\"input\"", "<prop name=\"inptu\""),
        "property inptu is not known",
        "Did you mean input?");
    tells(
        with("<prop name=\"input\"", "<prop name=\"colour\""),
        "property colour is not known",
        "Take it out; devices/README.md lists those there are.");
  }

  @Test
  void takesWhatItsServiceReadsAndWhatIsForAnotherPort() throws IOException {
    Path more =
        with(
            "<prop name=\"source\" value=\"image\"/>",
            "<prop name=\"source\" value=\"image\"/><prop name=\"baudRate\" value=\"9600\"/>"
                + "<prop name=\"frame\" value=\"auto\"/>");
    assertEquals(List.of(), DeviceFile.check(more));
    assertEquals(List.of(), DeviceFile.check(demo()));
  }

  private Path demo() throws IOException {
    try (var in = DeviceFileTest.class.getResourceAsStream("/lv/lete/demo/jpos.xml")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
      return Files.writeString(folder.resolve("demo.xml"), text.replace("{printer}", "9100"));
    }
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
