package lv.lete.card.letter;

import java.util.Arrays;
import java.util.Optional;

/// How far a run of letters was when a file of it was whole: all counts are of the run, from its
/// beginning. `customers` is the hash of all customers up to here, `sums` that of the file's
/// hashes; empty where nobody of the file's customers got a letter, so that there is no file.
record Reached(
    long looked,
    long letters,
    long pages,
    long notNeeded,
    long notWritten,
    long shortened,
    String customers,
    String sums) {
  /// Nobody was looked at.
  static final Reached NOTHING = new Reached(0, 0, 0, 0, 0, 0, "", "");

  private static final int COUNTS = 6;
  private static final String END = "end";

  /// As a line of a run's record; the last word shows that it is whole.
  String line() {
    return String.join(
        "\t",
        Long.toString(looked),
        Long.toString(letters),
        Long.toString(pages),
        Long.toString(notNeeded),
        Long.toString(notWritten),
        Long.toString(shortened),
        customers,
        sums,
        END);
  }

  /// What a line says; empty for one that was not written to its end.
  static Optional<Reached> of(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != COUNTS + 3 || !parts[COUNTS + 2].equals(END)) {
      return Optional.empty();
    }
    if (!Arrays.stream(parts, 0, COUNTS).allMatch(count -> count.matches("\\d{1,18}"))) {
      return Optional.empty();
    }
    long[] counts = Arrays.stream(parts, 0, COUNTS).mapToLong(Long::parseLong).toArray();
    return Optional.of(
        new Reached(
            counts[0],
            counts[1],
            counts[2],
            counts[3],
            counts[4],
            counts[5],
            parts[COUNTS],
            parts[COUNTS + 1]));
  }
}
