package lv.lete.device.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.WriterException;
import com.google.zxing.oned.CodaBarWriter;
import com.google.zxing.oned.Code39Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.oned.ITFWriter;
import com.google.zxing.oned.OneDimensionalCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import lv.lete.device.simulator.Printed.Unknown;

/// Barcodes (`GS k`) and QR codes (`GS ( k`, cn = 49), drawn module by module.
final class Symbols {
  private static final int FIRST_COUNTED = 65;
  private static final int CODE_128 = 73;
  private static final int QR = 49;

  private final Bytes in;
  private final Paper paper;
  private final PrintModes modes;
  private final PrintLine line;
  private final Typeface typeface = new Typeface();

  Symbols(Bytes in, Paper paper, PrintModes modes, PrintLine line) {
    this.in = in;
    this.paper = paper;
    this.modes = modes;
    this.line = line;
  }

  /// `GS k m d1…dk NUL` for m up to 6, `GS k m n d1…dn` from 65 on.
  void barcode() throws Bytes.Ended {
    int kind = in.next();
    byte[] data;
    if (kind >= FIRST_COUNTED) {
      data = in.take(in.next());
    } else if (kind <= 6) {
      data = untilNul();
      kind += FIRST_COUNTED;
    } else {
      unknown("GS k", "no symbology " + kind);
      return;
    }
    if (!line.isEmpty()) {
      unknown("GS k", "not printed in the middle of a line");
      return;
    }
    if (kind == CODE_128) {
      code128(data);
    } else {
      other(kind, new String(data, ISO_8859_1));
    }
  }

  private byte[] untilNul() throws Bytes.Ended {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int next = in.next(); next != 0; next = in.next()) {
      if (data.size() < 255) {
        data.write(next);
      }
    }
    return data.toByteArray();
  }

  private void code128(byte[] data) {
    try {
      Code128Bars.Drawn drawn = Code128Bars.draw(data);
      bars("Code 128", drawn.modules(), drawn.text());
    } catch (Code128Bars.NoCode refused) {
      unknown("GS k 73", "not printed: " + refused.getMessage());
    }
  }

  private void other(int kind, String data) {
    try {
      switch (kind) {
        case 67 -> bars("EAN-13", new EAN13Writer(), data);
        case 68 -> bars("EAN-8", new EAN8Writer(), data);
        case 69 -> bars("Code 39", new Code39Writer(), data);
        case 70 -> bars("ITF", new ITFWriter(), data);
        case 71 -> bars("Codabar", new CodaBarWriter(), data);
        default -> unknown("GS k " + kind, "this symbology is not drawn");
      }
    } catch (IllegalArgumentException refused) {
      unknown("GS k " + kind, "not printed: " + refused.getMessage());
    }
  }

  private void bars(String name, OneDimensionalCodeWriter writer, String data) {
    bars(name, writer.encode(data), data);
  }

  /// A symbol wider than the printing area is not printed, as at a printer.
  private void bars(String name, boolean[] modules, String text) {
    int width = modules.length * modes.barModule;
    if (width > modes.width()) {
      unknown("GS k", "not printed: " + name + " of " + width + " dots is wider than the paper");
      return;
    }
    Bitmap bars = new Bitmap(width, modes.barHeight);
    for (int i = 0; i < modules.length; i++) {
      if (modules[i]) {
        bars.fill(i * modes.barModule, 0, modes.barModule, modes.barHeight);
      }
    }
    int left = modes.left(width);
    if ((modes.textBesideBars & 1) != 0) {
      text(text, left, width);
    }
    paper.print(bars, left, 0);
    if ((modes.textBesideBars & 2) != 0) {
      text(text, left, width);
    }
    paper.note(new Printed.Barcode(modes.align, name, text));
  }

  private void text(String text, int left, int width) {
    int cell = modes.barTextFontB ? 9 : 12;
    int height = modes.barTextFontB ? 17 : 24;
    Bitmap dots = new Bitmap(Math.max(1, text.length() * cell), height);
    for (int i = 0; i < text.length(); i++) {
      dots.lay(typeface.letter(text.charAt(i), false, cell, height), i * cell, 0);
    }
    paper.print(dots, left + (width - dots.width) / 2, height);
  }

  /// `GS ( k pL pH cn fn …`.
  void symbol() throws Bytes.Ended {
    byte[] all = in.take(in.word());
    if (all.length < 3 || all[0] != QR) {
      unknown("GS ( k", all.length == 0 ? "without parameters" : "only QR codes are drawn");
      return;
    }
    int first = all[2] & 0xFF;
    switch (all[1] & 0xFF) {
      case 65 -> model(first);
      case 67 -> moduleSize(first);
      case 69 -> correction(first);
      case 80 -> modes.qrData = Arrays.copyOfRange(all, 3, all.length);
      case 81 -> qr();
      default -> unknown("GS ( k fn " + (all[1] & 0xFF), "this function is not known");
    }
  }

  private void model(int model) {
    if (model != 50) {
      unknown("GS ( k fn 65", "only QR model 2 is drawn");
    }
  }

  private void moduleSize(int dots) {
    if (dots >= 1 && dots <= 16) {
      modes.qrModule = dots;
    } else {
      unknown("GS ( k fn 67", "a module has 1 to 16 dots");
    }
  }

  private void correction(int level) {
    if (level >= 48 && level <= 51) {
      modes.qrCorrection = "LMQH".charAt(level - 48);
    } else {
      unknown("GS ( k fn 69", "levels are 48 to 51");
    }
  }

  private void qr() {
    if (!line.isEmpty()) {
      unknown("GS ( k fn 81", "not printed in the middle of a line");
      return;
    }
    if (modes.qrData.length == 0) {
      unknown("GS ( k fn 81", "not printed: no data was stored");
      return;
    }
    ErrorCorrectionLevel level = ErrorCorrectionLevel.valueOf(String.valueOf(modes.qrCorrection));
    try {
      ByteMatrix matrix = Encoder.encode(new String(modes.qrData, ISO_8859_1), level).getMatrix();
      draw(matrix);
    } catch (WriterException refused) {
      unknown("GS ( k fn 81", "not printed: " + refused.getMessage());
    }
  }

  private void draw(ByteMatrix matrix) {
    int width = matrix.getWidth() * modes.qrModule;
    if (width > modes.width()) {
      unknown("GS ( k fn 81", "not printed: " + width + " dots are wider than the paper");
      return;
    }
    Bitmap dots = new Bitmap(matrix.getWidth(), matrix.getHeight());
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        if (matrix.get(x, y) == 1) {
          dots.set(x, y);
        }
      }
    }
    paper.print(dots.enlarged(modes.qrModule, modes.qrModule), modes.left(width), 0);
    paper.note(new Printed.Qr(modes.align, text(modes.qrData), modes.qrCorrection, modes.qrModule));
  }

  private static String text(byte[] data) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(data)).toString();
    } catch (CharacterCodingException _) {
      return new String(data, ISO_8859_1);
    }
  }

  private void unknown(String name, String why) {
    paper.note(new Unknown(name, why));
  }
}
