package lv.lete.card.letter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;

/// From where a run of letters goes on: what of an earlier run still holds, and the customers who
/// come after. A file of the earlier run holds where every byte is as it was made, and its
/// customers are still the same, in the same order, on the same day; so do those before it.
///
/// @param cancelled whether somebody ended it meanwhile
record Resuming(List<Reached> reached, Recipients customers, boolean cancelled) {
  /// Looks at what an earlier run of this work left in the folder.
  static Resuming of(
      Path folder,
      String name,
      String work,
      String print,
      Supplier<Iterator<CardWords>> customers,
      Watch watch,
      long of)
      throws IOException {
    List<Reached> earlier = RunRecord.of(folder, name, work);
    Recipients row = new Recipients(customers.get());
    long looked = 0;
    for (int i = 0; i < earlier.size(); i++) {
      Reached one = earlier.get(i);
      boolean goesOn = true;
      while (looked < one.looked() && row.any() && goesOn) {
        row.next();
        goesOn = watch.goesOn(++looked, of);
      }
      if (!goesOn) {
        return new Resuming(earlier, row, true);
      }
      ChunkFiles file = LetterRun.file(folder, name, i + 1);
      if (!row.hash().equals(one.customers()) || !holds(file, print, one)) {
        return upTo(earlier.subList(0, i), customers.get());
      }
    }
    return new Resuming(earlier, row, false);
  }

  private static boolean holds(ChunkFiles file, String print, Reached one) throws IOException {
    return one.sums().isEmpty() || (file.isWhole(print) && file.sumsHash().equals(one.sums()));
  }

  private static Resuming upTo(List<Reached> reached, Iterator<CardWords> customers) {
    Recipients row = new Recipients(customers);
    for (long looked = reached.isEmpty() ? 0 : reached.getLast().looked(); looked > 0; looked--) {
      row.next();
    }
    return new Resuming(List.copyOf(reached), row, false);
  }

  /// Where it stands.
  Reached last() {
    return reached.isEmpty() ? Reached.NOTHING : reached.getLast();
  }
}
