package lv.lete.device.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The roll of paper: dots and the account of what was printed, one sheet from cut to cut.
///
/// Bounded: a sheet keeps [#SHEET_ROWS] dots of length and [#SHEET_ITEMS] things, all finished
/// sheets together [#ALL_ROWS] dots; the oldest sheets go first. Safe for any thread.
final class Paper {
  static final int SHEET_ROWS = 16_000;
  static final int SHEET_ITEMS = 4_000;
  static final int ALL_ROWS = 100_000;
  static final int SHEETS = 500;

  private static final byte[] BLANK = new byte[0];

  final int widthDots;
  private final Deque<Sheet> cut = new ArrayDeque<>();
  private final Consumer<Printed> told;
  private final IntConsumer fed;
  private List<byte[]> rows = new ArrayList<>();
  private List<Printed> items = new ArrayList<>();
  private long cuts;
  private int keptRows;

  /// `told` hears of everything, on the thread that prints, and hands over at once; `fed` hears how
  /// many dots of paper went by.
  Paper(int widthDots, Consumer<Printed> told, IntConsumer fed) {
    this.widthDots = widthDots;
    this.told = told;
    this.fed = fed;
  }

  /// Prints dots below what is there and feeds `advance` dots in all, at least the bitmap's height.
  void print(Bitmap dots, int left, int advance) {
    Bitmap line = new Bitmap(widthDots, dots.height);
    line.lay(dots, left, 0);
    int all = Math.max(dots.height, advance);
    synchronized (this) {
      for (int y = 0; y < all; y++) {
        add(y < dots.height ? line.row(y) : BLANK);
      }
    }
    fed.accept(all);
  }

  /// Feeds blank paper.
  void feed(int dots) {
    synchronized (this) {
      for (int y = 0; y < dots; y++) {
        add(BLANK);
      }
    }
    fed.accept(dots);
  }

  private void add(byte[] row) {
    if (rows.size() < SHEET_ROWS) {
      rows.add(row);
    }
  }

  /// Notes what was done. What comes past the bound is told and not kept, a cut excepted.
  void note(Printed item) {
    synchronized (this) {
      if (item instanceof Printed.Cut) {
        items.add(item);
        tear();
      } else if (items.size() < SHEET_ITEMS) {
        items.add(item);
      }
    }
    told.accept(item);
  }

  private void tear() {
    cut.addLast(sheet());
    keptRows += rows.size();
    while (cut.size() > SHEETS || (keptRows > ALL_ROWS && cut.size() > 1)) {
      keptRows -= cut.removeFirst().heightDots();
    }
    rows = new ArrayList<>();
    items = new ArrayList<>();
    cuts++;
    notifyAll();
  }

  /// The sheet in the printer.
  synchronized Sheet sheet() {
    return new Sheet(widthDots, rows, items);
  }

  /// Sheets that were cut off, oldest first.
  synchronized List<Sheet> cutSheets() {
    return List.copyOf(cut);
  }

  /// How many sheets were ever cut off.
  synchronized long cuts() {
    return cuts;
  }

  /// Waits until so many sheets were cut off in all; whether they were in time.
  synchronized boolean awaitCuts(long wanted, long timeoutMillis) throws InterruptedException {
    long end = System.nanoTime() + timeoutMillis * 1_000_000;
    while (cuts < wanted) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
