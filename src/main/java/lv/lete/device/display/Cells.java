package lv.lete.device.display;

import java.util.Arrays;

/// The cells of the one window and where the next letter goes. The column may stand one past the
/// last: the letter after that goes on the next row, and past the last row all rows move up
/// (UnifiedPOS 1.15, Line Display, "DisplayText"). Used under the service's lock.
final class Cells {
  private final int[][] cells;
  private int row;
  private int column;

  Cells(int rows, int columns) {
    cells = new int[rows][columns];
  }

  int rows() {
    return cells.length;
  }

  int columns() {
    return cells[0].length;
  }

  int row() {
    return row;
  }

  int column() {
    return column;
  }

  void moveTo(int toRow, int toColumn) {
    row = toRow;
    column = toColumn;
  }

  void clear() {
    for (int[] each : cells) {
      Arrays.fill(each, 0);
    }
    moveTo(0, 0);
  }

  void put(int cell) {
    if (column == columns()) {
      nextRow();
    }
    cells[row][column++] = cell;
  }

  void nextRow() {
    column = 0;
    if (row == rows() - 1) {
      scroll(-1, 0);
    } else {
      row++;
    }
  }

  void rowStart() {
    column = 0;
  }

  /// Moves what is shown; blanks come in from the other side.
  void scroll(int down, int right) {
    int[][] before = copy();
    for (int y = 0; y < rows(); y++) {
      for (int x = 0; x < columns(); x++) {
        int fromRow = y - down;
        int from = x - right;
        boolean inside = fromRow >= 0 && fromRow < rows() && from >= 0 && from < columns();
        cells[y][x] = inside ? before[fromRow][from] : 0;
      }
    }
  }

  int[][] copy() {
    int[][] copy = new int[rows()][];
    Arrays.setAll(copy, y -> cells[y].clone());
    return copy;
  }
}
