package lv.lete.ui;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.lete.journal.Actor;
import lv.lete.journal.Journal;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.PrintReceipt.Printing;
import org.jspecify.annotations.Nullable;

/// A printer that works until a test breaks it; elsewhere is a file. Prints are recorded as those
/// of a real one.
final class FakeReceipts implements Receipts {
  final List<UUID> printed = new CopyOnWriteArrayList<>();
  volatile @Nullable Printing broken;
  private final Journal journal;

  FakeReceipts(Journal journal) {
    this.journal = journal;
  }

  void breakDown() {
    broken = new Printing.Failed(OutletTrouble.FAULT, true);
  }

  void paperOut() {
    broken = new Printing.NotReady(OutletTrouble.PAPER_OUT);
  }

  void mend() {
    broken = null;
  }

  @Override
  public Printing printReversal(UUID payment, Actor actor, Where where) {
    Printing refusal = broken;
    if (refusal != null && where == Where.HERE) {
      return refusal;
    }
    journal.append(actor, new ReceiptPrinted(payment, 0, "printer", payment));
    return new Printing.Printed(0, "receipt of the reversal of " + payment, "printer");
  }

  @Override
  public Printing print(UUID payment, Actor actor, Where where) {
    Printing refusal = broken;
    if (refusal != null && where == Where.HERE) {
      return refusal;
    }
    printed.add(payment);
    long before = printed.stream().filter(payment::equals).count() - 1;
    String medium = where == Where.HERE ? "printer" : "file";
    journal.append(actor, ReceiptPrinted.ofPayment(payment, (int) before, medium));
    return new Printing.Printed((int) before, "receipt of " + payment, medium);
  }
}
