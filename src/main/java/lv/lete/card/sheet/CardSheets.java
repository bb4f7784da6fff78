package lv.lete.card.sheet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import lv.lete.card.face.BarShapes;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;
import lv.lete.card.pdf.Bytes;
import lv.lete.card.pdf.Flate;
import lv.lete.card.pdf.PageTree;
import lv.lete.card.pdf.PdfWriter;
import lv.lete.card.pdf.SharedParts;
import lv.lete.card.pdf.Typeface;
import org.apache.pdfbox.cos.COSDictionary;

/// One file of cards: each card's sides are pages that follow each other, cards in the order they
/// are added. Fonts and pictures are in it once. The same cards make the same bytes. One thread.
public final class CardSheets {
  private final Design design;
  private final PdfWriter file;
  private final PageTree pages;
  private final String inherited;
  private final int[] same;
  private final int edge;
  private final String cut;
  private final Flate flate = new Flate();
  private int cards;

  /// Begins a file of pages as large as the card, for a card printer or a look.
  public CardSheets(Design design, OutputStream out) throws IOException {
    this(design, out, false);
  }

  /// Begins a file. With `bleed`, pages are larger by the design's bleed on each side, and say
  /// where they are cut (ISO 32000-1, 14.11.2), for a printing house that prints on sheets.
  public CardSheets(Design design, OutputStream out, boolean bleed) throws IOException {
    this.design = design;
    this.edge = bleed ? design.bleed() : 0;
    this.cut = edge == 0 ? "" : box("/TrimBox", 0) + box("/BleedBox", edge);
    file = new PdfWriter(out);
    pages = new PageTree(file);
    inherited = inherited(new SharedParts(file));
    same = same();
  }

  /// A card whose own contents have been made: one deflated content for each side that is not the
  /// same on every card, in the order of the sides.
  record Made(byte[][] contents) {}

  /// How many cards were added.
  public int cards() {
    return cards;
  }

  /// Bytes written so far.
  public long position() {
    return file.position();
  }

  /// One more card.
  void add(Made card) throws IOException {
    int own = 0;
    for (int side = 0; side < same.length; side++) {
      int contents = same[side];
      if (contents == 0) {
        contents = file.number();
        byte[] content = card.contents()[own++];
        file.deflated(contents, "", content, 0, content.length);
      }
      pages.page(cut, contents);
    }
    cards++;
  }

  /// One more page of a letter, which may have as many of each side as it needs: this side, with
  /// these operators of its own.
  public void page(int side, Bytes content) throws IOException {
    int contents = same[side];
    if (contents == 0) {
      contents = file.number();
      int length = flate.deflate(content.array(), content.length());
      file.deflated(contents, "", flate.result(), 0, length);
    }
    pages.page(cut, contents);
  }

  /// How many pages there are.
  public int pages() {
    return pages.pages();
  }

  /// Ends the file. `id` tells this file from others, and is the same for the same cards.
  public void finish(byte[] id) throws IOException {
    pages.finish(inherited);
    int info = file.number();
    file.small(info, "<</Producer(Lete)/Title" + PdfWriter.textString(design.name()) + ">>");
    int catalog = file.number();
    file.small(catalog, "<</Type/Catalog/Pages " + pages.root() + " 0 R>>");
    file.finish(catalog, info, id);
    flate.close();
  }

  /// What all pages have: their size and resources.
  private String inherited(SharedParts parts) throws IOException {
    Bytes entries = new Bytes(512);
    entries.text(box("/MediaBox", edge)).text("/Resources<</Font<<");
    List<Typeface> faces = design.faces();
    for (int i = 0; i < faces.size(); i++) {
      entries.text("/F").number(i).raw(' ').number(parts.copy(faces.get(i).part())).text(" 0 R");
    }
    entries.text(">>/XObject<<");
    List<COSDictionary> pictures = design.pictures();
    for (int i = 0; i < pictures.size(); i++) {
      entries.raw('/').text(Design.pictureName(i)).raw(' ');
      entries.number(parts.copy(pictures.get(i))).text(" 0 R");
    }
    if (design.sides().stream().anyMatch(side -> side.bars() != null)) {
      bars(entries);
    }
    return new String(entries.text(">>>>").copy(), US_ASCII);
  }

  /// The forms that symbols are made of.
  private void bars(Bytes entries) throws IOException {
    for (int value = 0; value < BarShapes.count(); value++) {
      int number = file.number();
      file.stream(number, BarShapes.entries(), BarShapes.content(value));
      entries.raw('/').number(value).raw(' ').number(number).text(" 0 R");
    }
  }

  /// A rectangle this far around the card.
  private String box(String name, int around) {
    Bytes box = new Bytes(64).text(name).raw('[');
    box.hundredths(-around).raw(' ').hundredths(-around).raw(' ');
    box.hundredths(design.width() + around).raw(' ').hundredths(design.height() + around);
    return new String(box.raw(']').copy(), US_ASCII);
  }

  /// The contents that all cards share, by side; 0 where a side is each card's own.
  private int[] same() throws IOException {
    List<Side> sides = design.sides();
    int[] shared = new int[sides.size()];
    try (Flate flate = new Flate()) {
      for (int i = 0; i < shared.length; i++) {
        if (sides.get(i).same()) {
          byte[] content = ("/" + sides.get(i).picture() + " Do").getBytes(US_ASCII);
          shared[i] = file.number();
          int length = flate.deflate(content, content.length);
          file.deflated(shared[i], "", flate.result(), 0, length);
        }
      }
    }
    return shared;
  }

  /// The sides that differ from card to card.
  static List<Side> ownSides(Design design) {
    List<Side> own = new ArrayList<>();
    for (Side side : design.sides()) {
      if (!side.same()) {
        own.add(side);
      }
    }
    return own;
  }
}
