package lv.lete.device.escpos;

/// Letters of one look within a line.
record Run(String letters, Look look) {}
