package lv.lete.card.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.store.WholeFile;

/// What could not be shown whole on the cards of a chunk.
final class Shortenings {
  private final List<String[]> rows = new ArrayList<>();

  void add(CardWords card, List<Shortened> shortened) {
    for (Shortened one : shortened) {
      rows.add(
          new String[] {
            Integer.toString(card.place()),
            card.contract().number(),
            one.field().id(),
            card.of(one.field()),
            one.shown()
          });
    }
  }

  int count() {
    return rows.size();
  }

  /// Writes the list, where there is anything on it.
  void write(ChunkFiles files) {
    if (rows.isEmpty()) {
      return;
    }
    WholeFile.write(
        files.shortened(),
        out -> {
          Writer text = new OutputStreamWriter(out, UTF_8);
          CsvWriter csv = CsvWriter.builder().build(text);
          csv.writeRecord("place", "contract_number", "field", "whole", "shown");
          rows.forEach(csv::writeRecord);
          csv.flush();
        });
  }
}
