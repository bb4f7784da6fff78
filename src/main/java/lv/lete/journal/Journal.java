package lv.lete.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;

/// The append-only chain of one terminal: `journal.db`, and nothing else beside it.
///
/// One instance a process; every method may be called from any thread. What [#append] returned is
/// on the disk (WAL, synchronous FULL). A [lv.lete.store.StoreFault] means that nothing may be
/// taken as recorded: the head is read again before the next append.
///
/// Records are ordered by number. The time in them is what the clock said and may go back.
public final class Journal implements AutoCloseable {
  private final ChainWriter writer;
  private final JournalRows rows;

  private Journal(ChainWriter writer, JournalRows rows) {
    this.writer = writer;
    this.rows = rows;
  }

  /// Opens the journal in `file` and verifies the whole chain; a broken one can be read and answers
  /// [#verdict] with what is wrong, but refuses every append with [IllegalStateException].
  ///
  /// @throws lv.lete.store.StoreFault when the file is not there, cannot be read, or has no genesis
  ///   record that says whose journal it is
  public static Journal open(Path file, InstantSource clock) {
    ChainWriter writer = ChainWriter.open(file, clock);
    try {
      return new Journal(writer, new JournalRows(SqliteFile.openReadOnly(file)));
    } catch (RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /// Creates the journal with its genesis record; refuses an existing file. The file appears under
  /// its name only with the genesis in it, so a crash in between leaves no half journal.
  ///
  /// @throws lv.lete.store.StoreFault when there is such a file or it cannot be made
  public static Journal create(
      Path file, ChainIdentity identity, String till, String branch, InstantSource clock) {
    if (Files.exists(file)) {
      throw new StoreFault(
          "there is a journal already: " + file, new FileAlreadyExistsException(file.toString()));
    }
    Path unborn = file.resolveSibling(file.getFileName() + ".new");
    try {
      for (String suffix : List.of("", "-wal", "-shm")) {
        Files.deleteIfExists(unborn.resolveSibling(unborn.getFileName() + suffix));
      }
      ChainWriter.create(
          unborn,
          new JournalOpened(
              identity.terminal(), identity.epoch(), identity.training(), till, branch),
          clock);
      Files.move(unborn, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StoreFault("cannot create " + file + ": " + e.getMessage(), e);
    }
    SqliteFile.syncName(file);
    return open(file, clock);
  }

  /// Whose chain it is, from the genesis record.
  public ChainIdentity identity() {
    return writer.identity();
  }

  /// What opening found, or what was found since when the head had to be read again.
  public Verdict verdict() {
    return writer.verdict();
  }

  /// The last link; of a broken chain the last one that is right.
  public Head head() {
    return writer.head();
  }

  /// Appends one fact; when this returns, it is on the disk. A second start or a second close of
  /// one payment adds nothing and answers the first.
  ///
  /// @throws IllegalStateException when the chain is broken, the payment to be closed was never
  ///   started, or the journal is closed
  /// @throws IllegalArgumentException for a second genesis
  /// @throws lv.lete.store.StoreFault when the disk or the database refuses
  public Appending append(Actor actor, JournalRecord fact) {
    if (fact instanceof JournalOpened) {
      throw new IllegalArgumentException("a journal is opened once");
    }
    return writer.append(actor, fact);
  }

  /// At most `limit` entries after `number`, in order.
  public List<Entry> after(long number, int limit) {
    return entries(rows.after(number, limit));
  }

  /// One entry by its number.
  public Optional<Entry> entry(long number) {
    return rows.after(number - 1, 1).stream()
        .filter(row -> row.number() == number)
        .map(Row::entry)
        .findFirst();
  }

  /// Every entry about a payment, in order.
  public List<Entry> ofPayment(UUID payment) {
    return entries(rows.ofPayment(payment));
  }

  /// The entries that open a session, pass it on or close it, in order; takes no longer in a long
  /// journal. Of a broken one only those up to its head count.
  public List<Entry> sessions() {
    return entries(
        verdict() instanceof Verdict.Broken
            ? rows.ofSessionsUpTo(head().number())
            : rows.ofSessions());
  }

  /// The entries that say that a report about this session was printed, in order; takes no longer
  /// in a long journal.
  public List<Entry> reportsOf(UUID session) {
    return entries(rows.reportsOf(session));
  }

  /// The newest orders of cards, newest first, at most `limit`. Of a broken journal only those up
  /// to its head. Looks through the numbers, not through the records.
  public List<Entry> cardOrders(int limit) {
    return entries(rows.ofKind("CardOrdered", head().number(), limit));
  }

  /// The starts that nothing has closed yet, in order.
  public List<Entry> openPayments() {
    List<Entry> starts = new ArrayList<>();
    for (long number : writer.openNumbers()) {
      entry(number).ifPresent(starts::add);
    }
    return starts;
  }

  @Override
  public void close() {
    rows.close();
    writer.close();
  }

  private static List<Entry> entries(List<Row> rows) {
    return rows.stream().map(Row::entry).toList();
  }
}
