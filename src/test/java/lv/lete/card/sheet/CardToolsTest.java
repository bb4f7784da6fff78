package lv.lete.card.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.lete.card.face.Field;
import lv.lete.card.face.Side;
import lv.lete.card.face.TextBox;
import lv.lete.card.face.Words;
import lv.lete.card.template.Shipped;
import lv.lete.card.template.Template;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What independent tools make of every shipped template: qpdf finds no fault, Poppler draws every
/// page and finds every letter, zbar reads every symbol. Where a tool is not installed the test is
/// skipped and says so; `mvn -Pcard-tools test` fails then.
class CardToolsTest {
  private static final List<String> TOOLS = List.of("qpdf", "pdftoppm", "pdftotext", "zbarimg");
  private static final String LETTERS = "ā č ē ģ ī ķ ļ ņ š ū ž ą ę ė į ų";
  private static final int CARDS = 4;
  private static final int DPI = 300;

  /// Enough to see that a page can be drawn.
  private static final int LOOK = 40;

  @TempDir private Path folder;

  @BeforeAll
  static void areInstalled() {
    List<String> missing = new ArrayList<>(TOOLS);
    missing.removeIf(CardToolsTest::onPath);
    String said =
        "not installed: "
            + String.join(", ", missing)
            + " (Debian: apt install qpdf poppler-utils zbar-tools)";
    if ("required".equals(System.getProperty("card.tools")) && !missing.isEmpty()) {
      fail(said);
    }
    assumeTrue(missing.isEmpty(), said);
  }

  private static boolean onPath(String tool) {
    String path = System.getenv("PATH");
    return path != null
        && Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(path)
            .anyMatch(one -> Files.isExecutable(Path.of(one, tool)));
  }

  static List<String> templates() throws IOException {
    try (Stream<Path> folders = Files.list(Shipped.FOLDER)) {
      return folders
          .filter(one -> Files.exists(one.resolve("template.json")))
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void isValidDrawnAndReadByToolsThatDidNotMakeIt(String name) throws Exception {
    List<Words> cards = new ArrayList<>();
    People.first(CARDS - 1).map(Posted::new).forEach(cards::add);
    cards.add(new Posted(People.of("Žydrūnė Ąžuolaitė-Ķirķe", "1002003999", LETTERS)));
    Path pdf = folder.resolve(name + ".pdf");
    try (Template template = Shipped.right(name);
        CardPress press = new CardPress(template.design(), 1);
        OutputStream out = Files.newOutputStream(pdf)) {
      CardSheets sheets = new CardSheets(template.design(), out);
      press.print(cards.iterator(), sheets, (_, _) -> {});
      sheets.finish(new byte[16]);
      String checked = run("qpdf", "--check", pdf.toString());
      assertTrue(checked.contains("No syntax or stream encoding errors found"), checked);
      letters(pdf, template.design().sides(), cards);
      pictures(pdf, template.design().sides(), cards);
    }
  }

  /// With an address for the window of a letter.
  private record Posted(Words card) implements Words {
    @Override
    public String of(Field field) {
      return field == Field.POSTAL_ADDRESS
          ? card.of(Field.NAME) + "\n" + LETTERS + "\nSaldus\nLV-3801"
          : card.of(field);
    }

    @Override
    public String bars() {
      return card.bars();
    }
  }

  private static void letters(Path pdf, List<Side> sides, List<Words> cards) throws Exception {
    String text = run("pdftotext", "-enc", "UTF-8", pdf.toString(), "-");
    for (Side side : sides) {
      for (TextBox box : side.texts()) {
        for (Words card : cards) {
          // a line may be wide enough for Poppler to see words in it, or not
          for (String line : card.of(box.field()).replace(" ", "").split("\n")) {
            assertTrue(text.replace(" ", "").contains(line), box.field() + line + ": " + text);
          }
        }
      }
    }
    for (String letter : LETTERS.split(" ")) {
      assertTrue(text.contains(letter), letter + " in " + text);
    }
  }

  private void pictures(Path pdf, List<Side> sides, List<Words> cards) throws Exception {
    Path pages = Files.createDirectories(folder.resolve("pages"));
    boolean symbols = sides.stream().anyMatch(side -> side.bars() != null);
    String dpi = Integer.toString(symbols ? DPI : LOOK);
    run("pdftoppm", "-r", dpi, "-gray", "-png", pdf.toString(), pages + "/page");
    List<Path> drawn;
    try (Stream<Path> files = Files.list(pages)) {
      drawn = files.sorted().toList();
    }
    assertEquals(cards.size() * sides.size(), drawn.size());
    for (int page = 0; page < drawn.size(); page++) {
      if (sides.get(page % sides.size()).bars() != null) {
        String read =
            run(
                "zbarimg",
                "--quiet",
                "--raw",
                "-Sdisable",
                "-Scode128.enable",
                drawn.get(page) + "");
        String bars = cards.get(page / sides.size()).bars();
        assertEquals(bars.replace("\u001d", ""), read.strip().replace("\u001d", ""));
      }
    }
  }

  /// What it said; a tool that ends with anything but 0 fails the test.
  private static String run(String... command) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(tool.waitFor(60, TimeUnit.SECONDS), command[0] + " does not end");
    assertEquals(0, tool.exitValue(), String.join(" ", command) + ": " + said);
    return said;
  }
}
