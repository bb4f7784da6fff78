package lv.lete.device.escpos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jpos.POSPrinterConst;
import org.junit.jupiter.api.Test;

/// The bytes of one receipt, as they were looked at on paper: any change shows. Written anew with
/// `-Dgolden.write=true`.
class GoldenBytesTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/lv/lete/device/escpos/golden-receipt.hex");
  private static final String RECEIPT =
      """
      \u001B|cA\u001B|4CLatvijas Pasts
      \u001B|cABrīvības iela 32, Rīga

      \u001B|bCElektrība, līgums 100***000
      \u001B|NJānis Ķēniņš, Šķūņu ēģļi
      Олег Жуков
      \u001B|rA\u001B|2CEUR 25.00
      \u001B|uCPaldies!\u001B|!uC Ačiū! Aitäh!
      """;

  @Test
  void aReceiptIsTheBytesItWas() throws Exception {
    Composer.Setting setting =
        new Composer.Setting(Charset.forName("IBM775"), false, 33, false, 30, 576);
    List<Piece> pieces = new ArrayList<>(Markup.read(RECEIPT));
    byte[] qr = Bars.commands(POSPrinterConst.PTR_BCS_QRCODE, "LETE 25.00", 1, 200, -11);
    pieces.add(new Piece.Picture(qr, Look.Align.CENTRE, 1));
    pieces.add(new Piece.Cut(90, true));
    byte[] bytes = new Composer(setting, new Pictures(), false).compose(pieces, u -> u).bytes();
    String hex = HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    String lines = hex.replaceAll("(.{95}) ", "$1\n") + "\n";
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, lines, US_ASCII);
    }
    assertEquals(Files.readString(GOLDEN, US_ASCII), lines);
  }
}
