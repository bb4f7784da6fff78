package lv.lete.card.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import lv.lete.card.face.Design;
import lv.lete.card.face.Words;
import lv.lete.card.sheet.InOrder;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Reads every card of a finished file back, from the file's own bytes, before anybody prints it:
/// drawn by PDFBox, which did not write it, at the printer's resolution, decoded by ZXing, compared
/// with the register. Says nothing about paper and ink: a perfect raster is layout only.
///
/// Works on several processors; memory does not grow with the file but by its cross-references,
/// some hundred bytes a page. Cancelled by interrupting the thread that asks.
public final class ReadBack {
  /// PDFBox keeps some 7 KB of every page it has drawn until its document is closed.
  private static final int CARDS_A_DOCUMENT = 256;

  private static final int MOST_FINDINGS = 1_000;

  private final Design design;
  private final int front;
  private final int processors;

  /// For files of this design, which must have bars on one side.
  public ReadBack(Design design, int processors) {
    this.design = design;
    this.processors = processors;
    int at = 0;
    while (at < design.sides().size() && design.sides().get(at).bars() == null) {
      at++;
    }
    if (at == design.sides().size()) {
      throw new IllegalArgumentException("a design without bars");
    }
    this.front = at;
  }

  /// What was read. The first thousand findings are kept; `faulty` counts all.
  public record Report(int cards, int faulty, List<Finding> findings) {
    /// Whether every card reads as the register says.
    public boolean right() {
      return faulty == 0;
    }
  }

  /// Reads a file that should hold these cards and no others, and whose bytes should have this
  /// hash, in small hex digits. `progress` hears how many were read, on the calling thread.
  ///
  /// @throws IOException when the file cannot be read as a PDF at all
  /// @throws InterruptedException when interrupted
  public Report read(
      Path file, String sha256, Iterator<? extends Words> cards, IntConsumer progress)
      throws IOException, InterruptedException {
    Findings found = new Findings();
    try (InOrder workers = new InOrder(processors)) {
      workers.<Words, Block>run(
          cards,
          CARDS_A_DOCUMENT,
          (from, block) -> read(file, from, block),
          read -> {
            read.findings().forEach(found::add);
            found.cards += read.cards();
            progress.accept(found.cards);
          });
    }
    String hash = sha256(file);
    if (!hash.equals(sha256)) {
      found.add(new Finding.OtherFile(sha256, hash));
    }
    whole(file, found);
    return new Report(found.cards, found.faulty, List.copyOf(found.kept));
  }

  private record Block(int cards, List<Finding> findings) {}

  /// What was found so far.
  private static final class Findings {
    private final List<Finding> kept = new ArrayList<>();
    private int faulty;
    private int cards;

    void add(Finding finding) {
      faulty++;
      if (kept.size() < MOST_FINDINGS) {
        kept.add(finding);
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Parsed strictly: a reader of lesser patience than PDFBox's must find everything, too. And a
  /// patient one would keep every page of the file in memory.
  private static PDDocument open(RandomAccessRead bytes) throws IOException {
    return new PDFParser(bytes).parse(false);
  }

  /// What can be seen of the file as a whole: its pages, and what they share.
  private void whole(Path file, Findings found) throws IOException {
    try (RandomAccessRead bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = open(bytes)) {
      int pages = document.getNumberOfPages();
      if (pages != found.cards * design.sides().size()) {
        found.add(
            new Finding.PageBroken(found.cards, pages + " pages for " + found.cards + " cards"));
      }
      new SameParts(design)
          .differ(document)
          .ifPresent(why -> found.add(new Finding.PageBroken(0, why)));
    }
  }

  private Block read(Path file, int from, List<Words> block) throws IOException {
    List<Finding> findings = new ArrayList<>();
    int sides = design.sides().size();
    try (RandomAccessRead bytes = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument document = open(bytes)) {
      FrontReader reader = new FrontReader(document, design, front);
      for (int i = 0; i < block.size(); i++) {
        int place = from + i;
        Words card = block.get(i);
        try {
          reader
              .read(place, place * sides, card)
              .or(() -> Letters.lacking(design, place, card))
              .ifPresent(findings::add);
        } catch (IOException | RuntimeException e) {
          findings.add(new Finding.PageBroken(place, String.valueOf(e.getMessage())));
        }
      }
    }
    return new Block(block.size(), findings);
  }
}
