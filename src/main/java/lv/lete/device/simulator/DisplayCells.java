package lv.lete.device.simulator;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What stands on a simulated customer display, and its cursor. Safe for any thread.
final class DisplayCells {
  private static final int UNKNOWN_KEPT = 1_000;

  private final char[][] cells;
  private final List<String> unknown = new ArrayList<>();
  private int row;
  private int column;
  private int brightness;
  private boolean dark;
  private Charset page = StandardCharsets.US_ASCII;

  DisplayCells(int rows, int columns) {
    cells = new char[rows][columns];
    initialise();
  }

  /// As after `ESC @`.
  synchronized void initialise() {
    brightness = 4;
    dark = false;
    page = CodePages.page(0).orElse(StandardCharsets.US_ASCII);
    clear();
  }

  synchronized void clear() {
    for (char[] each : cells) {
      Arrays.fill(each, ' ');
    }
    row = 0;
    column = 0;
    notifyAll();
  }

  synchronized void clearRow() {
    Arrays.fill(cells[row], ' ');
    column = 0;
    notifyAll();
  }

  /// In overwrite mode the cursor goes on to the next row, and from the last to the first.
  synchronized void put(int code) {
    cells[row][column] = CodePages.letter(page, code);
    move(0, 1);
    notifyAll();
  }

  synchronized void move(int down, int right) {
    int at = (row * cells[0].length + column + down * cells[0].length + right);
    int all = cells.length * cells[0].length;
    int there = Math.floorMod(at, all);
    row = there / cells[0].length;
    column = there % cells[0].length;
  }

  /// Counted from 1; false for a place that is not there.
  synchronized boolean moveTo(int toColumn, int toRow) {
    boolean inside =
        toColumn >= 1 && toColumn <= cells[0].length && toRow >= 1 && toRow <= cells.length;
    if (inside) {
      row = toRow - 1;
      column = toColumn - 1;
    }
    return inside;
  }

  synchronized void home(boolean bottom) {
    row = bottom ? cells.length - 1 : 0;
    column = 0;
  }

  synchronized void edge(boolean right) {
    column = right ? cells[0].length - 1 : 0;
  }

  synchronized void page(Charset to) {
    page = to;
  }

  synchronized void brightness(int step) {
    brightness = step;
    notifyAll();
  }

  synchronized void dark(boolean on) {
    dark = on;
    notifyAll();
  }

  synchronized void unknown(String name) {
    if (unknown.size() < UNKNOWN_KEPT) {
      unknown.add(name);
    }
  }

  synchronized List<String> unknown() {
    return List.copyOf(unknown);
  }

  synchronized int brightness() {
    return dark ? 0 : brightness;
  }

  synchronized List<String> rows() {
    return Arrays.stream(cells).map(String::new).toList();
  }

  synchronized boolean awaitRows(long timeoutMillis, List<String> wanted)
      throws InterruptedException {
    long end = System.nanoTime() + timeoutMillis * 1_000_000;
    while (!rows().stream().map(String::stripTrailing).toList().equals(wanted)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
