package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
    int type = typeOf(data);
    boolean named = type != ScannerConst.SCAN_SDT_UNKNOWN;
    String text = new String(data, ISO_8859_1);
    byte[] label = named ? text.substring(AIM_LENGTH).getBytes(ISO_8859_1) : data.clone();
    return new Scan(data.clone(), label, type);
  }

  private static int typeOf(byte[] data) {
    if (data.length < AIM_LENGTH) {
      return ScannerConst.SCAN_SDT_UNKNOWN;
    }
    return switch (new String(data, 0, AIM_LENGTH, ISO_8859_1)) {
      case "]C0" -> ScannerConst.SCAN_SDT_Code128;
      case "]C1" -> ScannerConst.SCAN_SDT_GS1128;
      case "]Q0", "]Q1", "]Q2" -> ScannerConst.SCAN_SDT_QRCODE;
      case "]Q3", "]Q4" -> ScannerConst.SCAN_SDT_GS1QRCODE;
      case "]d0", "]d1" -> ScannerConst.SCAN_SDT_DATAMATRIX;
      case "]d2" -> ScannerConst.SCAN_SDT_GS1DATAMATRIX;
      case "]E0" -> ScannerConst.SCAN_SDT_EAN13;
      case "]E4" -> ScannerConst.SCAN_SDT_EAN8;
      default -> ScannerConst.SCAN_SDT_UNKNOWN;
    };
  }
}
