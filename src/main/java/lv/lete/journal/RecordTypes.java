package lv.lete.journal;

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
import org.jspecify.annotations.Nullable;

/// What the journal must know of a record beyond its bytes: its type's name, the payment it is
/// about, and whether it starts or closes that.
final class RecordTypes {
  private static final Set<String> KNOWN = known();

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
      case TillRecord _, PeopleRecord _ -> null;
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
