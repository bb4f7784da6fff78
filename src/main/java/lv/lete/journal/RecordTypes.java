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
      case JournalOpened _, SignedIn _, SignedOut _, TillSessionOpened _ -> null;
    };
  }

  private static Set<String> known() {
    Set<String> names = new TreeSet<>();
    for (Class<?> type : JournalRecord.class.getPermittedSubclasses()) {
      names.add(type.getSimpleName());
    }
    return Set.copyOf(names);
  }
}
