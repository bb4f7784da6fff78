package lv.lete.device;

import jpos.ScannerConst;

/// One reading of a scanner. The arrays are copies and nobody else's.
///
/// @param data what was sent, AIM identifier and 0x1D included; empty when something was presented
///   that could not be read
/// @param label the data without the identifier
/// @param type the symbology as UnifiedPOS numbers it (`jpos.ScannerConst`), 0 when unknown
public record ScanReading(byte[] data, byte[] label, int type) {

  /// Something was presented that could not be read.
  static ScanReading unreadable() {
    return new ScanReading(new byte[0], new byte[0], ScannerConst.SCAN_SDT_UNKNOWN);
  }

  /// What the symbology is called by people; its number where it has no name here.
  public String symbology() {
    return switch (type) {
      case ScannerConst.SCAN_SDT_UNKNOWN -> "?";
      case ScannerConst.SCAN_SDT_UPCA, ScannerConst.SCAN_SDT_UPCA_S -> "UPC-A";
      case ScannerConst.SCAN_SDT_UPCE, ScannerConst.SCAN_SDT_UPCE_S -> "UPC-E";
      case ScannerConst.SCAN_SDT_EAN8, ScannerConst.SCAN_SDT_EAN8_S -> "EAN-8";
      case ScannerConst.SCAN_SDT_EAN13, ScannerConst.SCAN_SDT_EAN13_S -> "EAN-13";
      case ScannerConst.SCAN_SDT_TF, ScannerConst.SCAN_SDT_ITF -> "ITF";
      case ScannerConst.SCAN_SDT_Codabar -> "Codabar";
      case ScannerConst.SCAN_SDT_Code39 -> "Code 39";
      case ScannerConst.SCAN_SDT_Code93 -> "Code 93";
      case ScannerConst.SCAN_SDT_Code128 -> "Code 128";
      case ScannerConst.SCAN_SDT_GS1128 -> "GS1-128";
      case ScannerConst.SCAN_SDT_PDF417 -> "PDF417";
      case ScannerConst.SCAN_SDT_DATAMATRIX -> "Data Matrix";
      case ScannerConst.SCAN_SDT_GS1DATAMATRIX -> "GS1 DataMatrix";
      case ScannerConst.SCAN_SDT_QRCODE -> "QR";
      case ScannerConst.SCAN_SDT_GS1QRCODE -> "GS1 QR";
      case ScannerConst.SCAN_SDT_AZTEC -> "Aztec";
      default -> Integer.toString(type);
    };
  }
}
