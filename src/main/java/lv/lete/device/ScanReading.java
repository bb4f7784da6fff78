package lv.lete.device;

/// One reading of a scanner. The arrays are copies and nobody else's.
///
/// @param data what was sent, AIM identifier and 0x1D included; empty when something was presented
///   that could not be read
/// @param label the data without the identifier
/// @param type the symbology as UnifiedPOS numbers it (`jpos.ScannerConst`), 0 when unknown
public record ScanReading(byte[] data, byte[] label, int type) {}
