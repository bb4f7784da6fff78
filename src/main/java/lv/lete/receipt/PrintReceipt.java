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
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.Verdict;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Prints the receipt of a payment that was taken, or of its reversal, and again as a copy whenever
/// asked. The two are counted apart.
///
/// The journal says how many times it left; [ReceiptPrinted] is appended before the paper moves. A
/// crash or a printer that fails in between costs an original, and what is asked for then says
/// COPY: two originals of one payment never exist, on whatever outlets. A printer that says
/// beforehand that it cannot print costs nothing: nothing is recorded, and the later print is still
/// the original. Any thread may call; each outlet gives one receipt at a time, in the order of the
/// calls, and none waits for another outlet.
public final class PrintReceipt {

  private static final Logger LOG = LoggerFactory.getLogger(PrintReceipt.class);
  private static final int SCREEN_COLUMNS = 42;

  private final Journal journal;
  private final Function<String, Optional<Biller>> billers;
  private final LongPredicate acknowledged;
  private final ZoneId zone;
  private final Supplier<Locale> language;
  private final OutletTurns turns = new OutletTurns();

  /// Prints from this journal. `billers` finds a biller by id; `acknowledged` says of a journal
  /// number whether the host has answered for it; `language` is asked at each print.
  public PrintReceipt(
      Journal journal,
      Function<String, Optional<Biller>> billers,
      LongPredicate acknowledged,
      ZoneId zone,
      Supplier<Locale> language) {
    this.journal = journal;
    this.billers = billers;
    this.acknowledged = acknowledged;
    this.zone = zone;
    this.language = language;
  }

  /// What became of a receipt. Neither answer changes the payment.
  public sealed interface Printing {
    /// It came out of `medium`; copy 0 is the original. `text` is what it says, in 42 columns.
    record Printed(int copy, String text, String medium) implements Printing {}

    /// It did not, and no outlet was asked. Nothing was recorded.
    record NotPrinted(Reason reason) implements Printing {}

    /// The outlet cannot print now. Nothing was recorded: asked for again, the receipt is what it
    /// would have been now.
    record NotReady(OutletTrouble trouble) implements Printing {}

    /// The outlet failed after the print had been recorded; the next one says COPY. Some of it may
    /// be on the paper where `partly` holds.
    record Failed(OutletTrouble trouble, boolean partly) implements Printing {}
  }

  /// Why no outlet was asked for a receipt.
  public enum Reason {
    /// This journal has no such payment, or it was not taken (yet).
    NOT_TAKEN("LT-R01"),
    /// The journal's chain is broken: a receipt would vouch for it.
    JOURNAL_BROKEN("LT-J01"),
    /// The disk refused; nothing was printed.
    STORE_FAULT("LT-J02");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /// The short code for support; it never changes its meaning.
    public String code() {
      return code;
    }
  }

  /// The next print of a payment, counted and recorded.
  private record Claimed(Printout receipt, int copy, Locale language, String text) {}

  /// Prints on `outlet` in the name of `actor`, who need not be the teller who took the payment.
  /// Waits until the outlet has done its work: for a background thread.
  public Printing print(UUID payment, Actor actor, ReceiptOutlet outlet) {
    return turns.at(outlet, () -> inTurn(payment, false, actor, outlet));
  }

  /// The same for the receipt of the payment's reversal; [Reason#NOT_TAKEN] where there is none.
  public Printing printReversal(UUID payment, Actor actor, ReceiptOutlet outlet) {
    return turns.at(outlet, () -> inTurn(payment, true, actor, outlet));
  }

  /// The turns at the outlets, for whatever else comes out of them.
  OutletTurns turns() {
    return turns;
  }

  private Printing inTurn(UUID payment, boolean reversal, Actor actor, ReceiptOutlet outlet) {
    if (journal.verdict() instanceof Verdict.Broken) {
      return new Printing.NotPrinted(Reason.JOURNAL_BROKEN);
    }
    try {
      Optional<OutletTrouble> trouble = outlet.trouble();
      if (trouble.isPresent()) {
        LOG.warn("payment {}: {} cannot print: {}", payment, outlet.medium(), trouble.get());
        return new Printing.NotReady(trouble.get());
      }
      Claimed claimed = claim(payment, reversal, actor, outlet.medium());
      if (claimed == null) {
        return new Printing.NotPrinted(Reason.NOT_TAKEN);
      }
      outlet.deliver(claimed.receipt(), claimed.language());
      LOG.info("payment {}: copy {} on {}", payment, claimed.copy(), outlet.medium());
      return new Printing.Printed(claimed.copy(), claimed.text(), outlet.medium());
    } catch (StoreFault e) {
      LOG.error("payment {}: receipt not recorded, not printed", payment, e);
      return new Printing.NotPrinted(Reason.STORE_FAULT);
    } catch (OutletFault e) {
      LOG.error("payment {}: receipt recorded, not printed", payment, e);
      return new Printing.Failed(e.trouble(), e.partly());
    }
  }

  /// Counts the print and records it, as one act: two outlets at once never both get the original.
  /// Null where there is nothing to print.
  private synchronized @Nullable Claimed claim(
      UUID payment, boolean reversal, Actor actor, String medium) {
    PaymentRecords records = PaymentRecords.of(journal.ofPayment(payment));
    PaymentRecords.At<PaymentTaken> taken = records.taken();
    PaymentRecords.At<PaymentReversed> back = records.reversed();
    if (taken == null || (reversal && back == null)) {
      return null;
    }
    Locale locale = language.get();
    UUID ofReversal = reversal && back != null ? back.fact().reversal() : null;
    int copy = reversal ? records.reversalPrints() : records.prints();
    Printout receipt = reversal && back != null ? receipt(taken, back, copy) : receipt(taken, copy);
    String text = receipt.text(SCREEN_COLUMNS, locale);
    journal.append(actor, new ReceiptPrinted(payment, copy, medium, ofReversal));
    return new Claimed(receipt, copy, locale, text);
  }

  private Receipt receipt(PaymentRecords.At<PaymentTaken> taken, int copy) {
    JournalOpened opened = opened();
    return new Receipt(
        taken.fact(),
        taken.entry(),
        taken.read().at(),
        taken.read().actor().name(),
        billers.apply(taken.fact().biller()).orElse(null),
        opened.till(),
        opened.branch(),
        journal.identity(),
        zone,
        acknowledged.test(taken.entry().number()),
        copy);
  }

  private ReversalReceipt receipt(
      PaymentRecords.At<PaymentTaken> taken, PaymentRecords.At<PaymentReversed> back, int copy) {
    JournalOpened opened = opened();
    return new ReversalReceipt(
        back.fact(),
        taken.entry(),
        back.entry(),
        back.read().at(),
        back.read().actor().name(),
        billers.apply(back.fact().biller()).orElse(null),
        opened.till(),
        opened.branch(),
        journal.identity(),
        zone,
        acknowledged.test(back.entry().number()),
        copy);
  }

  /// The genesis record: every journal that opened has one.
  private JournalOpened opened() {
    List<Entry> first = journal.after(0, 1);
    Recorded recorded = RecordJson.read(first.getFirst().number(), first.getFirst().bytes());
    if (recorded.record() instanceof Recorded.Known(JournalOpened opened)) {
      return opened;
    }
    throw new IllegalStateException("the first record is no genesis");
  }
}
