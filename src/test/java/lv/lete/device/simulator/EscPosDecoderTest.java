package lv.lete.device.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import lv.lete.device.simulator.Printed.Align;
import lv.lete.device.simulator.Printed.Run;
import org.junit.jupiter.api.Test;

/// The receipt-printer simulator reads what the command reference says, and nothing is lost.
class EscPosDecoderTest {
  private static Sheet print(Commands commands) {
    List<Sheet> sheets = ReceiptPrinter.read(48, commands.bytes());
    assertEquals(1, sheets.size());
    return sheets.getFirst();
  }

  /// Codes of page 775 as IBM's table has them, written out: no table of the JDK vouches for them.
  @Test
  void readsBalticLettersByPage33() {
    Commands all = new Commands().add(0x1B, 't', 33);
    all.add(0x83, 0xD1, 0x89, 0x85, 0x8C, 0xE9, 0xEB, 0xEC, 0xD5, 0xD7, 0xD8);
    all.add(0xA0, 0xB6, 0xED, 0x95, 0xA1, 0xE8, 0xEA, 0xEE, 0xBE, 0xC7, 0xCF, '\n');
    assertEquals("āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ", print(all).text());
  }

  @Test
  void tellsTheLookOfLetters() {
    Commands all =
        new Commands()
            .add(0x1B, 't', 33, 0x1B, 'a', 1, 0x1B, 'E', 1, 0x1D, '!', 0x11)
            .text("KVĪTS")
            .add(0x1B, 'E', 0, 0x1D, '!', 0, 0x1B, '-', 1)
            .text(" mazs")
            .add(0x1D, 'B', 1)
            .text("x\n");
    Printed.Text line = print(all).all(Printed.Text.class).getFirst();
    assertEquals(Align.CENTRE, line.align());
    assertEquals(
        List.of(
            new Run("KVĪTS", true, false, false, 2, 2),
            new Run(" mazs", false, true, false, 1, 1),
            new Run("x", false, true, true, 1, 1)),
        line.runs());
  }

  @Test
  void breaksLinesAtTheEdgeAndKeepsTabsAndPositions() {
    Commands all = new Commands().text("x".repeat(50)).add('\n');
    all.text("a").add(9).text("b").add(0x1B, '$', 240, 0).text("c\n");
    assertEquals("x".repeat(48) + "\nxx\na       b           c", print(all).text());
  }

  @Test
  void cutsFeedsAndKicks() {
    Commands all = new Commands().text("1\n").add(0x1B, 'd', 2, 0x1D, 'V', 66, 10);
    all.text("2\n").add(0x1B, 'p', 0, 25, 50, 0x1D, 'V', 0, 0x1B, 'p', 1, 1, 1);
    List<Sheet> sheets = ReceiptPrinter.read(48, all.bytes());
    assertEquals(
        List.of(
            "1\n\n[partial cut]", "2\n[drawer pin 2, 50 ms]\n[cut]", "[drawer pin 5, 2 ms, shut]"),
        sheets.stream().map(Sheet::text).toList());
    assertEquals(30 + 60 + 130, sheets.getFirst().heightDots());
  }

  @Test
  void aBarcodeCanBeReadFromThePicture() throws Exception {
    Commands all = new Commands().add(0x1B, 'a', 1, 0x1D, 'h', 80, 0x1D, 'w', 2, 0x1D, 'H', 2);
    all.add(0x1D, 'k', 73, 15).text("{B1002{C").add(0, 3).text("{B-Ab");
    Sheet sheet = print(all);
    assertEquals("[Code 128: 10020003-Ab]", sheet.text());
    assertEquals("10020003-Ab", Readers.barcode(sheet.image()));
  }

  @Test
  void aQrCodeCanBeReadFromThePicture() throws Exception {
    byte[] text = "0https://lete.lv/k?l=Ķekava-āž".getBytes(UTF_8);
    Commands all = new Commands().add(0x1B, 'a', 1);
    all.qr(65, (byte) 50, (byte) 0).qr(67, (byte) 6).qr(69, (byte) 49).qr(80, text);
    all.qr(81, (byte) 48);
    Sheet sheet = print(all);
    assertEquals("[QR M: https://lete.lv/k?l=Ķekava-āž]", sheet.text());
    assertEquals("https://lete.lv/k?l=Ķekava-āž", Readers.qr(sheet.image()));
  }

  @Test
  void rastersOfBothKindsLieOnThePaperDotByDot() {
    byte[] picture = {(byte) 0xF0, 0x0F, (byte) 0xAA, 0x55};
    Commands old = new Commands().add(0x1D, 'v', '0', 0, 2, 0, 2, 0).raw(picture);
    Commands fresh = new Commands().add(0x1D, '(', 'L', 14, 0, 48, 112, 48, 1, 1, 49);
    fresh.add(16, 0, 2, 0).raw(picture).add(0x1D, '(', 'L', 2, 0, 48, 50);
    assertEquals("[picture 16x2]", print(old).text());
    assertArrayEquals(print(old).png(), print(fresh).png());
    assertEquals("F00F/AA55", Readers.dots(print(fresh).image(), 2, 2));
  }

  @Test
  void namesWhatItDoesNotKnowAndGoesOn() {
    Commands all = new Commands().add(0x1B, 0x7F, 0x1D, '(', 'Z', 3, 0, 1, 2, 3, 0x1B, 't', 99);
    all.add(0x1D, 'k', 73, 2, '1', '2', 0x07).text("A").add(0x1B, 'a', 1).text("B\n");
    assertEquals(
        """
        [ESC 7F: no such command]
        [GS ( Z: not known]
        [ESC t 99: this page is not here]
        [GS k 73: not printed: the data does not begin with a code set]
        [07: no such command]
        [ESC a: no effect in the middle of a line]
        AB\
        """,
        print(all).text());
  }

  @Test
  void aCommandThatIsCutShortIsNamed() {
    String text = print(new Commands().text("A\n").add(0x1D, 'v', '0', 0, 9, 0, 9, 0, 1)).text();
    assertEquals("A\n[GS v: the bytes ended within it]", text);
  }

  @Test
  void anyBytesAreDecodedWithinBounds() {
    byte[] leads = {0x1B, 0x1D, 0x1C, 0x10, '\n', 'k', '(', 'L', '*', 'v', 'V', 'A'};
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(1_500)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i += 1 + random.nextInt(6)) {
        bytes[i] = leads[random.nextInt(leads.length)];
      }
      for (Sheet sheet : ReceiptPrinter.read(42, bytes)) {
        assertTrue(sheet.heightDots() <= Paper.SHEET_ROWS, "seed " + seed);
        assertTrue(sheet.printed().size() <= Paper.SHEET_ITEMS + 1, "seed " + seed);
        assertTrue(sheet.image().getHeight() > 0, "seed " + seed);
      }
    }
  }

  @Test
  void anEndlessPictureAndEndlessReceiptsStayWithinBounds() {
    Commands endless =
        new Commands().add(0x1D, 'v', '0', 0, 1, 0, 0xFF, 0xFF).raw(new byte[65_535]);
    assertEquals(Paper.SHEET_ROWS, print(endless).heightDots());
    Commands many = new Commands();
    for (int i = 0; i < 3_000; i++) {
      many.add(0x1B, 'J', 255, 0x1D, 'V', 0);
    }
    List<Sheet> kept = ReceiptPrinter.read(48, many.bytes());
    assertEquals(Paper.ALL_ROWS / 255, kept.size());
  }
}
