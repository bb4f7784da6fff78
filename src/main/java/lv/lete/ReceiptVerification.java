package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalReader;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.Verdict;
import lv.lete.journal.VerifyJournal;
import lv.lete.receipt.ReceiptProof;
import org.jspecify.annotations.Nullable;

/// `lete receipt verify`: says whether what is printed is what was recorded. Right is only what
/// stands in a chain that is whole; a broken one proves nothing from its first bad record on.
final class ReceiptVerification {
  private static final int LAST_DIGITS = 10;

  private final PrintWriter out;

  ReceiptVerification(PrintWriter out) {
    this.out = out;
  }

  /// Looks for the code, and compares what else is known of the paper.
  int run(Path journal, String code, @Nullable String proof, @Nullable Long number) {
    String digits = digits(code);
    Verdict verdict = VerifyJournal.of(journal);
    if (verdict instanceof Verdict.Broken(long bad, Verdict.Flaw flaw, String detail)) {
      out.println("JOURNAL BROKEN at record " + bad + ": " + flaw + ", " + detail + ".");
      out.println("No receipt is proven by it. Keep the folder as it is, tell support (LT-J01).");
      return Exit.REFUSED;
    }
    List<Entry> found;
    try (JournalReader reader = JournalReader.open(journal)) {
      found = reader.ofCode(digits);
    }
    if (found.isEmpty()) {
      out.println(
          "NO SUCH PAYMENT: this journal has taken and reversed none of code "
              + code
              + ". Check the code, and that the receipt is of this terminal.");
      return Exit.REFUSED;
    }
    List<Entry> same = found.stream().filter(entry -> is(entry, proof, number)).toList();
    if (same.isEmpty()) {
      out.println("DIFFERS: no record of code " + code + " is what the paper says. On record:");
      found.forEach(this::tell);
      out.println("The paper proves nothing. Keep it, tell support (LT-X14).");
      return Exit.REFUSED;
    }
    out.println(
        proof == null
            ? "ON RECORD. Compare the record hash on the paper, or name it with --proof:"
            : "RIGHT: the paper is of this record, in a chain that is whole:");
    same.forEach(this::tell);
    return Exit.DONE;
  }

  private static boolean is(Entry entry, @Nullable String proof, @Nullable Long number) {
    return (proof == null || ReceiptProof.matches(proof, hash(entry)))
        && (number == null || entry.number() == number);
  }

  /// A whole id serves as a code too.
  private static String digits(String code) {
    try {
      String id = UUID.fromString(code).toString();
      return id.substring(id.length() - LAST_DIGITS);
    } catch (IllegalArgumentException e) {
      return PaymentCode.lastDigits(code)
          .orElseThrow(() ->
              new Refusal(
                  Exit.USAGE,
                  "LT-X15 "
                      + code
                      + " is no payment code: eight letters and figures, as on paper."));
    }
  }

  private void tell(Entry entry) {
    Recorded read = RecordJson.read(entry.number(), entry.bytes());
    String what =
        switch (read.record()) {
          case Recorded.Known(PaymentTaken fact) ->
              "payment %s of %s for contract %s of %s, business date %s"
                  .formatted(
                      PaymentCode.of(fact.payment()),
                      fact.amount(),
                      fact.contract(),
                      fact.biller(),
                      fact.businessDate());
          case Recorded.Known(PaymentReversed fact) ->
              "reversal %s of payment %s, %s paid back, business date %s"
                  .formatted(
                      PaymentCode.of(fact.reversal()),
                      PaymentCode.of(fact.payment()),
                      fact.paidBack(),
                      fact.businessDate());
          case Recorded.Content other -> other.toString();
        };
    out.println(
        "  record %d, hash %s, %s, %s: %s"
            .formatted(
                entry.number(),
                ReceiptProof.of(hash(entry)),
                read.at(),
                read.actor().name(),
                what));
  }

  private static String hash(Entry entry) {
    return HexFormat.of().formatHex(entry.hash());
  }
}
