package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import lv.lete.card.register.CardId;
import lv.lete.card.register.FirstUse;
import lv.lete.contract.ContractId;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A posted payment whose card was scanned says that the customer has that card. The intent's own
/// record names the issue number that the scanner read; a number that a teller keyed proves no
/// card, and money in suspense proves nothing yet. Inside the writer's database transaction.
final class NoteCardUse {
  private static final Logger LOG = LoggerFactory.getLogger(NoteCardUse.class);

  private final InstantSource clock;

  NoteCardUse(InstantSource clock) {
    this.clock = clock;
  }

  /// Notes it in the card register. Nothing of the payment depends on it.
  void posted(Connection books, ChainPlace place, PaymentTaken fact) throws SQLException {
    if (fact.capture() != Capture.SCANNED) {
      return;
    }
    PaymentStarted intent = intent(books, place, fact);
    Integer issue = intent == null ? null : intent.cardIssue();
    if (issue == null || issue < 1) {
      return;
    }
    CardId card = new CardId(new ContractId(fact.biller(), fact.contract()), issue);
    if (FirstUse.on(books, card, clock.instant(), "payment " + fact.payment())) {
      LOG.info("payment {} is the first use of card {} of its contract", fact.payment(), issue);
    }
  }

  private static @Nullable PaymentStarted intent(
      Connection books, ChainPlace place, PaymentTaken fact) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT r.number, r.bytes FROM intent i JOIN record r ON r.terminal = i.terminal"
                + " AND r.epoch = i.epoch AND r.number = i.number"
                + " WHERE i.terminal = ? AND i.epoch = ? AND i.payment = ?")) {
      query.setString(1, place.terminal().toString());
      query.setInt(2, place.epoch());
      query.setString(3, fact.payment().toString());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        Recorded recorded = RecordJson.read(row.getLong(1), row.getBytes(2));
        return recorded.record() instanceof Recorded.Known(PaymentStarted started) ? started : null;
      }
    }
  }
}
