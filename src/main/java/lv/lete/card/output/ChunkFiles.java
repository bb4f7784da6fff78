package lv.lete.card.output;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.store.WholeFile;

/// The files of one chunk of cards, `NAME.pdf`, `NAME.csv` beside it, `NAME-shortened.csv` where
/// words had to be shortened, and `NAME.sha256`, which is written last: where it is there and
/// holds, the chunk is whole and was read back. `sha256sum -c` reads it.
public record ChunkFiles(Path folder, String name) {
  private static final String TEMPLATE = "# template ";

  /// The cards.
  public Path pdf() {
    return folder.resolve(name + ".pdf");
  }

  /// The list of them.
  public Path manifest() {
    return folder.resolve(name + ".csv");
  }

  /// What is not shown whole.
  public Path shortened() {
    return folder.resolve(name + "-shortened.csv");
  }

  /// The hashes.
  public Path sums() {
    return folder.resolve(name + ".sha256");
  }

  /// The hash that the PDF had when it was read back; empty text where none is kept.
  ///
  /// @throws IOException when the file of hashes is there and cannot be read
  public String pdfHash() throws IOException {
    return kept(pdf());
  }

  /// The hash that the list had when it was made; empty text where none is kept.
  ///
  /// @throws IOException when the file of hashes is there and cannot be read
  public String listHash() throws IOException {
    return kept(manifest());
  }

  private String kept(Path file) throws IOException {
    if (!Files.isRegularFile(sums())) {
      return "";
    }
    String end = "  " + file.getFileName();
    return Files.readAllLines(sums(), ISO_8859_1).stream()
        .filter(line -> line.endsWith(end))
        .map(line -> line.substring(0, line.length() - end.length()))
        .findFirst()
        .orElse("");
  }

  /// Whether the chunk is whole, of this very template, with this list, every byte as it was read
  /// back.
  boolean isWhole(String template, byte[] list) throws IOException {
    return Files.isRegularFile(manifest())
        && Arrays.equals(Files.readAllBytes(manifest()), list)
        && isWhole(template);
  }

  /// Whether the chunk is whole, of this very template, every byte as it was when it was sealed.
  ///
  /// @throws IOException when one of its files cannot be read
  public boolean isWhole(String template) throws IOException {
    return Files.isRegularFile(sums())
        && Files.isRegularFile(pdf())
        && Files.isRegularFile(manifest())
        && Arrays.equals(Files.readAllBytes(sums()), text(template));
  }

  /// The hash of the hashes, which tells the chunk from every other.
  ///
  /// @throws IOException when they cannot be read
  public String sumsHash() throws IOException {
    return Sha256.of(sums());
  }

  /// Forgets that it is whole, before its files are made again.
  public void open() throws IOException {
    Files.deleteIfExists(sums());
    Files.deleteIfExists(shortened());
  }

  /// Says that it is whole.
  ///
  /// @throws IOException when its files cannot be read
  public void seal(String template) throws IOException {
    byte[] text = text(template);
    WholeFile.write(sums(), out -> out.write(text));
  }

  private byte[] text(String template) throws IOException {
    return (String.join("\n", lines(template)) + "\n").getBytes(UTF_8);
  }

  /// Deletes all of it, the word that it is whole first.
  ///
  /// @throws IOException when one of them cannot be deleted
  public void delete() throws IOException {
    for (Path file : List.of(sums(), pdf(), manifest(), shortened())) {
      Files.deleteIfExists(file);
    }
  }

  /// Deletes the files of chunks of this name beyond the first so many, so that a folder holds no
  /// card or letter of another cut beside those of this one. Other files stay.
  ///
  /// @throws IOException when the folder cannot be read, or one of them cannot be deleted
  public static void deleteBeyond(Path folder, String name, int chunks) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Pattern ours = Pattern.compile(Pattern.quote(name) + "-(\\d{4,9})(-shortened)?\\.[a-z0-9]+");
    Set<ChunkFiles> beyond = new LinkedHashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher named = ours.matcher(file.getFileName().toString());
        if (named.matches() && Integer.parseInt(named.group(1)) > chunks) {
          beyond.add(new ChunkFiles(folder, name + "-" + named.group(1)));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    for (ChunkFiles chunk : beyond) {
      chunk.delete();
    }
  }

  private List<String> lines(String template) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(TEMPLATE + template);
    for (Path file : List.of(pdf(), manifest(), shortened())) {
      if (Files.isRegularFile(file)) {
        lines.add(Sha256.of(file) + "  " + file.getFileName());
      }
    }
    return lines;
  }
}
