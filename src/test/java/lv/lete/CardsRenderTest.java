package lv.lete;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/// `lete cards render` and `grade` as a person types them, over the sample contracts.
class CardsRenderTest extends TypedLete {
  @Test
  void makesFilesWithTheirListsAndChangesNoState() throws IOException {
    importSampleContracts();
    said.reset();
    assertEquals(0, render("--chunk", "2", "--limit", "5"), heard());
    assertTrue(
        heard()
            .contains("5 cards in 3 files, every one read back; files that were there already: 0"),
        heard());
    List<String> postalCodes = new ArrayList<>();
    for (int chunk = 1; chunk <= 3; chunk++) {
      List<String> list = Files.readAllLines(out("preview-000" + chunk + ".csv"));
      for (String row : list.subList(1, list.size())) {
        postalCodes.add(row.replaceFirst(".*,(LV-\\d{4}),.*", "$1"));
      }
      try (PDDocument file = Loader.loadPDF(out("preview-000" + chunk + ".pdf").toFile())) {
        assertEquals(2 * (list.size() - 1), file.getNumberOfPages());
        assertEquals(85.6 / 25.4 * 72, file.getPage(0).getMediaBox().getWidth(), 0.01);
      }
    }
    List<String> sorted = new ArrayList<>(postalCodes);
    Collections.sort(sorted);
    assertEquals(sorted, postalCodes);
    assertEquals(5, postalCodes.size());
    said.reset();
    assertEquals(0, lete("cards", "show", "--home", hostHome().toString(), "--batches"));
    assertFalse(heard().contains("batch 1"), heard());
  }

  @Test
  void makesOnlyWhatIsNotThereYet() throws IOException {
    importSampleContracts();
    render("--chunk", "2", "--limit", "4");
    byte[] first = Files.readAllBytes(out("preview-0001.pdf"));
    Files.delete(out("preview-0001.sha256"));
    Files.write(out(".lete-123.new"), new byte[10]);
    said.reset();
    assertEquals(0, render("--chunk", "2", "--limit", "4"), heard());
    assertTrue(heard().contains("files that were there already: 1"), heard());
    assertArrayEquals(first, Files.readAllBytes(out("preview-0001.pdf")));
    assertFalse(Files.exists(out(".lete-123.new")));
    first[first.length / 2]++;
    Files.write(out("preview-0001.pdf"), first);
    said.reset();
    render("--chunk", "2", "--limit", "4");
    assertTrue(heard().contains("files that were there already: 1"), heard());
  }

  @Test
  void refusesWhatItCannotMake() throws IOException {
    importSampleContracts();
    said.reset();
    assertEquals(1, render("--template", "none"));
    assertTrue(heard().contains("LT-W40"), heard());
    assertEquals(2, render("--chunk", "0"));
    assertTrue(heard().contains("LT-W46"), heard());
    assertEquals(1, render("--municipality", "Nowhere"));
    assertTrue(heard().contains("LT-W08"), heard());
  }

  @Test
  void gradesAPictureOfACard() throws IOException {
    importSampleContracts();
    render("--limit", "1");
    Path picture = folder.resolve("card.png");
    try (PDDocument file = Loader.loadPDF(out("preview-0001.pdf").toFile())) {
      BufferedImage card = new PDFRenderer(file).renderImageWithDPI(0, 600);
      BufferedImage back = new PDFRenderer(file).renderImageWithDPI(1, 600);
      ImageIO.write(card, "png", picture.toFile());
      ImageIO.write(back, "png", folder.resolve("back.png").toFile());
    }
    said.reset();
    int exit = lete("cards", "grade", picture.toString());
    int other = lete("cards", "grade", folder.resolve("back.png").toString());
    assertTrue(heard().contains("grade: ") && heard().contains("8018"), heard());
    assertTrue(heard().contains("LT-W51"), heard());
    assertEquals(1, exit + other, heard());
    assertEquals(1, lete("cards", "grade", folder.resolve("none.png").toString()));
    assertEquals(2, lete("cards", "grade", picture.toString(), "--dpi", "20"));
  }

  private Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  private int render(String... options) {
    List<String> all = new ArrayList<>(List.of("cards", "render", "--home"));
    all.addAll(List.of(hostHome().toString(), "--out", folder.resolve("out").toString()));
    all.addAll(List.of(options));
    return lete(all.toArray(String[]::new));
  }

  @Test
  void aFileThatTheMemoryHasNoRoomForIsRefusedBeforeTheWork() throws Exception {
    assertEquals(0, importSampleContracts(), heard());
    try (ChildLete child =
        ChildLete.start(
            folder.resolve("errors.txt"),
            List.of("-Xmx64m"),
            "cards",
            "render",
            "--home",
            hostHome().toString(),
            "--chunk",
            "10000",
            "--out",
            folder.resolve("big").toString())) {
      child.awaitEnd();
      assertEquals(2, child.exit());
    }
    assertTrue(Files.readString(folder.resolve("errors.txt")).contains("LT-W46"));
    assertFalse(Files.exists(folder.resolve("big")));
  }
}
