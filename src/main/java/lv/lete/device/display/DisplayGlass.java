package lv.lete.device.display;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import jpos.JposException;

/// What a customer looks at: rows and columns of cells. How a letter becomes a cell is its own
/// affair; zero is the blank cell. The service calls one method at a time.
public interface DisplayGlass {

  /// Hears whether the glass is there; called on any thread.
  interface Watcher {
    /// It came or it went. Once it is back it shows nothing: the watcher shows again.
    void present(boolean there);
  }

  /// Where it is; two services of one address compete for one claim.
  String address();

  /// How many rows it has.
  int rows();

  /// How many columns it has.
  int columns();

  /// The character sets it has, as UnifiedPOS numbers them; the first is the one it starts with.
  List<Integer> characterSets();

  /// What CapCharacterSet says: one of DISP_CCS_.
  int characterKind();

  /// Whether its brightness can be set.
  boolean dims();

  /// The cell that shows this letter in a character set; empty where it cannot show it.
  OptionalInt cell(char letter, int characterSet);

  /// The cell of a code in a character set, unmapped; empty where there is none.
  OptionalInt rawCell(int code, int characterSet);

  /// Whether it can go and come back, and is noticed to.
  boolean comesAndGoes();

  /// Begins to use it. Refuses with E_NOHARDWARE when it is `needed` and not there.
  void start(Watcher watcher, boolean needed) throws JposException;

  /// Ends it; blanks what is shown. The watcher hears nothing after this has returned.
  void stop();

  /// Why it is not there, and what to do.
  default String absence() {
    return "the display does not answer; check cable and power";
  }

  /// Whether it is there.
  boolean alive();

  /// Shows these cells, row by row, at a brightness of 0 (dark) to 100.
  void show(int[][] cells, int brightness) throws IOException;

  /// A command of its own (directIO); false where it has none of this number.
  default boolean command(int number, Object object) throws JposException {
    return false;
  }
}
