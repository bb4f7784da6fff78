package lv.lete.receipt;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import lv.lete.contract.Biller;
import lv.lete.journal.Actor;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.Verdict;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints the receipt of a payment that was taken, and again as a copy whenever asked.
///
/// The journal says how many times it left; [ReceiptPrinted] is appended before the paper moves. A
/// crash or a jammed printer in between costs an original, and what is asked for then says COPY:
/// two originals of one payment never exist. Any thread may call; receipts come out one at a time.
public final class PrintReceipt {

  private static final Logger LOG = LoggerFactory.getLogger(PrintReceipt.class);
  private static final int SCREEN_COLUMNS = 42;

  private final Journal journal;
  private final Function<String, Optional<Biller>> billers;
  private final ReceiptOutlet outlet;
  private final LongPredicate acknowledged;
  private final ZoneId zone;
  private final Supplier<Locale> language;

  /// Prints from this journal. `billers` finds a biller by id; `acknowledged` says of a journal
  /// number whether the host has answered for it; `language` is asked at each print.
  public PrintReceipt(
      Journal journal,
      Function<String, Optional<Biller>> billers,
      ReceiptOutlet outlet,
      LongPredicate acknowledged,
      ZoneId zone,
      Supplier<Locale> language) {
    this.journal = journal;
    this.billers = billers;
    this.outlet = outlet;
    this.acknowledged = acknowledged;
    this.zone = zone;
    this.language = language;
  }

  /// What became of a receipt. Neither answer changes the payment.
  public sealed interface Printing {
    /// It came out; copy 0 is the original. `text` is what it says, in 42 columns.
    record Printed(int copy, String text) implements Printing {}

    /// It did not.
    record NotPrinted(Reason reason) implements Printing {}
  }

  /// Why no receipt came out.
  public enum Reason {
    /// This journal has no such payment, or it was not taken (yet).
    NOT_TAKEN,
    /// The journal's chain is broken: a receipt would vouch for it.
    JOURNAL_BROKEN,
    /// The disk refused; nothing was printed.
    STORE_FAULT,
    /// The printer refused after the print had been recorded; the next one says COPY.
    OUTLET_FAULT
  }

  /// Prints in the name of `actor`, who need not be the teller who took the payment.
  public synchronized Printing print(UUID payment, Actor actor) {
    if (journal.verdict() instanceof Verdict.Broken) {
      return new Printing.NotPrinted(Reason.JOURNAL_BROKEN);
    }
    try {
      Receipt receipt = receipt(payment);
      if (receipt == null) {
        return new Printing.NotPrinted(Reason.NOT_TAKEN);
      }
      Locale locale = language.get();
      String text = ReceiptText.of(receipt, SCREEN_COLUMNS, locale);
      journal.append(actor, new ReceiptPrinted(payment, receipt.copy(), outlet.medium()));
      outlet.deliver(receipt, locale);
      LOG.info("payment {}: receipt printed, copy {}", payment, receipt.copy());
      return new Printing.Printed(receipt.copy(), text);
    } catch (StoreFault e) {
      LOG.error("payment {}: receipt not recorded, not printed", payment, e);
      return new Printing.NotPrinted(Reason.STORE_FAULT);
    } catch (OutletFault e) {
      LOG.error("payment {}: receipt recorded, not printed", payment, e);
      return new Printing.NotPrinted(Reason.OUTLET_FAULT);
    }
  }

  /// The next print of a payment; null where it was not taken.
  private @Nullable Receipt receipt(UUID payment) {
    Entry closing = null;
    Recorded closed = null;
    PaymentTaken taken = null;
    int copy = 0;
    for (Entry entry : journal.ofPayment(payment)) {
      Recorded recorded = RecordJson.read(entry.number(), entry.bytes());
      JournalRecord fact = fact(recorded);
      if (fact instanceof PaymentTaken found) {
        closing = entry;
        closed = recorded;
        taken = found;
      } else if (fact instanceof ReceiptPrinted) {
        copy++;
      }
    }
    if (closing == null || closed == null || taken == null) {
      return null;
    }
    JournalOpened opened = opened();
    return new Receipt(
        taken,
        closing,
        closed.at(),
        closed.actor().name(),
        billers.apply(taken.biller()).orElse(null),
        opened.till(),
        opened.branch(),
        journal.identity(),
        zone,
        acknowledged.test(closing.number()),
        copy);
  }

  /// The genesis record: every journal that opened has one.
  private JournalOpened opened() {
    List<Entry> first = journal.after(0, 1);
    Recorded recorded = RecordJson.read(first.getFirst().number(), first.getFirst().bytes());
    if (fact(recorded) instanceof JournalOpened opened) {
      return opened;
    }
    throw new IllegalStateException("the first record is no genesis");
  }

  private static @Nullable JournalRecord fact(Recorded recorded) {
    return switch (recorded.record()) {
      case Recorded.Known(JournalRecord fact) -> fact;
      case Recorded.Unknown _ -> null;
    };
  }
}
