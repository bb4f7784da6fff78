package lv.lete.card.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import lv.lete.card.face.Design;
import lv.lete.card.face.SideContent;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.pdf.Bytes;
import lv.lete.card.sheet.CardSheets;

/// A PDF of letters that grows page by page, fonts and pictures in it once; memory holds a page.
/// The same letters make the same bytes. One thread.
public final class LetterFile {
  private final Design design;
  private final CardSheets file;
  private final SideContent content;
  private final Bytes page = new Bytes(8_192);

  /// Begins a file; `out` stays open.
  public LetterFile(Design design, OutputStream out) throws IOException {
    this.design = design;
    this.file = new CardSheets(design, out);
    this.content = new SideContent(design.faces());
  }

  /// Adds a letter; answers what of it could not be shown whole.
  public List<Shortened> add(List<Sheet> letter) throws IOException {
    List<Shortened> shortened = new ArrayList<>();
    for (Sheet sheet : letter) {
      shortened.addAll(
          content.write(page.clear(), design.sides().get(sheet.side()), sheet.words()));
      file.page(sheet.side(), page);
    }
    return shortened;
  }

  /// How many pages there are.
  public int pages() {
    return file.pages();
  }

  /// Ends the file. `id` of 16 bytes tells it from others, and is the same for the same letters.
  public void finish(byte[] id) throws IOException {
    file.finish(id);
  }
}
