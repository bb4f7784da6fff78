package lv.lete.card.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.lete.store.WholeFile;

/// What a run of letters has done, in a file beside those it makes, so that a run that was stopped
/// or killed goes on from its last whole file: `.lete-NAME.run`. The first line tells the work from
/// others; then who got no letter and why, as it comes, and after each whole file how far the run
/// is. It is gone when the run has ended; then `NAME-not-made.csv` is there when there is anything
/// on it. One thread.
final class RunRecord implements AutoCloseable {
  private static final String NOT = "not\t";
  private static final String REACHED = "reached\t";

  private final Path file;
  private final Path list;
  private final FileChannel channel;
  private final Writer lines;

  private RunRecord(Path file, Path list, FileChannel channel) {
    this.file = file;
    this.list = list;
    this.channel = channel;
    this.lines =
        new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), UTF_8));
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(".lete-" + name + ".run");
  }

  /// What a run of this very work reached, file by file; none where there was no run, or one of
  /// other work. What was not written to its end does not count, nor anything after it.
  static List<Reached> of(Path folder, String name, String work) throws IOException {
    List<Reached> reached = new ArrayList<>();
    Path file = file(folder, name);
    if (!Files.isRegularFile(file)) {
      return reached;
    }
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      if (!flat(work).equals(lines.readLine())) {
        return reached;
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(REACHED)) {
          Optional<Reached> one = Reached.of(line.substring(REACHED.length()));
          if (one.isEmpty()) {
            return reached;
          }
          reached.add(one.get());
        }
      }
    } catch (java.nio.charset.CharacterCodingException torn) {
      reached.clear();
    }
    return reached;
  }

  /// Begins a record, which keeps of that of an earlier run what it says of so many files.
  static RunRecord begin(Path folder, String name, String work, int keep) throws IOException {
    Path list = folder.resolve(name + "-not-made.csv");
    Files.deleteIfExists(list);
    Path file = file(folder, name);
    WholeFile.write(file, out -> copy(file, work, keep, out));
    return new RunRecord(
        file, list, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
  }

  private static void copy(Path earlier, String work, int keep, OutputStream to)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
    out.write(flat(work) + "\n");
    if (keep > 0) {
      try (BufferedReader lines = Files.newBufferedReader(earlier, UTF_8)) {
        lines.readLine();
        int kept = 0;
        while (kept < keep) {
          String line = lines.readLine();
          if (line == null) {
            throw new IOException(earlier + " was changed meanwhile");
          }
          out.write(line + "\n");
          kept += line.startsWith(REACHED) ? 1 : 0;
        }
      }
    }
    out.flush();
  }

  /// Somebody gets no letter.
  void notWritten(String contract, String why) throws IOException {
    lines.write(NOT + flat(contract) + "\t" + flat(why) + "\n");
  }

  /// A file is whole; on the disk when this returns.
  void reached(Reached reached) throws IOException {
    lines.write(REACHED + reached.line() + "\n");
    lines.flush();
    channel.force(false);
  }

  /// The run has ended: the list of who got no letter gets its place, and the record goes.
  void end() throws IOException {
    lines.flush();
    boolean[] any = new boolean[1];
    WholeFile.write(list, out -> any[0] = listed(out), _ -> any[0]);
    Files.delete(file);
  }

  private boolean listed(OutputStream to) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(to, UTF_8));
    csv.writeRecord("contract_number", "why");
    boolean any = false;
    try (BufferedReader record = Files.newBufferedReader(file, UTF_8)) {
      for (String line = record.readLine(); line != null; line = record.readLine()) {
        if (line.startsWith(NOT)) {
          csv.writeRecord(line.substring(NOT.length()).split("\t", -1));
          any = true;
        }
      }
    }
    csv.flush();
    return any;
  }

  /// On one line, without what parts its words.
  private static String flat(String text) {
    return text.replaceAll("[\\t\\r\\n]", " ");
  }

  @Override
  public void close() throws IOException {
    lines.flush();
    channel.close();
  }
}
