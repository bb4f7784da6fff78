package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import jpos.JposException;
import jpos.POSPrinterConst;

/// Lengths on the paper: the printer's dots (8 a millimetre, 203.2 an inch) and the units of the
/// mapping mode. Rounded to the nearest.
final class Measures {
  private static final long DOTS_PER_10_INCH = 2_032;

  private Measures() {}

  /// PTR_MM_DOTS, TWIPS (1/1440 inch), ENGLISH (1/1000 inch) or METRIC (1/100 mm); E_ILLEGAL for
  /// another.
  static void check(int mode) throws JposException {
    perTenInch(mode);
  }

  private static long perTenInch(int mode) throws JposException {
    return switch (mode) {
      case POSPrinterConst.PTR_MM_DOTS -> DOTS_PER_10_INCH;
      case POSPrinterConst.PTR_MM_TWIPS -> 14_400;
      case POSPrinterConst.PTR_MM_ENGLISH -> 10_000;
      case POSPrinterConst.PTR_MM_METRIC -> 25_400;
      default -> throw new JposException(JPOS_E_ILLEGAL, "there is no mapping mode " + mode);
    };
  }

  /// Dots in units.
  static int units(int dots, int mode) throws JposException {
    long each = perTenInch(mode);
    return Math.toIntExact((dots * each + DOTS_PER_10_INCH / 2) / DOTS_PER_10_INCH);
  }

  /// Units in dots; what is longer than a roll counts as a roll.
  static int dots(int units, int mode) throws JposException {
    long each = perTenInch(mode);
    return (int) Math.min(1_000_000, (units * DOTS_PER_10_INCH + each / 2) / each);
  }
}
