package lv.lete.ui.devices;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import lv.lete.barcode.CodeParser;
import lv.lete.barcode.ScannedCode;
import lv.lete.device.ScanReading;
import lv.lete.ui.Words;

/// A test scan taken apart: what came over the wire, which symbology, and what it means here.
record ScanShown(String bytes, String text, String symbology, String meaning) {
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  /// Longer readings are cut: no code of ours is as long.
  private static final int MOST_BYTES = 96;

  static final ScanShown NOTHING = new ScanShown("", "", "", "");

  static ScanShown of(ScanReading reading, Words words) {
    byte[] data = reading.data();
    int shown = Math.min(data.length, MOST_BYTES);
    String more = shown < data.length ? " …" : "";
    String raw = new String(data, ISO_8859_1);
    return new ScanShown(
        HEX.formatHex(data, 0, shown) + more,
        visible(raw.substring(0, shown)) + more,
        words.say("devices.scan.symbology", reading.symbology(), data.length),
        meaning(CodeParser.parse(raw), words));
  }

  /// Control characters by name: the separator of GS1 is written `<GS>`.
  private static String visible(String raw) {
    StringBuilder text = new StringBuilder();
    raw.chars()
        .forEach(c -> {
          if (c == 0x1d) {
            text.append("<GS>");
          } else if (Character.isISOControl(c)) {
            text.append('<').append(HEX.toHexDigits((byte) c)).append('>');
          } else {
            text.append((char) c);
          }
        });
    return text.toString();
  }

  private static String meaning(ScannedCode code, Words words) {
    return switch (code) {
      case ScannedCode.CustomerCard card ->
          words.say(
              "devices.scan.card",
              card.contractNumber(),
              card.companyPrefix(),
              card.issue() == null ? "–" : card.issue());
      case ScannedCode.PaymentSlip slip ->
          words.say("devices.scan.slip", slip.contractNumber(), slip.gln());
      case ScannedCode.ContractNumber(String number) -> words.say("devices.scan.number", number);
      case ScannedCode.Unreadable(ScannedCode.Reason reason) ->
          words.say("devices.scan.refused", words.say("devices.scan.reason", reason));
    };
  }
}
