package lv.lete.card.template;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import lv.lete.card.template.ReadTemplate.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A template is checked as a whole when it is read: each fault is named with file, element and
/// mend.
class ReadTemplateTest {
  @TempDir private Path templates;
  private Path folder = Path.of("");

  @BeforeEach
  void copy() throws IOException {
    for (String name : List.of("fonts", "klienta-karte")) {
      try (Stream<Path> files = Files.list(Shipped.FOLDER.resolve(name))) {
        Files.createDirectories(templates.resolve(name));
        for (Path file : files.toList()) {
          Files.copy(file, templates.resolve(name).resolve(file.getFileName()), REPLACE_EXISTING);
        }
      }
    }
    folder = templates.resolve("klienta-karte");
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertTrue(text.contains(from), from);
    Files.writeString(path, text.replace(from, to));
  }

  private List<TemplateProblem> problems() {
    return assertInstanceOf(Reading.Wrong.class, ReadTemplate.from(folder)).problems();
  }

  private void assertOnly(String file, String element, String what) {
    List<TemplateProblem> problems = problems();
    assertEquals(1, problems.size(), problems.toString());
    TemplateProblem problem = problems.getFirst();
    assertEquals(file + " " + element, problem.file() + " " + problem.element());
    assertTrue(problem.what().contains(what), problem.toString());
    assertTrue(problem.mend().length() > 5, problem.toString());
  }

  @Test
  void theShippedTemplateIsRight() {
    try (Template template = Shipped.right(folder)) {
      assertEquals("klienta-karte", template.id());
      assertEquals(List.of(), template.warnings());
      assertTrue(template.card());
      assertEquals(2, template.design().sides().size());
      assertTrue(template.design().sides().getLast().same());
    }
  }

  @Test
  void barsThatAreTooWideOrTooLowOrTooFineAreRefused() throws IOException {
    change("front.svg", "data-dots=\"3\"", "data-dots=\"4\"");
    assertOnly("front.svg", "barcode", "are needed");
    change("front.svg", "data-dots=\"4\"", "data-dots=\"2\"");
    assertOnly("front.svg", "barcode", "0.169 mm");
    change("front.svg", "data-dots=\"2\"", "data-dots=\"3\"");
    change("front.svg", "height=\"13.4\"", "height=\"9\"");
    assertOnly("front.svg", "barcode", "12.7");
  }

  @Test
  void aDarkPictureBelowTheBarsIsRefusedAndADullOneWarnedOf() throws IOException {
    for (String dark : List.of("#1d6fb8", "#107040")) {
      ground(dark, problems -> assertTrue(problems.contains("40 % are needed"), problems));
    }
    ground("#e02020", problems -> assertEquals("", problems, "a scanner sees red as light"));
    ground("#d8d8d8", problems -> assertTrue(problems.contains("70 % are needed"), problems));
  }

  /// With a rectangle of this colour over the whole front; hears of what is wrong and doubtful.
  private void ground(String colour, java.util.function.Consumer<String> heard) throws IOException {
    Path front = folder.resolve("front.svg");
    String right = Files.readString(front);
    int layer = right.indexOf("<g id=\"fields\"");
    int end = right.lastIndexOf("</g>", layer);
    String over = "<rect x=\"0\" y=\"0\" width=\"86\" height=\"54\" fill=\"" + colour + "\"/>";
    Files.writeString(front, right.substring(0, end) + over + right.substring(end));
    heard.accept(
        switch (ReadTemplate.from(folder)) {
          case Reading.Wrong(List<TemplateProblem> problems) -> problems.toString();
          case Reading.Right(Template template) -> {
            try (template) {
              yield template.warnings().isEmpty() ? "" : template.warnings().toString();
            }
          }
        });
    Files.writeString(front, right);
  }

  @Test
  void wordsThatReachBeyondTheEdgeOrIntoTheQuietZoneAreRefused() throws IOException {
    change(
        "front.svg",
        "id=\"name-box\" x=\"5\" y=\"14.8\" width=\"64\"",
        "id=\"name-box\" x=\"5\" y=\"14.8\" width=\"94\"");
    assertOnly("front.svg", "name", "edge");
    change("front.svg", "width=\"94\"", "width=\"64\"");
    change("front.svg", "y=\"49.9\"", "y=\"46.2\"");
    assertOnly("front.svg", "code", "quiet zone");
  }

  @Test
  void anUnknownFieldAndAFieldWithoutABoxAreRefused() throws IOException {
    change("front.svg", "id=\"address\"", "id=\"adress\"");
    assertOnly("front.svg", "adress", "No field");
    change("front.svg", "id=\"adress\"", "id=\"address\"");
    change("front.svg", "id=\"address-box\"", "id=\"postal-address-box\"");
    assertOnly("front.svg", "address", "no box");
  }

  @Test
  void aMissingFontIsNamedWhereItIsUsed() throws IOException {
    change("back.svg", "font-family=\"Noto Sans\"", "font-family=\"Comic Sans\"");
    assertTrue(problems().stream().allMatch(problem -> problem.what().contains("Comic Sans")));
    change("back.svg", "font-family=\"Comic Sans\"", "font-family=\"Noto Sans\"");
    Files.delete(templates.resolve("fonts/NotoSans-Bold.ttf"));
    assertTrue(
        problems().stream().anyMatch(problem -> problem.file().contains("NotoSans-Bold.ttf")));
  }

  @Test
  void aFileOutsideAPictureFromElsewhereAndADocumentTypeAreRefused() throws IOException {
    change("template.json", "../fonts/NotoSans-Bold.ttf", "../../../etc/passwd");
    assertTrue(problems().stream().anyMatch(problem -> problem.what().contains("outside")));
    change("template.json", "../../../etc/passwd", "../fonts/NotoSans-Bold.ttf");
    change(
        "back.svg",
        "<line ",
        "<image href=\"http://example.com/x.png\" width=\"3\" height=\"3\"/><line ");
    assertOnly("back.svg", "image", "not in the file");
    change("back.svg", "http://example.com/x.png", "data:image/png;base64,");
    change("back.svg", "<svg ", "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg ");
    assertTrue(problems().getFirst().what().contains("DOCTYPE"), problems().toString());
  }

  @Test
  void aLetterThatTheFontLacksIsNamed() throws IOException {
    change("back.svg", "Kā maksāt", "Kā → maksāt");
    assertOnly("back.svg", "text", "has no →");
  }

  @Test
  void aTurnedBoxIsRefused() throws IOException {
    change("front.svg", "<text id=\"name\"", "<text transform=\"rotate(5)\" id=\"name\"");
    assertOnly("front.svg", "name", "transform");
  }

  @Test
  void aTurnedBarcodeIsOneFaultAndNotALackingOneToo() throws IOException {
    for (String side : List.of("front.svg", "back.svg")) {
      Path file = folder.resolve(side);
      String svg = Files.readString(file);
      Files.writeString(
          file, svg.replace("id=\"barcode\"", "id=\"barcode\" transform=\"scale(2)\""));
    }
    assertOnly("front.svg", "barcode", "transform");
  }

  @Test
  void aFieldWithLettersSwappedIsTakenForTheNearest() throws IOException {
    change("front.svg", "<text id=\"name\"", "<text id=\"nmae\"");
    assertOnly("front.svg", "nmae", "Perhaps name is meant");
    change("front.svg", "<text id=\"nmae\"", "<text id=\"xyzzyplugh\"");
    assertFalse(problems().getFirst().what().contains("Perhaps"), problems().toString());
  }

  @Test
  void nonsenseInTheDescriptionIsToldTogether() throws IOException {
    Files.writeString(folder.resolve("template.json"), "{\"kind\": \"plate\", \"dpi\": 7}");
    List<String> elements = problems().stream().map(TemplateProblem::element).toList();
    assertTrue(
        elements.containsAll(List.of("name", "kind", "dpi", "sides", "fonts")),
        elements.toString());
    Files.writeString(folder.resolve("template.json"), "{{");
    assertOnly("template.json", "", "no JSON");
    Files.delete(folder.resolve("template.json"));
    assertOnly("template.json", "", "no such file");
  }

  @Test
  void aPictureOfAThousandMillionDotsIsRefusedBeforeItIsDecoded() throws IOException {
    byte[] head = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    ByteBuffer png = ByteBuffer.allocate(512).put(head).putInt(30_000).putInt(30_000);
    png.put(new byte[] {1, 0, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(png.array(), 12, 17);
    png.putInt((int) sum.getValue());
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.array());
    for (String element :
        List.of("image href=", "svg:image xlink:href=", "image href=\"#a\" xlink:href=")) {
      copy();
      change(
          "back.svg",
          "<line ",
          "<%s\"%s\" width=\"3\" height=\"3\"/><line ".formatted(element, data));
      assertTrue(problems().toString().contains("million dots"), element);
    }
  }

  @Test
  void aPrefixThatIsNotDeclaredIsRefused() throws IOException {
    change("back.svg", "<line ", "<image nowhere:href=\"x\" href=\"#a\"/><line ");
    assertTrue(problems().getFirst().what().contains("well-formed"), problems().toString());
  }
}
