package lv.lete.card.output;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lv.lete.card.face.Design;
import lv.lete.card.face.Field;
import lv.lete.card.face.Side.Lacking;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.face.Words;
import lv.lete.card.read.Finding;
import lv.lete.card.read.ReadBack;
import lv.lete.card.sheet.CardPress;
import lv.lete.card.sheet.CardSheets;
import lv.lete.card.template.Template;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Paints one card or letter of a design, by the way that batches take: the same file is written,
/// drawn by PDFBox, and its bars are read back.
public final class PaintDesign {
  private static final float HUNDREDTHS = 100;
  private static final byte[] ID = new byte[16];

  private PaintDesign() {}

  /// A page: pixels row by row, alpha in the highest byte. Not to be changed.
  @SuppressWarnings("ArrayRecordComponent")
  public record Page(int width, int height, int[] pixels) {}

  /// What came of it. `lacking` names a field a side whose letters the font has not, and such are
  /// not `shortened`; `reads` whether the bars say what they should; true where there are none.
  public record Painted(
      List<Page> pages, List<Shortened> shortened, List<Lacking> lacking, boolean reads) {}

  /// Paints all sides with somebody's words; the longer edge has so many pixels.
  ///
  /// @throws IOException when the machine's temporary folder cannot be written
  public static Painted of(Template template, CardWords whose, int pixels) throws IOException {
    Words words = new LetterWords(whose, template.language());
    Design design = template.design();
    List<Shortened> shortened = new ArrayList<>();
    byte[] file = print(design, words, shortened);
    float points = Math.max(design.width(), design.height()) / HUNDREDTHS;
    List<Page> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int at = 0; at < document.getNumberOfPages(); at++) {
        pages.add(page(renderer.renderImage(at, pixels / points, ImageType.RGB)));
      }
    }
    List<Lacking> lacking =
        design.sides().stream().flatMap(side -> side.lacking(words).stream()).toList();
    Set<Field> not = lacking.stream().map(Lacking::field).collect(Collectors.toSet());
    shortened.removeIf(one -> not.contains(one.field()));
    return new Painted(pages, shortened, lacking, !hasBars(design) || reads(design, words, file));
  }

  private static byte[] print(Design design, Words words, List<Shortened> shortened)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CardSheets sheets = new CardSheets(design, out);
    try (CardPress press = new CardPress(design, 1)) {
      press.print(List.of(words).iterator(), sheets, (_, cut) -> shortened.addAll(cut));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    sheets.finish(ID);
    return out.toByteArray();
  }

  private static Page page(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return new Page(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  private static boolean hasBars(Design design) {
    return design.sides().stream().anyMatch(side -> side.bars() != null);
  }

  private static boolean reads(Design design, Words words, byte[] file) throws IOException {
    Path written = Files.createTempFile("lete-card-", ".pdf");
    try {
      Files.write(written, file);
      return new ReadBack(design, 1)
          .read(written, Sha256.of(written), List.of(words).iterator(), _ -> {}).findings().stream()
              .allMatch(Finding.LettersLacking.class::isInstance);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}
