package lv.lete.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import lv.lete.contract.Biller;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import org.jspecify.annotations.Nullable;

/// Everything that a receipt states, taken from the journal and the biller's configuration.
///
/// `copy` 0 is the first print; every later one says COPY. `acknowledged` is whether the host had
/// answered when this was printed. A training receipt is watermarked. `teller` took the payment,
/// whoever prints. `biller` is null where the terminal no longer knows it: the receipt then names
/// its id, for the customer's evidence must not hang on a replica that can be thrown away.
public record Receipt(
    PaymentTaken fact,
    Entry entry,
    Instant at,
    String teller,
    @Nullable Biller biller,
    String till,
    String branch,
    ChainIdentity chain,
    ZoneId zone,
    boolean acknowledged,
    int copy)
    implements Printout {

  /// What the customer owed: amount, fee and rounding.
  public Money due() {
    return fact.amount().plus(fact.fee()).plus(fact.rounding());
  }

  @Override
  public List<ReceiptPaper.Line> lines(int columns, Locale language) {
    return ReceiptPaper.set(this, columns, language);
  }

  @Override
  public void pdf(Locale language, OutputStream out) throws IOException {
    ReceiptPdf.write(this, language, out);
  }

  @Override
  public String fileName() {
    return PaymentCode.of(fact.payment()) + copyMark();
  }

  @Override
  public String otherFileName() {
    return PaymentCode.of(fact.payment()) + "-" + entry.number() + copyMark();
  }

  private String copyMark() {
    return copy == 0 ? "" : "-copy-" + copy;
  }

  /// Whose money the amount is: the biller's name, or its id where the name is not known.
  String billerName() {
    return biller == null ? fact.biller() : biller.name();
  }

  /// Whether the estimate may rest on prices that we made up: one sample among a biller's tariffs
  /// is enough, as the record does not say which of them was used.
  boolean sampleTariff() {
    return biller != null && biller.tariffs().stream().anyMatch(TariffSchedule::sample);
  }
}
