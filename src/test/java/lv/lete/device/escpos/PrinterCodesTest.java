package lv.lete.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import lv.lete.device.simulator.Printed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Barcodes and pictures, as they come out.
class PrinterCodesTest extends PrinterAtHand {
  private static final int CENTRE = POSPrinterConst.PTR_BC_CENTER;
  private static final int NO_TEXT = POSPrinterConst.PTR_BC_TEXT_NONE;
  private static final int AS_IS = POSPrinterConst.PTR_BM_ASIS;
  @TempDir Path folder;

  @BeforeEach
  void enable() throws JposException {
    ready();
  }

  private Printed last() throws InterruptedException {
    text();
    return paper.sheet().printed().getLast();
  }

  @ParameterizedTest
  @CsvSource({"110, 1002003000", "110, Lete {1} ~", "108, LETE-1"})
  void printsABarcodeOfEverySymbologyItTakes(int symbology, String data) throws Exception {
    control.printBarCode(RECEIPT, data, symbology, 80, 576, CENTRE, NO_TEXT);
    Printed.Barcode code = assertInstanceOf(Printed.Barcode.class, last());
    assertEquals(data, code.data());
    assertEquals(Printed.Align.CENTRE, code.align());
  }

  @ParameterizedTest
  @CsvSource({
    "104, 67, 4751234567895",
    "103, 68, 47512344",
    "101, 65, 036000291452",
    "106, 70, 1234567890",
    "123, 73, {B12{C"
  })
  void sendsOtherCodesAsTheCommandReferenceSays(int symbology, int number, String data)
      throws Exception {
    control.printBarCode(RECEIPT, data, symbology, 80, 576, CENTRE, NO_TEXT);
    int[] command = new int[4 + data.length()];
    command[0] = 0x1D;
    command[1] = 0x6B;
    command[2] = number;
    command[3] = data.length();
    for (int i = 0; i < data.length(); i++) {
      command[4 + i] = data.charAt(i);
    }
    assertTrue(PrinterPaperTest.contains(bytes(), command));
  }

  @Test
  void printsAQrCodeWithAnyLetters() throws Exception {
    String data = "Maksājums 25.00 EUR, Ж";
    control.printBarCode(RECEIPT, data, POSPrinterConst.PTR_BCS_QRCODE, 200, 200, CENTRE, NO_TEXT);
    Printed.Qr code = assertInstanceOf(Printed.Qr.class, last());
    assertEquals(data, code.data());
    assertEquals('M', code.correction());
  }

  @ParameterizedTest
  @CsvSource({
    "104, 12345, 80, 400",
    "104, 4751234567894, 80, 400",
    "103, 47512343, 80, 400",
    "106, 123, 80, 400",
    "110, ā, 80, 400",
    "110, 1002003000, 0, 400",
    "110, 1002003000, 256, 400",
    "110, 1002003000, 80, 20",
    "204, '', 80, 400",
    "201, 1002003000, 80, 400"
  })
  void refusesACodeThatCannotBePrinted(int symbology, String data, int high, int wide)
      throws Exception {
    paper.forget();
    refuses(
        JposConst.JPOS_E_ILLEGAL,
        () -> control.printBarCode(RECEIPT, data, symbology, high, wide, CENTRE, NO_TEXT));
    refuses(
        JposConst.JPOS_E_ILLEGAL,
        () -> control.printBarCode(RECEIPT, "1234", 110, 80, 400, 17, NO_TEXT));
    refuses(
        JposConst.JPOS_E_ILLEGAL,
        () -> control.printBarCode(RECEIPT, "1234\u0010", 110, 80, 400, CENTRE, NO_TEXT));
    control.printNormal(RECEIPT, "next\n");
    assertEquals("next", text().strip());
  }

  private static byte[] picture(int wide, int high) throws IOException {
    BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, wide / 2, high);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "bmp", out);
    return out.toByteArray();
  }

  @Test
  void printsAPictureFromAFileAndFromMemory() throws Exception {
    Path file = Files.write(folder.resolve("picture.bmp"), picture(100, 40));
    control.printBitmap(RECEIPT, file.toString(), AS_IS, POSPrinterConst.PTR_BM_RIGHT);
    assertEquals(new Printed.Picture(Printed.Align.RIGHT, 104, 40), last());
    control.printMemoryBitmap(RECEIPT, picture(100, 40), 1, 200, POSPrinterConst.PTR_BM_LEFT);
    assertEquals(new Printed.Picture(Printed.Align.LEFT, 200, 80), last());
  }

  @Test
  void printsStoredPicturesAndLogosWhereTheTextSaysSo() throws Exception {
    Path file = Files.write(folder.resolve("picture.bmp"), picture(80, 16));
    control.setBitmap(1, RECEIPT, file.toString(), AS_IS, POSPrinterConst.PTR_BM_CENTER);
    control.printNormal(RECEIPT, "\u001B|1B");
    assertEquals(new Printed.Picture(Printed.Align.CENTRE, 80, 16), last());
    control.setLogo(POSPrinterConst.PTR_L_TOP, "\u001B|cALatvijas Pasts\n");
    control.printNormal(RECEIPT, "\u001B|tL");
    assertEquals("Latvijas Pasts", assertInstanceOf(Printed.Text.class, last()).text());
    refuses(
        JposConst.JPOS_E_ILLEGAL, () -> control.setLogo(POSPrinterConst.PTR_L_BOTTOM, "\u001B|tL"));
    refuses(
        JposConst.JPOS_E_ILLEGAL,
        () -> control.setBitmap(21, RECEIPT, file.toString(), AS_IS, CENTRE));
  }

  @Test
  void saysWhatIsWrongWithAPicture() throws Exception {
    refuses(
        JposConst.JPOS_E_NOEXIST,
        () -> control.printBitmap(RECEIPT, folder + "/none.bmp", AS_IS, CENTRE));
    refuses(
        JposConst.JPOS_E_EXTENDED,
        () -> control.printMemoryBitmap(RECEIPT, new byte[] {1, 2, 3}, 1, AS_IS, CENTRE));
    refuses(
        JposConst.JPOS_E_EXTENDED,
        () -> control.printMemoryBitmap(RECEIPT, picture(577, 10), 1, AS_IS, CENTRE));
    refuses(
        JposConst.JPOS_E_ILLEGAL,
        () -> control.printMemoryBitmap(RECEIPT, picture(8, 8), 9, AS_IS, CENTRE));
  }
}
