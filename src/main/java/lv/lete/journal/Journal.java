package lv.lete.journal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The append-only chain of one terminal: `journal.db`, and nothing else beside it.
///
/// One instance a process; every method may be called from any thread. What [#append] returned is
/// on the disk (WAL, synchronous FULL). A [lv.lete.store.StoreFault] means that nothing may be
/// taken as recorded: the head is read again before the next append.
public final class Journal implements AutoCloseable {

  /// Opens the journal in `file` and verifies the whole chain; a broken one can be read and answers
  /// [#verdict] with what is wrong, but refuses every append with [IllegalStateException].
  ///
  /// @throws lv.lete.store.StoreFault when the file is not there or cannot be read
  public static Journal open(Path file, InstantSource clock) {
    throw new UnsupportedOperationException();
  }

  /// Creates the journal with its genesis record; refuses an existing file.
  public static Journal create(
      Path file, ChainIdentity identity, String till, String branch, InstantSource clock) {
    throw new UnsupportedOperationException();
  }

  /// Whose chain it is, from the genesis record.
  public ChainIdentity identity() {
    throw new UnsupportedOperationException();
  }

  /// What opening found.
  public Verdict verdict() {
    throw new UnsupportedOperationException();
  }

  /// The last link.
  public Head head() {
    throw new UnsupportedOperationException();
  }

  /// Appends one fact; when this returns, it is on the disk. A second start or a second close of
  /// one payment adds nothing and answers the first.
  public Appending append(Actor actor, JournalRecord fact) {
    throw new UnsupportedOperationException();
  }

  /// At most `limit` entries after `number`, in order.
  public List<Entry> after(long number, int limit) {
    throw new UnsupportedOperationException();
  }

  /// One entry by its number.
  public Optional<Entry> entry(long number) {
    throw new UnsupportedOperationException();
  }

  /// Every entry about a payment, in order.
  public List<Entry> ofPayment(UUID payment) {
    throw new UnsupportedOperationException();
  }

  /// The starts that nothing has closed yet, in order.
  public List<Entry> openPayments() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
