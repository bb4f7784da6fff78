package lv.lete.device.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import lv.lete.device.escpos.Letters.Unprintable;

/// Lines of text as dots, in the cells the printer's own letters would have: for letters that are
/// in no page of the printer.
final class LinePicture {
  private static final int CELL = 12;
  private static final int HEIGHT = 24;
  private static final int BASELINE = 18;
  private static final int PITCH = 30;

  private record Cell(Path2D outline, Look look) {}

  private final int dots;
  private final List<List<Cell>> rows = new ArrayList<>();
  private int used;

  private LinePicture(int dots) {
    this.dots = dots;
  }

  /// The line's picture, wrapped where the paper ends. [Unprintable] names a letter that the
  /// typeface does not have.
  static BufferedImage of(List<Run> runs, int dots) throws Unprintable {
    LinePicture line = new LinePicture(dots);
    line.rows.add(new ArrayList<>());
    for (Run run : runs) {
      int[] codes = run.letters().codePoints().toArray();
      for (int code : codes) {
        line.add(code, run.look());
      }
    }
    return line.draw();
  }

  private void add(int code, Look look) throws Unprintable {
    int width = CELL * look.wide();
    Path2D outline = Outlines.dejaVu().outline(code, look.bold(), CELL);
    if (outline == null) {
      throw new Unprintable(code);
    }
    List<Cell> row = rows.getLast();
    if (isMark(code) && !row.isEmpty()) {
      Cell under = row.removeLast();
      Path2D both = new Path2D.Double(under.outline());
      both.append(outline, false);
      row.add(new Cell(both, under.look()));
      return;
    }
    if (used + width > dots) {
      rows.add(new ArrayList<>());
      used = 0;
    }
    used += width;
    rows.getLast().add(new Cell(outline, look));
  }

  /// An accent for which there is no letter of its own stands over the letter before it.
  private static boolean isMark(int code) {
    return Character.getType(code) == Character.NON_SPACING_MARK;
  }

  private BufferedImage draw() {
    int height = rows.stream().mapToInt(LinePicture::height).sum();
    BufferedImage picture = new BufferedImage(dots, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, dots, height);
    int top = 0;
    for (List<Cell> row : rows) {
      drawRow(pen, row, top);
      top += height(row);
    }
    pen.dispose();
    return picture;
  }

  private static int height(List<Cell> row) {
    int high = row.stream().mapToInt(cell -> cell.look().high()).max().orElse(1);
    return Math.max(PITCH, HEIGHT * high);
  }

  private void drawRow(Graphics2D pen, List<Cell> row, int top) {
    int width = row.stream().mapToInt(cell -> CELL * cell.look().wide()).sum();
    int high = row.stream().mapToInt(cell -> cell.look().high()).max().orElse(1);
    int left =
        switch (row.isEmpty() ? Look.Align.LEFT : row.getFirst().look().align()) {
          case LEFT -> 0;
          case CENTRE -> (dots - width) / 2;
          case RIGHT -> dots - width;
        };
    for (Cell cell : row) {
      drawCell(pen, cell, left, top + BASELINE * high);
      left += CELL * cell.look().wide();
    }
  }

  private static void drawCell(Graphics2D pen, Cell cell, int left, int baseline) {
    Look look = cell.look();
    int width = CELL * look.wide();
    int below = (HEIGHT - BASELINE) * look.high();
    pen.setColor(look.reversed() ? Color.BLACK : Color.WHITE);
    pen.fillRect(left, baseline + below - HEIGHT * look.high(), width, HEIGHT * look.high());
    pen.setColor(look.reversed() ? Color.WHITE : Color.BLACK);
    AffineTransform place = AffineTransform.getTranslateInstance(left, baseline);
    place.scale(look.wide(), look.high());
    pen.fill(new Path2D.Double(cell.outline(), place));
    if (look.underline() > 0) {
      pen.fillRect(left, baseline + below - look.underline(), width, look.underline());
    }
  }
}
