package lv.lete.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One row of the table of packages: its name below `lv.lete`, the packages it may import, and why
/// not the others. The table here, the one in README.md and the code change together.
record Room(String name, Set<String> mayImport, String because) {

  /// Mains, command line, configuration and wiring live in `lv.lete` itself.
  static final String ROOT = "root";

  /// The whole house, innermost first.
  static final List<Room> ALL =
      List.of(
          room("money", "", "everybody counts with it, so it leans on nobody"),
          room("store", "", "every file of ours is opened here, whatever is kept in it"),
          room("barcode", "money", "a code is read the same way wherever it was scanned"),
          room("contract", "barcode money", "types and rules without storage serve both sides"),
          room("device", "", "a JavaPOS service could be used by any other program"),
          room("journal", "money store", "the one place where facts are kept knows no use case"),
          room("directory", "contract money store", "a replica can be thrown away: no money in it"),
          room("till", "journal money store", "who is signed in does not depend on what is paid"),
          room(
              "payment",
              "barcode contract directory journal money store till",
              "the counter never waits for the network, the printer or the screen"),
          room(
              "request",
              "contract directory journal money store till",
              "what is taken beside payments must not reach into them"),
          room(
              "receipt",
              "contract journal money store till",
              "a receipt is a view of records, a report one of the figures that till adds up"),
          room("card", "barcode contract money store", "cards are made without any terminal near"),
          room(
              "settlement",
              "barcode contract journal money store",
              "batches are computed from records, at a host or from a backup"),
          room("wire", "contract money", "messages carry stored bytes and contracts as they are"),
          room(
              "sync",
              "contract directory journal store wire",
              "shipping reads the journal and knows nothing of how a payment is taken"),
          room(
              "host",
              "card contract journal money settlement store wire",
              "the collecting side runs where no terminal is installed"),
          room(
              "ui", allBut("host", "demo", "ui"), "a screen shows a terminal, never a host's home"),
          room("demo", allBut("demo") + " " + ROOT, "the demo day drives everything from outside"),
          room(ROOT, allBut(), "root wires, so root knows everybody"));

  private static final Pattern ROW = Pattern.compile("\\| `?([a-z]+)`? \\|[^|]*\\|([^|]*)\\|");

  private static Room room(String name, String mayImport, String because) {
    return new Room(name, words(mayImport), because);
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>(Arrays.asList(text.strip().split("[ ,]+")));
    words.remove("");
    return words;
  }

  private static String allBut(String... names) {
    Set<String> all =
        words(
            "money store barcode contract device journal directory till payment request receipt"
                + " card settlement wire sync host ui demo");
    all.removeAll(Arrays.asList(names));
    return String.join(" ", all);
  }

  /// The ArchUnit pattern of its classes.
  String pattern() {
    return pattern(name);
  }

  private static String pattern(String name) {
    return name.equals(ROOT) ? "lv.lete" : "lv.lete." + name + "..";
  }

  /// The ArchUnit patterns of all rooms it may not import.
  String[] forbidden() {
    return ALL.stream()
        .map(Room::name)
        .filter(other -> !other.equals(name) && !mayImport.contains(other))
        .map(Room::pattern)
        .toArray(String[]::new);
  }

  /// What README.md must say in the third column; short words for the long lists.
  String column() {
    return switch (name) {
      case "ui" -> "all but host, demo, root";
      case "demo", ROOT -> "all";
      default -> mayImport.isEmpty() ? "–" : String.join(" ", mayImport);
    };
  }

  /// The rows of a README's table as `name: may import`, sorted.
  static List<String> rowsOf(String readme) {
    List<String> rows = new ArrayList<>();
    readme
        .lines()
        .dropWhile(line -> !line.startsWith("| package |"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .forEach(line -> {
          var row = ROW.matcher(line);
          rows.add(row.matches() ? row.group(1) + ": " + row.group(2).strip() : line);
        });
    rows.sort(Comparator.naturalOrder());
    return rows;
  }

  /// The same rows as this table has them.
  static List<String> rows() {
    return ALL.stream().map(room -> room.name() + ": " + room.column()).sorted().toList();
  }

  /// The folders directly below `lv/lete` in a source tree.
  static Set<String> foldersIn(Path sources) {
    try (Stream<Path> files = Files.list(sources.resolve("lv/lete"))) {
      Set<String> names = new TreeSet<>();
      files.filter(Files::isDirectory).forEach(dir -> names.add(dir.getFileName().toString()));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
