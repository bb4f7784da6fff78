package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static jpos.ScannerConst.SCAN_SDT_UNKNOWN;

import java.util.Arrays;
import jpos.ScannerConst;

/// One reading as a device sent it. The arrays are never changed after the record is made.
///
/// @param data what was sent, the AIM symbology identifier included (UnifiedPOS ScanData)
/// @param label the data without the identifier (ScanDataLabel)
/// @param type the symbology as UnifiedPOS numbers it (ScanDataType), 0 when the device did not say
record Scan(byte[] data, byte[] label, int type) {
  private static final int AIM_LENGTH = 3;

  /// Reads the AIM symbology identifier (ISO/IEC 15424), where the scanner is set to send one.
  static Scan of(byte[] data) {
    byte[] label = named(data) ? Arrays.copyOfRange(data, AIM_LENGTH, data.length) : data.clone();
    return new Scan(data.clone(), label, named(data) ? typeOf(data) : SCAN_SDT_UNKNOWN);
  }

  /// Whether it begins with an identifier: a bracket, a letter, a digit or letter.
  static boolean named(byte[] data) {
    return data.length >= AIM_LENGTH
        && data[0] == ']'
        && letter(data[1])
        && (letter(data[2]) || (data[2] >= '0' && data[2] <= '9'));
  }

  private static boolean letter(byte one) {
    return (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z');
  }

  /// What UnifiedPOS has no number for is SCAN_SDT_OTHER.
  private static int typeOf(byte[] data) {
    return switch (new String(data, 0, AIM_LENGTH, ISO_8859_1)) {
      case "]C0", "]C2", "]C4" -> ScannerConst.SCAN_SDT_Code128;
      case "]C1" -> ScannerConst.SCAN_SDT_GS1128;
      case "]Q0", "]Q1", "]Q2" -> ScannerConst.SCAN_SDT_QRCODE;
      case "]Q3", "]Q4", "]Q5", "]Q6" -> ScannerConst.SCAN_SDT_GS1QRCODE;
      case "]d0", "]d1", "]d4" -> ScannerConst.SCAN_SDT_DATAMATRIX;
      case "]d2", "]d3", "]d5", "]d6" -> ScannerConst.SCAN_SDT_GS1DATAMATRIX;
      case "]E0" -> ScannerConst.SCAN_SDT_EAN13;
      case "]E3" -> ScannerConst.SCAN_SDT_EAN13_S;
      case "]E4" -> ScannerConst.SCAN_SDT_EAN8;
      case "]e0" -> ScannerConst.SCAN_SDT_GS1DATABAR;
      default -> typeOfFamily((char) data[1]);
    };
  }

  private static int typeOfFamily(char family) {
    return switch (family) {
      case 'A' -> ScannerConst.SCAN_SDT_Code39;
      case 'F' -> ScannerConst.SCAN_SDT_Codabar;
      case 'G' -> ScannerConst.SCAN_SDT_Code93;
      case 'I' -> ScannerConst.SCAN_SDT_ITF;
      case 'L' -> ScannerConst.SCAN_SDT_PDF417;
      case 'U' -> ScannerConst.SCAN_SDT_MAXICODE;
      case 'z' -> ScannerConst.SCAN_SDT_AZTEC;
      default -> ScannerConst.SCAN_SDT_OTHER;
    };
  }
}
