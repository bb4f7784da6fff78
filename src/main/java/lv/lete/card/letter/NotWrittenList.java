package lv.lete.card.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Who got no letter and why, `NAME-not-made.csv`: written as it comes, there when there is
/// anything on it. What an earlier run left is gone from the beginning.
final class NotWrittenList implements AutoCloseable {
  private final Path unnamed;
  private final Path file;
  private final CsvWriter csv;
  private boolean any;
  private boolean ended;

  NotWrittenList(Path folder, String name) throws IOException {
    this.file = folder.resolve(name + "-not-made.csv");
    Files.deleteIfExists(file);
    this.unnamed = Files.createTempFile(folder, ".lete-", ".new");
    this.csv = CsvWriter.builder().build(unnamed, UTF_8);
    csv.writeRecord("contract_number", "why");
  }

  void add(String contract, String why) {
    any = true;
    csv.writeRecord(contract, why);
  }

  /// Gives it its name, where there is anything on it.
  void keep() throws IOException {
    end();
    if (any) {
      Files.move(unnamed, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  @Override
  public void close() throws IOException {
    end();
    Files.deleteIfExists(unnamed);
  }

  /// Once: a buffer that is closed again is written to again.
  private void end() throws IOException {
    if (!ended) {
      ended = true;
      csv.close();
    }
  }
}
