package lv.lete.card.read;

import java.awt.image.BufferedImage;

/// A picture as reflectances from 0 (all light is swallowed) to 1, row by row. Values of a scanner
/// or a camera are taken as sRGB (IEC 61966-2-1).
final class Reflectance {
  /// Half degrees of a half turn.
  private static final int BINS = 360;

  private static final int BLOCK = 32;
  private static final double[] LINEAR = new double[256];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double value = i / 255.0;
      LINEAR[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
  }

  private final int width;
  private final int height;
  private final float[] values;

  private Reflectance(int width, int height) {
    this.width = width;
    this.height = height;
    this.values = new float[width * height];
  }

  /// Of a picture, by its red: scanners of cards see with red light (ISO/IEC 15416, 5.2.2).
  static Reflectance of(BufferedImage image) {
    Reflectance made = new Reflectance(image.getWidth(), image.getHeight());
    int[] row = new int[made.width];
    for (int y = 0; y < made.height; y++) {
      image.getRGB(0, y, made.width, 1, row, 0, made.width);
      for (int x = 0; x < made.width; x++) {
        made.values[y * made.width + x] = (float) LINEAR[row[x] >> 16 & 0xFF];
      }
    }
    return made;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  float at(int x, int y) {
    return values[y * width + x];
  }

  /// Between pixels; outside as at the nearest edge, so that no contrast is made up.
  private double between(double given, double givenY) {
    double x = Math.clamp(given, 0, width - 1.001);
    double y = Math.clamp(givenY, 0, height - 1.001);
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double low = y - top;
    return (at(left, top) * (1 - right) + at(left + 1, top) * right) * (1 - low)
        + (at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right) * low;
  }

  /// How bars lie: the angle by which the picture must be turned so that they stand upright, in
  /// radians. Each block of the picture says which way its light changes, by the mean of squared
  /// gradients, which stairs of pixels do not mislead; blocks that change one way only count most.
  double tilt() {
    double[] weight = new double[BINS];
    for (int top = 1; top + BLOCK < height; top += BLOCK) {
      for (int left = 1; left + BLOCK < width; left += BLOCK) {
        vote(weight, left, top);
      }
    }
    int best = 0;
    double most = 0;
    for (int i = 0; i < BINS; i++) {
      double sum = weight[(i + BINS - 1) % BINS] + 2 * weight[i] + weight[(i + 1) % BINS];
      if (sum > most) {
        most = sum;
        best = i;
      }
    }
    return fine((best + 0.5) * Math.PI / BINS);
  }

  private void vote(double[] weight, int left, int top) {
    double across = 0;
    double down = 0;
    double both = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        double dx = at(x + 1, y) - at(x - 1, y);
        double dy = at(x, y + 1) - at(x, y - 1);
        across += dx * dx;
        down += dy * dy;
        both += dx * dy;
      }
    }
    double energy = across + down;
    if (energy > 0) {
      double oneWay = Math.hypot(across - down, 2 * both) / energy;
      double angle = Math.atan2(2 * both, across - down) / 2;
      int bin = Math.floorMod((int) Math.floor(angle / Math.PI * BINS), BINS);
      weight[bin] += energy * oneWay * oneWay;
    }
  }

  /// To parts of a degree: the turn, near the coarse one, at which columns differ most.
  private double fine(double coarse) {
    double sharpest = -1;
    double found = coarse;
    for (int i = -8; i <= 8; i++) {
      double angle = coarse + Math.toRadians(i / 8.0);
      double sharpness = sharpness(angle);
      if (sharpness > sharpest) {
        sharpest = sharpness;
        found = angle;
      }
    }
    return found;
  }

  private double sharpness(double angle) {
    double along = Math.cos(angle);
    double aside = Math.sin(angle);
    int half = Math.max(width, height) / 2;
    int rows = 24;
    double sum = 0;
    double before = 0;
    for (int s = -half; s < half; s++) {
      double light = 0;
      for (int r = -rows; r <= rows; r++) {
        double t = r * half / (4.0 * rows);
        light += between(width / 2.0 + s * along - t * aside, height / 2.0 + s * aside + t * along);
      }
      sum += (light - before) * (light - before);
      before = light;
    }
    return sum;
  }

  /// The picture turned about its middle, with room for all of it.
  Reflectance turned(double angle) {
    double along = Math.cos(angle);
    double aside = Math.sin(angle);
    int wide = (int) Math.ceil(Math.abs(width * along) + Math.abs(height * aside)) + 2;
    int high = (int) Math.ceil(Math.abs(width * aside) + Math.abs(height * along)) + 2;
    Reflectance turned = new Reflectance(wide, high);
    for (int y = 0; y < high; y++) {
      for (int x = 0; x < wide; x++) {
        double s = x - wide / 2.0;
        double t = y - high / 2.0;
        turned.values[y * wide + x] =
            (float)
                between(width / 2.0 + s * along - t * aside, height / 2.0 + s * aside + t * along);
      }
    }
    return turned;
  }

  /// A line across, as an aperture of this diameter in pixels sees it (5.2.3).
  double[] line(int y, double aperture) {
    int reach = (int) Math.floor(aperture / 2);
    double[] line = new double[width];
    for (int x = 0; x < width; x++) {
      double sum = 0;
      int count = 0;
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          boolean within = dx * dx + dy * dy <= aperture * aperture / 4;
          if (within && x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height) {
            sum += at(x + dx, y + dy);
            count++;
          }
        }
      }
      line[x] = sum / count;
    }
    return line;
  }
}
