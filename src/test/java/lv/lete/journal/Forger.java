package lv.lete.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Somebody who can make hashes, or a program with a bug: appends records that follow in the chain,
/// whatever they say. The guards stay in place and have nothing against it.
public final class Forger {
  private Forger() {}

  /// Appends a fact whose JSON was changed before it was hashed.
  public static void append(Path file, JournalRecord fact, UnaryOperator<String> change)
      throws SQLException {
    String json = new String(RecordJson.write(Facts.NOON, Facts.TELLER, "1", fact), UTF_8);
    append(file, RecordTypes.nameOf(fact), RecordTypes.paymentOf(fact), change.apply(json));
  }

  /// Appends a fact with the guards taken off for a while.
  static void appendUnguarded(Path file, JournalRecord fact) throws SQLException {
    appendUnguarded(file, fact, json -> json);
  }

  /// The same with its JSON changed before it was hashed.
  static void appendUnguarded(Path file, JournalRecord fact, UnaryOperator<String> change)
      throws SQLException {
    String json = new String(RecordJson.write(Facts.NOON, Facts.TELLER, "1", fact), UTF_8);
    Tampering.withoutGuardsForAWhile(
        file,
        insert(file, RecordTypes.nameOf(fact), RecordTypes.paymentOf(fact), change.apply(json)));
  }

  static void append(Path file, String kind, @Nullable UUID payment, String json)
      throws SQLException {
    Tampering.raw(file, insert(file, kind, payment, json));
  }

  private static String insert(Path file, String kind, @Nullable UUID payment, String json) {
    ChainIdentity chain;
    Head head;
    try (Journal journal = Journal.open(file, Facts.CLOCK)) {
      chain = journal.identity();
      head = journal.head();
    }
    byte[] bytes = json.getBytes(UTF_8);
    byte[] hash = ChainHash.of(chain, head.number() + 1, head.hash(), bytes);
    HexFormat hex = HexFormat.of();
    return "INSERT INTO record (%s) VALUES (%d, '%s', %s, x'%s', x'%s', x'%s')"
        .formatted(
            Row.COLUMNS,
            head.number() + 1,
            kind,
            payment == null ? "NULL" : "'" + payment + "'",
            hex.formatHex(head.hash()),
            hex.formatHex(hash),
            hex.formatHex(bytes));
  }
}
