package lv.lete.till;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.money.Money;
import lv.lete.till.DayRefusal.CountProblem;
import lv.lete.till.Till.Readiness.Ready;

/// Counts the drawer by coins and notes, blind: what was expected is answered only with the count
/// that is already on disk. A recount is a second record; none replaces another.
///
/// A count is a fact, so it stays when whoever counted then cancels closing. Counting is refused
/// while a payment is open: nobody knows whether its money is in the drawer. Any thread may call.
public final class CountDrawer {
  /// More pieces of one kind than this are a slip of the hand.
  private static final long MOST_PIECES = 100_000;

  /// More money than this, in cents, is in no drawer.
  private static final long MOST_MINOR = 100_000_000;

  private final DayActs acts;
  private final SessionBook book;
  private final TillRules rules;
  private final Supplier<UUID> ids;

  /// Over the till's journal; `book` reads the same one.
  public CountDrawer(
      Journal journal, Till till, SessionBook book, TillRules rules, Supplier<UUID> ids) {
    this.acts = new DayActs(journal, till);
    this.book = book;
    this.rules = rules;
    this.ids = ids;
  }

  /// What became of a count.
  public sealed interface Counting {
    /// On disk, and what it was compared with: difference = declared - expected.
    record Counted(DrawerCounted fact, Entry entry, Money expected, Money difference)
        implements Counting {}

    /// Nothing was recorded, and nothing is told about what was expected.
    record NotCounted(DayRefusal refusal) implements Counting {}
  }

  /// The coins and notes to count, in minor units, largest first.
  public List<Long> denominations() {
    return rules.denominations();
  }

  /// Records what lay in the drawer. A denomination that is not named counts as no pieces; none at
  /// all is an empty drawer.
  public Counting count(List<PiecesCounted> pieces) {
    return acts.on(Counting.NotCounted::new, ready -> count(ready, pieces));
  }

  /// The same from the faces and pieces that were keyed, which may be nonsense.
  public Counting countKeyed(List<Keyed> keyed) {
    for (Keyed line : keyed) {
      if (line.pieces() < 0) {
        return new Counting.NotCounted(
            new DayRefusal.BadCount(CountProblem.NEGATIVE, line.faceMinor()));
      }
      if (!rules.denominations().contains(line.faceMinor())) {
        return new Counting.NotCounted(
            new DayRefusal.BadCount(CountProblem.UNKNOWN_DENOMINATION, line.faceMinor()));
      }
    }
    return count(
        keyed.stream().map(line -> new PiecesCounted(line.faceMinor(), line.pieces())).toList());
  }

  /// So many pieces of a face, as keyed.
  public record Keyed(long faceMinor, long pieces) {}

  private Counting count(Ready ready, List<PiecesCounted> pieces) {
    SessionFigures figures = book.open().orElseThrow();
    Optional<DayRefusal> refusal = refusal(pieces, figures);
    if (refusal.isPresent()) {
      return new Counting.NotCounted(refusal.get());
    }
    List<PiecesCounted> found = pieces.stream().filter(each -> each.pieces() > 0).toList();
    Money declared =
        Money.eur(found.stream().mapToLong(each -> each.faceMinor() * each.pieces()).sum());
    DrawerCounted fact =
        new DrawerCounted(
            ids.get(), ready.session().id(), figures.counts().size() + 1, found, declared);
    Entry entry = acts.record(ready.person().actor(), fact);
    Money expected = figures.drawer().expected();
    return new Counting.Counted(fact, entry, expected, declared.minus(expected));
  }

  private Optional<DayRefusal> refusal(List<PiecesCounted> pieces, SessionFigures figures) {
    if (figures.payments().open() > 0) {
      return Optional.of(new DayRefusal.PaymentsOpen(figures.payments().open()));
    }
    Set<Long> faces = new HashSet<>();
    long sum = 0;
    for (PiecesCounted counted : pieces) {
      long face = counted.faceMinor();
      if (!rules.denominations().contains(face)) {
        return Optional.of(new DayRefusal.BadCount(CountProblem.UNKNOWN_DENOMINATION, face));
      }
      if (!faces.add(face)) {
        return Optional.of(new DayRefusal.BadCount(CountProblem.COUNTED_TWICE, face));
      }
      sum += counted.pieces() > MOST_PIECES ? MOST_MINOR + 1 : face * counted.pieces();
      if (sum > MOST_MINOR) {
        return Optional.of(new DayRefusal.BadCount(CountProblem.TOO_MUCH, face));
      }
    }
    return Optional.empty();
  }
}
