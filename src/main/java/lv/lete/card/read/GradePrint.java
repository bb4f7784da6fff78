package lv.lete.card.read;

import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.BitArray;
import com.google.zxing.oned.Code128Reader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Grades a scan of a printed card by ISO/IEC 15416: ten lines through the bars, each the worst of
/// its parameters, the symbol their average. The card may lie at any angle.
///
/// A scanner on a desk is no verifier: its reflectances are not calibrated, so the grade tells good
/// cards from bad ones and one printer from another, and is no certificate. Of a picture that was
/// not printed, the grade is that of the layout only.
public final class GradePrint {
  /// Reference number 06 for modules of 0.25 to 0.5 mm, in inches (5.2.3, table 1; GS1 5.12.2.7).
  private static final double APERTURE = 0.006;

  private static final int LINES = 10;
  private static final double LEAST_CONTRAST = 0.05;

  /// Half a start or stop pattern, and the quiet zone.
  private static final int MARGIN_MODULES = 7 + 10;

  private static final int LEAST_ROWS = 8;
  private static final int LARGEST_PIXELS = 64_000_000;

  private final Code128Reader decoder = new Code128Reader();
  private final int dpi;

  /// For scans of so many dots an inch, 200 to 2400.
  public GradePrint(int dpi) {
    this.dpi = dpi;
  }

  /// What came of grading.
  public sealed interface Grading {
    /// The symbol was found. `points` is the average of the lines' points, to be said as
    /// points/06/660; `text` is what it says, in GS1's form without the leading FNC1.
    record Graded(Grade grade, double points, String text, List<LineGrade> lines)
        implements Grading {}

    /// No line through the picture reads as a symbol of Code 128.
    record NothingFound() implements Grading {}

    /// More than 64 million pixels.
    record TooLarge() implements Grading {}
  }

  /// Grades one picture with one symbol in it.
  public Grading grade(BufferedImage scan) {
    if ((long) scan.getWidth() * scan.getHeight() > LARGEST_PIXELS) {
      return new Grading.TooLarge();
    }
    Reflectance picture = Reflectance.of(scan);
    Reflectance upright = picture.turned(picture.tilt());
    double aperture = Math.max(1, APERTURE * dpi);
    Band band = band(upright, aperture);
    if (band == null) {
      return new Grading.NothingFound();
    }
    List<LineGrade> lines = new ArrayList<>(LINES);
    for (int i = 0; i < LINES; i++) {
      // within the middle four fifths of the bars' height (5.2.5)
      int y = band.top + (int) ((band.bottom - band.top) * (0.1 + 0.8 * (i + 0.5) / LINES));
      lines.add(line(upright.line(y, aperture), band));
    }
    double points = lines.stream().mapToInt(line -> line.grade().points()).average().orElse(0);
    return new Grading.Graded(Grade.ofAverage(points), points, band.text, lines);
  }

  /// The rows that read the same, and where the symbol lies in them.
  private record Band(String text, int top, int bottom, double left, double right) {}

  private record Read(String text, double left, double right, boolean reversed) {}

  private @Nullable Band band(Reflectance picture, double aperture) {
    Map<String, Band> found = new HashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    int step = Math.max(1, picture.height() / 400);
    for (int y = 0; y < picture.height(); y += step) {
      double[] light = picture.line(y, aperture);
      Read read = read(around(light), light.length);
      if (read != null) {
        Band before = found.get(read.text);
        int top = before == null ? y : before.top;
        found.put(read.text, new Band(read.text, top, y, read.left, read.right));
        rows.merge(read.text, 1, Integer::sum);
      }
    }
    return rows.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .map(found::get)
        .filter(band -> band.bottom - band.top >= LEAST_ROWS)
        .orElse(null);
  }

  /// Measures a line within the symbol and its quiet zones: what lies beside the card is no part of
  /// its contrast.
  private LineGrade line(double[] light, Band band) {
    double module = (band.right - band.left) / modules(band.text);
    int margin = (int) (MARGIN_MODULES * module);
    int from = Math.max(0, (int) band.left - margin);
    int to = Math.min(light.length, (int) band.right + margin);
    double[] symbol = Arrays.copyOfRange(light, from, to);
    ScanLine line = new ScanLine(symbol);
    Read read = read(bits(line), symbol.length);
    if (read == null || !read.text.equals(band.text)) {
      return new LineGrade(1, 0, line.contrast(), 0, 0, 1, 0, null);
    }
    var elements = line.symbol(read.left, read.right);
    return elements == null
        ? new LineGrade(1, 0, line.contrast(), 0, 0, 1, 0, null)
        : line.measure(elements, read.reversed, band.text);
  }

  /// About how many modules lie between the middles of the start and stop patterns.
  private static double modules(String text) {
    return 11 * (2 + text.length() / 2.0);
  }

  private @Nullable Read read(BitArray row, int width) {
    Read forward = decode(row, width, false);
    if (forward == null) {
      row.reverse();
      return decode(row, width, true);
    }
    return forward;
  }

  private static BitArray bits(ScanLine line) {
    BitArray row = new BitArray((int) Math.ceil(line.elements().getLast().to()) + 1);
    for (ScanLine.Element element : line.elements()) {
      if (element.bar()) {
        int to = (int) Math.round(element.to());
        for (int x = (int) Math.round(element.from()); x < to; x++) {
          row.set(x);
        }
      }
    }
    return row;
  }

  /// To find a symbol whatever lies beside it: dark is what is darker than the middle between the
  /// extremes around it.
  private static BitArray around(double[] light) {
    int reach = Math.max(16, light.length / 12);
    BitArray row = new BitArray(light.length);
    for (int from = 0; from < light.length; from += reach / 2) {
      double least = 1;
      double most = 0;
      for (int x = Math.max(0, from - reach); x < Math.min(light.length, from + reach); x++) {
        least = Math.min(least, light[x]);
        most = Math.max(most, light[x]);
      }
      for (int x = from; x < Math.min(light.length, from + reach / 2); x++) {
        if (most - least > LEAST_CONTRAST && light[x] < (least + most) / 2) {
          row.set(x);
        }
      }
    }
    return row;
  }

  private @Nullable Read decode(BitArray row, int width, boolean reversed) {
    try {
      Result result = decoder.decodeRow(0, row, Map.of(DecodeHintType.ASSUME_GS1, true));
      double from = result.getResultPoints()[0].getX();
      double to = result.getResultPoints()[1].getX();
      String text = result.getText();
      String plain = text.startsWith("]C1") ? text.substring(3) : text;
      return reversed
          ? new Read(plain, width - to, width - from, true)
          : new Read(plain, from, to, false);
    } catch (NotFoundException _) {
      return null;
    } catch (ReaderException _) {
      return null;
    }
  }
}
