package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.RequestRecord.CardOrdered;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.TillRecord;
import lv.lete.wire.Malformed;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import lv.lete.wire.WireJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts one stored record's money into the ledger, or into suspense with a reason. Never refuses a
/// record: storing it was decided before. Runs inside the writer's database transaction.
final class PostPayment {
  private static final Logger LOG = LoggerFactory.getLogger(PostPayment.class);

  private final KnownContracts contracts;
  private final InstantSource clock;
  private final Suspense suspense;
  private final PostReversal reversals;
  private final PostCardOrder cardOrders;
  private final NoteCardUse cardUse;

  PostPayment(KnownContracts contracts, InstantSource clock) {
    this.contracts = contracts;
    this.clock = clock;
    this.suspense = new Suspense(clock);
    this.reversals = new PostReversal(suspense, clock);
    this.cardOrders = new PostCardOrder(contracts, clock);
    this.cardUse = new NoteCardUse(clock);
  }

  /// Posts one record of a chain.
  Line post(Connection books, ChainPlace place, Entry entry) throws SQLException {
    JournalRecord fact;
    Actor actor;
    try {
      Recorded recorded = RecordJson.read(entry.number(), entry.bytes());
      actor = recorded.actor();
      if (!(recorded.record() instanceof Recorded.Known known)) {
        return new Line(entry.number(), Posting.NOTHING_TO_POST, null);
      }
      fact = known.fact();
    } catch (RuntimeException broken) {
      LOG.warn("{} number {} is no valid record: {}", place, entry.number(), broken.getMessage());
      return unposted(books, place, entry);
    }
    long number = entry.number();
    return switch (fact) {
      case TillSessionOpened opened -> session(books, place, number, opened);
      case PaymentStarted started -> intent(books, place, number, started);
      case PaymentTaken taken -> taken(books, place, number, taken);
      case JournalOpened opened -> nothing(number);
      case SignedIn in -> nothing(number);
      case SignedOut out -> nothing(number);
      case PaymentAbandoned abandoned -> nothing(number);
      case ReceiptPrinted printed -> nothing(number);
      case ReversalRequested asked -> {
        ReversalSteps.keep(books, place, entry, actor, asked);
        yield nothing(number);
      }
      case ReversalApproved approved -> {
        ReversalSteps.keep(books, place, number, actor, approved);
        yield nothing(number);
      }
      case ReversalWithdrawn withdrawn -> {
        ReversalSteps.keep(books, place, number, actor, withdrawn);
        yield nothing(number);
      }
      case PaymentReversed reversed -> reversals.post(books, place, number, actor, reversed);
      case TillRecord till -> nothing(number);
      case PeopleRecord people -> nothing(number);
      case CardOrdered order -> {
        cardOrders.post(books, place, entry, actor, order);
        yield nothing(number);
      }
    };
  }

  /// The chain vouches for the bytes, so they may be money: a person decides.
  private Line unposted(Connection books, ChainPlace place, Entry entry) throws SQLException {
    try {
      LooseRecord loose = WireJson.read(LooseRecord.class, entry.bytes());
      Suspense.Kind kind =
          loose.record().type().equals("PaymentReversed")
              ? Suspense.Kind.REVERSAL
              : Suspense.Kind.PAYMENT;
      UUID payment = loose.record().payment();
      return suspense.hold(books, place, entry.number(), kind, payment, Suspended.INVALID);
    } catch (Malformed broken) {
      return suspense.hold(
          books, place, entry.number(), Suspense.Kind.PAYMENT, null, Suspended.UNREADABLE);
    }
  }

  private static Line nothing(long number) {
    return new Line(number, Posting.NOTHING_TO_POST, null);
  }

  private Line session(Connection books, ChainPlace place, long number, TillSessionOpened fact)
      throws SQLException {
    String session = fact.session().toString();
    if (one(books, place, "SELECT business_date FROM till_session", "session", session) == null) {
      keep(books, place, number, "till_session", session, fact.businessDate().toString());
    }
    return nothing(number);
  }

  private Line intent(Connection books, ChainPlace place, long number, PaymentStarted fact)
      throws SQLException {
    String payment = fact.payment().toString();
    if (one(books, place, "SELECT terms FROM intent", "payment", payment) == null) {
      keep(books, place, number, "intent", payment, terms(fact));
    }
    return nothing(number);
  }

  private Line taken(Connection books, ChainPlace place, long number, PaymentTaken fact)
      throws SQLException {
    Suspended why = whySuspended(books, place, fact);
    if (why != null) {
      return suspense.hold(books, place, number, Suspense.Kind.PAYMENT, fact.payment(), why);
    }
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO ledger (payment, biller, contract, currency, amount, fee, tender,"
                + " business_date, terminal, epoch, number, posted_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, fact.payment().toString());
      insert.setString(2, fact.biller());
      insert.setString(3, fact.contract());
      insert.setString(4, fact.amount().currency().name());
      insert.setLong(5, fact.amount().minor());
      insert.setLong(6, fact.fee().minor());
      insert.setString(7, fact.tender().name());
      insert.setString(8, fact.businessDate().toString());
      insert.setString(9, place.terminal().toString());
      insert.setInt(10, place.epoch());
      insert.setLong(11, number);
      insert.setLong(12, clock.millis());
      insert.executeUpdate();
    }
    LOG.info("payment {} posted from {} number {}", fact.payment(), place, number);
    cardUse.posted(books, place, fact);
    return new Line(number, Posting.POSTED, null);
  }

  private @Nullable Suspended whySuspended(Connection books, ChainPlace place, PaymentTaken fact)
      throws SQLException {
    String payment = fact.payment().toString();
    if (known(books, "SELECT 1 FROM ledger WHERE payment = ?", payment)
        || Suspense.holds(books, Suspense.Kind.PAYMENT, fact.payment())) {
      return Suspended.DUPLICATE;
    }
    if (Terminals.row(books, place.terminal()).quarantined()) {
      return Suspended.QUARANTINED;
    }
    if (!isOfSession(books, place, fact.session(), fact.businessDate())) {
      return Suspended.UNKNOWN_SESSION;
    }
    String terms = one(books, place, "SELECT terms FROM intent", "payment", payment);
    if (terms == null) {
      return Suspended.NOT_STARTED;
    }
    if (!terms.equals(terms(fact))) {
      return Suspended.DIFFERS_FROM_INTENT;
    }
    if (!contracts.knowsBiller(fact.biller())) {
      return Suspended.UNKNOWN_BILLER;
    }
    return contracts.knowsContract(fact.biller(), fact.contract())
        ? null
        : Suspended.UNKNOWN_CONTRACT;
  }

  /// Whether the session was opened in this chain, on this business date.
  static boolean isOfSession(Connection books, ChainPlace place, UUID session, LocalDate date)
      throws SQLException {
    String opened =
        one(books, place, "SELECT business_date FROM till_session", "session", session.toString());
    return date.toString().equals(opened);
  }

  private static String terms(PaymentStarted fact) {
    return String.join(
        "|", fact.session().toString(), fact.biller(), fact.contract(), fact.amount().toString());
  }

  private static String terms(PaymentTaken fact) {
    return String.join(
        "|", fact.session().toString(), fact.biller(), fact.contract(), fact.amount().toString());
  }

  private static void keep(
      Connection books, ChainPlace place, long number, String table, String key, String value)
      throws SQLException {
    String columns = table.equals("intent") ? "(payment, terms, " : "(session, business_date, ";
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO " + table + columns + "terminal, epoch, number) VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, key);
      insert.setString(2, value);
      insert.setString(3, place.terminal().toString());
      insert.setInt(4, place.epoch());
      insert.setLong(5, number);
      insert.executeUpdate();
    }
  }

  private static @Nullable String one(
      Connection books, ChainPlace place, String select, String key, String value)
      throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(select + " WHERE terminal = ? AND epoch = ? AND " + key + " = ?")) {
      query.setString(1, place.terminal().toString());
      query.setInt(2, place.epoch());
      query.setString(3, value);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    }
  }

  private static boolean known(Connection books, String select, String value) throws SQLException {
    try (PreparedStatement query = books.prepareStatement(select)) {
      query.setString(1, value);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
