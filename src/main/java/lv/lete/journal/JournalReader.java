package lv.lete.journal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.store.SqliteFile;

/// Reads a journal file for evidence: opens it for reading only, beside the terminal that writes
/// it, and verifies nothing ([VerifyJournal] does).
public final class JournalReader implements AutoCloseable {
  private final JournalRows rows;

  private JournalReader(JournalRows rows) {
    this.rows = rows;
  }

  /// Opens the file.
  ///
  /// @throws lv.lete.store.StoreFault when it is not there or no journal
  public static JournalReader open(Path file) {
    return new JournalReader(new JournalRows(SqliteFile.openReadOnly(file)));
  }

  /// At most `limit` entries after `number`, in order.
  public List<Entry> after(long number, int limit) {
    return rows.after(number, limit).stream().map(Row::entry).toList();
  }

  /// Every entry that takes or reverses a payment whose id, or the reversal's, ends with these hex
  /// digits ([PaymentCode#lastDigits]), in order. Looks through the whole journal.
  public List<Entry> ofCode(String lastDigits) {
    return rows.ofCode(lastDigits).stream().map(Row::entry).toList();
  }

  /// Whose chain the first record says it is; empty where that record is missing or unreadable.
  public Optional<ChainIdentity> identity() {
    try {
      return after(0, 1).stream()
          .map(first -> RecordJson.read(first.number(), first.bytes()).record())
          .filter(content -> content instanceof Recorded.Known(JournalOpened _))
          .map(content -> (JournalOpened) ((Recorded.Known) content).fact())
          .map(opened -> new ChainIdentity(opened.terminal(), opened.epoch(), opened.training()))
          .findFirst();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
