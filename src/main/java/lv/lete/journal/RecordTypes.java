package lv.lete.journal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import org.jspecify.annotations.Nullable;

/// What the journal must know of a record beyond its bytes: its type's name, the payment it is
/// about, and whether it starts or closes that; the same for a till session.
final class RecordTypes {
  private static final Set<String> KNOWN = known();

  /// The types that add to a session, so that none may follow its close. Another type that names a
  /// session only speaks about it.
  private static final List<String> SESSION_ACTS =
      List.of(
          "TillSessionOpened",
          "PaymentStarted",
          "PaymentTaken",
          "PaymentReversed",
          "CashMoved",
          "DrawerCounted",
          "TillHandedOver",
          "TillSessionClosed");

  private static final Set<String> REVERSALS =
      Set.of("ReversalRequested", "ReversalApproved", "ReversalWithdrawn", "PaymentReversed");

  private RecordTypes() {}

  /// The name in the JSON and in the column `kind`.
  static String nameOf(JournalRecord fact) {
    return fact.getClass().getSimpleName();
  }

  static boolean isKnown(String type) {
    return KNOWN.contains(type);
  }

  static boolean starts(@Nullable String type) {
    return "PaymentStarted".equals(type);
  }

  static boolean closes(@Nullable String type) {
    return "PaymentTaken".equals(type) || "PaymentAbandoned".equals(type);
  }

  /// Null for a record that is about no payment.
  static @Nullable UUID paymentOf(JournalRecord fact) {
    return switch (fact) {
      case PaymentStarted started -> started.payment();
      case PaymentTaken taken -> taken.payment();
      case PaymentAbandoned abandoned -> abandoned.payment();
      case ReceiptPrinted printed -> printed.payment();
      case ReversalRequested requested -> requested.payment();
      case ReversalApproved approved -> approved.payment();
      case ReversalWithdrawn withdrawn -> withdrawn.payment();
      case PaymentReversed reversed -> reversed.payment();
      case JournalOpened _, SignedIn _, SignedOut _, TillSessionOpened _ -> null;
      case TillRecord _, PeopleRecord _, RequestRecord _ -> null;
    };
  }

  static boolean isReversal(@Nullable String type) {
    return type != null && REVERSALS.contains(type);
  }

  static boolean reverses(@Nullable String type) {
    return "PaymentReversed".equals(type);
  }

  static boolean addsToSession(@Nullable String type) {
    return type != null && SESSION_ACTS.contains(type);
  }

  static boolean opensSession(@Nullable String type) {
    return "TillSessionOpened".equals(type);
  }

  static boolean closesSession(@Nullable String type) {
    return "TillSessionClosed".equals(type);
  }

  /// The types of [#addsToSession] as a list in SQL.
  static String sessionActs() {
    return "('" + String.join("', '", SESSION_ACTS) + "')";
  }

  /// The session that a record adds to; null for none.
  static @Nullable UUID sessionOf(JournalRecord fact) {
    return switch (fact) {
      case TillSessionOpened opened -> opened.session();
      case PaymentStarted started -> started.session();
      case PaymentTaken taken -> taken.session();
      case PaymentReversed reversed -> reversed.session();
      case CashMoved moved -> moved.session();
      case DrawerCounted counted -> counted.session();
      case TillHandedOver over -> over.session();
      case TillSessionClosed closed -> closed.session();
      case PaymentAbandoned _, ReceiptPrinted _, JournalOpened _, SignedIn _, SignedOut _ -> null;
      case ReversalRequested _, ReversalApproved _, ReversalWithdrawn _ -> null;
      case ReportPrinted _, PeopleRecord _, RequestRecord _ -> null;
    };
  }

  private static Set<String> known() {
    Set<String> names = new TreeSet<>();
    collect(JournalRecord.class, names);
    return Set.copyOf(names);
  }

  private static void collect(Class<?> family, Set<String> names) {
    for (Class<?> type : family.getPermittedSubclasses()) {
      if (type.isSealed()) {
        collect(type, names);
      } else {
        names.add(type.getSimpleName());
      }
    }
  }
}
