package lv.lete.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.Verdict.Broken;
import lv.lete.journal.Verdict.Flaw;
import lv.lete.journal.Verdict.Intact;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// Verifies a journal file without the terminal that wrote it: opens it for reading only, changes
/// nothing, works on a copy on a read-only disk and on a journal that another process has open.
///
/// Names the first record that is wrong. Memory does not grow with the length of the chain. Nothing
/// that is wrong with the file is an exception here: what cannot be read is [Flaw#UNREADABLE] at
/// the first number that could not be proven.
public final class VerifyJournal {
  private static final int ATTEMPTS = 3;

  private VerifyJournal() {}

  /// Verifies the chain in itself. [#limits] says what that cannot prove.
  public static Verdict of(Path file) {
    return verify(file, (rows, walk) -> Optional.empty());
  }

  /// Verifies the chain in itself and against a head that was kept elsewhere, such as the host's
  /// signed one; the signature is the caller's to check. A number of 0 means that the other side
  /// holds nothing yet.
  ///
  /// [Flaw#TRUNCATED] names the first number that is gone. [Flaw#FORKED] names the number of the
  /// outside head: the two chains part there or at an earlier record, which one hash cannot tell.
  public static Verdict against(Path file, Head outside) {
    return verify(file, (rows, walk) -> compare(rows, walk, outside));
  }

  /// Like [#against] for a head that also says whose chain it is of: another terminal's journal, or
  /// another epoch's, is [Flaw#WRONG_GENESIS].
  public static Verdict against(Path file, UUID terminal, int epoch, Head outside) {
    return verify(
        file,
        (rows, walk) -> {
          ChainIdentity chain = walk.identity().orElseThrow();
          return chain.terminal().equals(terminal) && chain.epoch() == epoch
              ? compare(rows, walk, outside)
              : Optional.of(
                  new Broken(
                      1,
                      Flaw.WRONG_GENESIS,
                      "this is the journal of terminal %s, epoch %d, not of %s, epoch %d"
                          .formatted(chain.terminal(), chain.epoch(), terminal, epoch)));
        });
  }

  /// What the verdict does not prove, in plain words: for whoever reads the verdict, always to be
  /// shown with it. `outside` is the head that was compared, or null.
  public static String limits(Verdict verdict, @Nullable Head outside) {
    return switch (verdict) {
      case Broken(long number, Flaw _, String _) ->
          "Nothing is proven about record %d and those after it.".formatted(number);
      case Intact(Head head) when outside == null || outside.number() == 0 ->
          ("Records 1 to %d follow from each other. A journal alone cannot show that records after"
                  + " %d were cut off, nor that the whole chain was written anew: that needs a head"
                  + " kept elsewhere.")
              .formatted(head.number(), head.number());
      case Intact(Head head) when outside.number() == head.number() ->
          "Records 1 to %d are those that the outside head was made over: none is missing, none was written anew."
              .formatted(head.number());
      case Intact(Head head) ->
          ("Records 1 to %d are those that the outside head was made over. Of those after it, here"
                  + " up to %d, it says nothing: they may have been cut off or written anew.")
              .formatted(outside.number(), head.number());
    };
  }

  /// A second opinion on a chain that is right in itself.
  private interface Comparison {
    Optional<Broken> of(JournalRows rows, ChainWalk walk);
  }

  /// A terminal that starts or stops while the file is read may pull it from under the reader, so a
  /// bad verdict counts only when the log beside the file neither came nor went.
  private static Verdict verify(Path file, Comparison comparison) {
    for (int attempt = 1; ; attempt++) {
      boolean inUse = isInUse(file);
      Verdict verdict = verifyOnce(file, comparison);
      if (verdict instanceof Intact || attempt == ATTEMPTS || isInUse(file) == inUse) {
        return verdict;
      }
    }
  }

  private static Verdict verifyOnce(Path file, Comparison comparison) {
    ChainWalk walk = new ChainWalk();
    try (JournalRows rows = new JournalRows(SqliteFile.openReadOnly(file))) {
      return rows.walk(walk)
          .or(() -> empty(walk))
          .or(() -> comparison.of(rows, walk))
          .or(() -> rows.damage().map(damage -> damaged(walk, damage)))
          .or(() -> rows.unguarded(walk.head()))
          .<Verdict>map(broken -> broken)
          .orElseGet(() -> new Intact(walk.head()));
    } catch (StoreFault e) {
      return new Broken(walk.head().number() + 1, Flaw.UNREADABLE, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<Broken> empty(ChainWalk walk) {
    return walk.identity().isPresent()
        ? Optional.empty()
        : Optional.of(new Broken(1, Flaw.WRONG_GENESIS, "there is no record, not even the first"));
  }

  private static Broken damaged(ChainWalk walk, String damage) {
    long next = walk.head().number() + 1;
    return new Broken(
        next,
        Flaw.UNREADABLE,
        "records up to %d are right, but the database is damaged, so that later ones may be hidden: %s"
            .formatted(next - 1, damage));
  }

  private static Optional<Broken> compare(JournalRows rows, ChainWalk walk, Head outside) {
    long here = walk.head().number();
    if (outside.number() == 0) {
      return Optional.empty();
    }
    if (outside.number() > here) {
      return Optional.of(
          new Broken(
              here + 1,
              Flaw.TRUNCATED,
              "the outside head is number %d, this journal ends with %d"
                  .formatted(outside.number(), here)));
    }
    boolean same =
        rows.after(outside.number() - 1, 1).stream()
            .anyMatch(row -> Arrays.equals(row.hash(), outside.hash()));
    return same
        ? Optional.empty()
        : Optional.of(
            new Broken(
                outside.number(),
                Flaw.FORKED,
                "the outside head has another hash: the chains part at record %d or before it"
                    .formatted(outside.number())));
  }

  private static boolean isInUse(Path file) {
    return Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
  }
}
