package lv.lete;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the rows of a file that somebody sent, all of it at once: the first few by
/// their lines, and how many more there are.
final class RowFaults {
  private static final int SHOWN = 20;

  private final Path file;
  private final List<String> first = new ArrayList<>();
  private int count;

  RowFaults(Path file) {
    this.file = file;
  }

  /// A line, from 1 with the header, has this fault.
  void add(long line, String what) {
    count++;
    if (count <= SHOWN) {
      first.add("  line %d: %s".formatted(line, what));
    }
  }

  /// Goes on where no row was wrong.
  ///
  /// @throws Refusal with this support code where one was; nothing of the file is used then
  void refuse(String code) {
    if (count == 0) {
      return;
    }
    String more = count > SHOWN ? "\n  and %d more".formatted(count - SHOWN) : "";
    throw new Refusal(
        Exit.REFUSED,
        "%s %s of %s cannot be used. Nothing was done. Mend it all and give the file again:%n%s%s"
            .formatted(
                code,
                count == 1 ? "1 row" : count + " rows",
                file,
                String.join("\n", first),
                more));
  }
}
