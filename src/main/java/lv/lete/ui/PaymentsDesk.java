package lv.lete.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.contract.ContractId;
import lv.lete.device.DrawerPort;
import lv.lete.payment.FindPayments;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.PaymentLife.Life;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.OpenRequest;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.payment.ReversePayment.Withdrawing;
import lv.lete.receipt.PrintReceipt;

/// What the screens about payments that were taken ask of the use cases: finding one, its whole
/// life, its reversal. As with [Desk], every method may touch the disk or the network and is called
/// through [Work] only, and nothing is decided here.
public interface PaymentsDesk {
  /// The business date of the open session, else the date on the wall.
  LocalDate today();

  /// Payments of this till, newest first.
  List<Line> find(FindPayments.Wanted wanted, int limit);

  /// The number of the contract that a scanned code leads to; empty where it leads to none.
  Optional<String> contractOf(String raw);

  /// Who pays by this contract; empty where the replica lacks it.
  String payer(ContractId contract);

  /// A payment's life as far as this till knows it, at once.
  Optional<Life> here(UUID payment);

  /// The same with what the host says; waits for the network.
  Optional<Life> whole(UUID payment);

  /// What asking for a reversal would answer.
  Offer offer(UUID payment);

  /// Records the request.
  Asking ask(UUID payment, String note);

  /// Carries the request out.
  Reversing carryOut(UUID reversal);

  /// Carries it out with a supervisor's yes; the array is wiped.
  Reversing approve(UUID reversal, String supervisor, char[] pin);

  /// Gives the request up.
  Withdrawing withdraw(UUID reversal);

  /// Requests that nobody has carried out or withdrawn.
  List<OpenRequest> leftOpen();

  /// Prints the receipt of a payment, or of its reversal where it was reversed.
  PrintReceipt.Printing print(UUID payment, boolean ofReversal, Receipts.Where where);

  /// Opens the drawer; empty where the terminal has none.
  Optional<DrawerPort.Outcome> openDrawer();
}
