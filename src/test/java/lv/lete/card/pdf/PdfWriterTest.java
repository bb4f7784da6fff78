package lv.lete.card.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/// What we write is read by PDFBox, which we did not write.
class PdfWriterTest {
  private static byte[] file(int pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter file = new PdfWriter(out);
    PageTree tree = new PageTree(file);
    try (Flate flate = new Flate()) {
      for (int i = 0; i < pages; i++) {
        byte[] content = ("% page " + i).getBytes(StandardCharsets.US_ASCII);
        int contents = file.number();
        file.deflated(contents, "", flate.result(), 0, flate.deflate(content, content.length));
        tree.page("", contents);
      }
    }
    tree.finish("/MediaBox[0 0 100 50]/Resources<<>>");
    int info = file.number();
    file.small(info, "<</Title" + PdfWriter.textString("Šķūnis") + ">>");
    int catalog = file.number();
    file.small(catalog, "<</Type/Catalog/Pages " + tree.root() + " 0 R>>");
    file.finish(catalog, info, new byte[16]);
    return out.toByteArray();
  }

  private static void assertReads(int pages) throws IOException {
    try (PDDocument read = Loader.loadPDF(file(pages))) {
      assertEquals(pages, read.getNumberOfPages());
      assertEquals("Šķūnis", read.getDocumentInformation().getTitle());
      int step = Math.max(1, pages / 50);
      for (int i = 0; i < pages; i += step) {
        PDPage page = read.getPage(i);
        assertEquals(
            "% page " + i,
            new String(page.getContents().readAllBytes(), StandardCharsets.US_ASCII));
        assertEquals(100, page.getMediaBox().getWidth());
      }
    }
  }

  @Test
  void aFileOfNoPagesIsAFile() throws IOException {
    assertReads(0);
  }

  @Test
  void pagesAreInOrderAcrossTheEdgesOfEveryNode() throws IOException {
    for (int pages : new int[] {1, 2, 127, 128, 129, 199, 200, 201, 16_384, 16_385}) {
      assertReads(pages);
    }
  }

  @Test
  void theSameCallsMakeTheSameBytes() throws IOException {
    assertArrayEquals(file(300), file(300));
  }

  @Test
  void aNumberThatNothingWasWrittenUnderIsABug() throws IOException {
    PdfWriter file = new PdfWriter(new ByteArrayOutputStream());
    int root = file.number();
    int info = file.number();
    file.small(root, "<<>>");
    assertThrows(IllegalStateException.class, () -> file.finish(root, info, new byte[16]));
  }

  @Test
  void anObjectTakesFewBytes() throws IOException {
    int small = file(1_000).length;
    int large = file(11_000).length;
    int each = (large - small) / 10_000;
    assertTrue(each < 110, each + " bytes for a page of one line");
  }
}
