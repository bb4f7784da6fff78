package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import lv.lete.receipt.ReceiptPaper.Line;

/// Something that an outlet hands over: a receipt or a report. Pure: the same one says the same on
/// paper, as text and as PDF, anywhere.
public interface Printout {

  /// The lines, none wider than `columns` (42 or 48; others are refused with
  /// [IllegalArgumentException]). In Latvian, Lithuanian or English; any other language gets
  /// English.
  List<Line> lines(int columns, Locale language);

  /// Writes the whole of it as a PDF; `out` stays open.
  ///
  /// @throws IOException when `out` refuses
  void pdf(Locale language, OutputStream out) throws IOException;

  /// What a file of it is called, without an ending; the same for the same one.
  String fileName();

  /// What it is called where that name is taken by something else.
  String otherFileName();

  /// The lines as a receipt printer puts them on paper. A dash goes out as a hyphen: the printer's
  /// page (CP775) has no dash, and what a page lacks is printed as a picture.
  default List<Line> paper(int columns, Locale language) {
    return lines(columns, language).stream()
        .map(line -> new Line(line.text().replace('–', '-'), line.strong()))
        .toList();
  }

  /// The lines as text, each ended by LF.
  default String text(int columns, Locale language) {
    StringBuilder text = new StringBuilder();
    lines(columns, language).forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }
}
