package lv.lete.host;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lv.lete.contract.RowRefusal;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// The CSV file (`line,column,reason`) of the rows that an import refused. It is made with the
/// first of them; values never stand in it. One thread.
final class RefusalReport implements AutoCloseable {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'refused-'uuuuMMdd-HHmmss", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Path directory;
  private final InstantSource clock;
  private @Nullable Path file;
  private @Nullable CsvWriter writer;
  private long count;

  RefusalReport(Path directory, InstantSource clock) {
    this.directory = directory;
    this.clock = clock;
  }

  /// Writes one row.
  void add(RowRefusal refusal) {
    CsvWriter rows = writer == null ? begin() : writer;
    try {
      rows.writeRecord(Long.toString(refusal.line()), refusal.column(), refusal.text());
    } catch (UncheckedIOException e) {
      throw fault(e);
    }
    count++;
  }

  /// How many rows were refused.
  long count() {
    return count;
  }

  /// Where the report is, or null when no row was refused.
  @Nullable Path file() {
    return file;
  }

  @Override
  public void close() {
    try {
      if (writer != null) {
        writer.close();
      }
    } catch (IOException e) {
      throw fault(e);
    }
  }

  private CsvWriter begin() {
    try {
      PrivateFile.folder(directory);
      Path made = newFile();
      CsvWriter begun = CsvWriter.builder().build(made);
      begun.writeRecord("line", "column", "reason");
      file = made;
      writer = begun;
      return begun;
    } catch (IOException e) {
      throw fault(e);
    }
  }

  /// Two imports within a second get different names.
  private Path newFile() throws IOException {
    String name = NAME.format(clock.instant());
    Path free = directory.resolve(name + ".csv");
    for (int again = 2; Files.exists(free); again++) {
      free = directory.resolve(name + "-" + again + ".csv");
    }
    PrivateFile.keepToOwner(free);
    return free;
  }

  private StoreFault fault(Exception cause) {
    return new StoreFault("cannot write the report of refused rows into " + directory, cause);
  }
}
