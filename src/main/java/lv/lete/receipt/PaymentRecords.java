package lv.lete.receipt;

import java.util.List;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import org.jspecify.annotations.Nullable;

/// What the journal says about a payment, as far as receipts state it: null where it was not taken,
/// or not reversed; and how often either receipt left.
record PaymentRecords(
    @Nullable At<PaymentTaken> taken,
    @Nullable At<PaymentReversed> reversed,
    int prints,
    int reversalPrints) {

  /// A fact with its entry.
  record At<F extends JournalRecord>(F fact, Entry entry, Recorded read) {}

  /// From all entries about the payment, in order.
  static PaymentRecords of(List<Entry> entries) {
    At<PaymentTaken> taken = null;
    At<PaymentReversed> reversed = null;
    int prints = 0;
    int reversalPrints = 0;
    for (Entry entry : entries) {
      Recorded read = RecordJson.read(entry.number(), entry.bytes());
      if (read.record() instanceof Recorded.Known(JournalRecord fact)) {
        switch (fact) {
          case PaymentTaken found -> taken = new At<>(found, entry, read);
          case PaymentReversed found -> reversed = new At<>(found, entry, read);
          case ReceiptPrinted print when print.ofReversal() == null -> prints++;
          case ReceiptPrinted _ -> reversalPrints++;
          case JournalRecord _ -> {}
        }
      }
    }
    return new PaymentRecords(taken, reversed, prints, reversalPrints);
  }
}
