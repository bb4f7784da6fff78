package lv.lete.device.escpos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jpos.JposConst.JPOS_E_ILLEGAL;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import jpos.JposException;
import jpos.POSPrinterConst;

/// Barcodes the printer draws itself: GS k, and GS ( k for QR codes.
///
/// Data that the symbology cannot hold is refused: a printer leaves such a code out in silence. A
/// control character other than 0x1D (FNC1) is refused, too; a real-time command within data is
/// obeyed by many printers.
final class Bars {
  private static final int MOST = 250;
  private static final int MOST_QR = 1_000;
  private static final int LEAST_MODULE = 2;
  private static final int MOST_MODULE = 6;
  private static final int MOST_QR_MODULE = 16;

  /// What GS k wants: its number for the symbology, the data it can hold, and about how many
  /// modules a code of so many characters is wide.
  private enum Kind {
    UPCA(65, "\\d{11,12}", 0, 95, 12),
    EAN13(67, "\\d{12,13}", 0, 95, 13),
    EAN8(68, "\\d{7,8}", 0, 67, 8),
    CODE39(69, "[0-9A-Z $%+./-]+", 16, 32, 0),
    ITF(70, "(\\d\\d)+", 8, 9, 0),
    CODE128(73, "[ -~\\x1D]+", 11, 35, 0),
    CODE128_PARSED(73, "\\{[ABC][ -~]+", 11, 35, 0);

    final int number;
    final Pattern data;
    final int each;
    final int frame;

    /// The length at which the last digit is a check digit.
    final int checked;

    Kind(int number, String data, int each, int frame, int checked) {
      this.number = number;
      this.data = Pattern.compile(data);
      this.each = each;
      this.frame = frame;
      this.checked = checked;
    }
  }

  private Bars() {}

  /// The commands for a code; `widthDots` is what it may be wide, `high` its height in dots.
  static byte[] commands(int symbology, String data, int high, int widthDots, int text)
      throws JposException {
    if (symbology == POSPrinterConst.PTR_BCS_QRCODE) {
      return qr(data, widthDots);
    }
    Kind kind = kind(symbology);
    byte[] bytes = data(kind, data);
    int module = module(kind.each * data.length() + kind.frame, widthDots);
    if (high < 1 || high > 255) {
      throw illegal("a height of " + high + " dots; 1 to 255 can be printed");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1D, 0x68, (byte) high, 0x1D, 0x77, (byte) module});
    out.writeBytes(new byte[] {0x1D, 0x48, (byte) beside(text)});
    out.writeBytes(new byte[] {0x1D, 0x6B, (byte) kind.number, (byte) bytes.length});
    out.writeBytes(bytes);
    return out.toByteArray();
  }

  private static Kind kind(int symbology) throws JposException {
    return switch (symbology) {
      case POSPrinterConst.PTR_BCS_UPCA -> Kind.UPCA;
      case POSPrinterConst.PTR_BCS_EAN13 -> Kind.EAN13;
      case POSPrinterConst.PTR_BCS_EAN8 -> Kind.EAN8;
      case POSPrinterConst.PTR_BCS_Code39 -> Kind.CODE39;
      case POSPrinterConst.PTR_BCS_ITF -> Kind.ITF;
      case POSPrinterConst.PTR_BCS_Code128 -> Kind.CODE128;
      case POSPrinterConst.PTR_BCS_Code128_Parsed -> Kind.CODE128_PARSED;
      default -> throw illegal("symbology " + symbology + " is not printed");
    };
  }

  private static byte[] data(Kind kind, String data) throws JposException {
    if (!kind.data.matcher(data).matches()) {
      throw illegal(kind + " does not hold this data");
    }
    if (kind.checked == data.length() && !hasCheckDigit(data)) {
      throw illegal(kind + " with a wrong check digit");
    }
    byte[] bytes = (kind == Kind.CODE128 ? code128(data) : data).getBytes(US_ASCII);
    if (bytes.length > MOST) {
      throw illegal("a code of " + bytes.length + " characters; at most " + MOST);
    }
    return bytes;
  }

  /// GS1 General Specifications, 7.9.1: weights 3 and 1 from the right.
  private static boolean hasCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      boolean odd = (digits.length() - i) % 2 == 1;
      sum += (digits.charAt(i) - '0') * (odd ? 1 : 3);
    }
    return sum % 10 == 0;
  }

  /// Set B throughout: it holds every printable character and reads the same everywhere.
  private static String code128(String data) {
    return "{B" + data.replace("{", "{{").replace("\u001D", "{1");
  }

  private static int module(int modules, int widthDots) throws JposException {
    int module = Math.min(MOST_MODULE, widthDots / modules);
    if (module < LEAST_MODULE) {
      throw illegal("the code needs " + modules * LEAST_MODULE + " dots, not " + widthDots);
    }
    return module;
  }

  private static int beside(int text) throws JposException {
    return switch (text) {
      case POSPrinterConst.PTR_BC_TEXT_NONE -> 0;
      case POSPrinterConst.PTR_BC_TEXT_ABOVE -> 1;
      case POSPrinterConst.PTR_BC_TEXT_BELOW -> 2;
      default -> throw illegal("text none, above or below, not " + text);
    };
  }

  /// Model 2, error correction M. A QR code has no text beside it and is as high as wide.
  private static byte[] qr(String data, int widthDots) throws JposException {
    byte[] bytes = data.getBytes(UTF_8);
    boolean controls = data.chars().anyMatch(each -> each < ' ' && each != 0x1D);
    if (bytes.length == 0 || bytes.length > MOST_QR || controls) {
      throw illegal("a QR code of 1 to " + MOST_QR + " bytes without control characters");
    }
    int module = Math.min(MOST_QR_MODULE, widthDots / qrModules(data));
    if (module < 1) {
      throw illegal("the QR code does not fit into " + widthDots + " dots");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 4, 0, 0x31, 0x41, 0x32, 0});
    out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x43, (byte) module});
    out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x45, 0x31});
    int length = bytes.length + 3;
    out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, (byte) length, (byte) (length >> 8)});
    out.writeBytes(new byte[] {0x31, 0x50, 0x30});
    out.writeBytes(bytes);
    out.writeBytes(new byte[] {0x1D, 0x28, 0x6B, 3, 0, 0x31, 0x51, 0x30});
    return out.toByteArray();
  }

  private static int qrModules(String data) throws JposException {
    try {
      return Encoder.encode(data, ErrorCorrectionLevel.M).getMatrix().getWidth();
    } catch (WriterException tooMuch) {
      throw new JposException(JPOS_E_ILLEGAL, "more than a QR code holds", tooMuch);
    }
  }

  private static JposException illegal(String why) {
    return new JposException(JPOS_E_ILLEGAL, why);
  }
}
