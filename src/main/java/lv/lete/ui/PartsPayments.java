package lv.lete.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.device.DrawerPort;
import lv.lete.payment.FindPayments;
import lv.lete.payment.Identification;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.PaymentLife.Life;
import lv.lete.payment.ReversePayment;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Offer;
import lv.lete.payment.ReversePayment.OpenRequest;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.payment.ReversePayment.Withdrawing;
import lv.lete.receipt.PrintReceipt;
import lv.lete.sync.Sync;

/// The payments' desk of a real terminal: straight to the use cases; the shipping thread is told
/// whenever the journal has grown.
record PartsPayments(Parts parts, PartsDesk desk) implements PaymentsDesk {

  private ReversePayment reversals() {
    return parts.past().reversals();
  }

  @Override
  public LocalDate today() {
    return parts
        .till()
        .session()
        .map(session -> session.businessDate())
        .orElseGet(() -> parts.clock().instant().atZone(parts.zone()).toLocalDate());
  }

  @Override
  public List<Line> find(FindPayments.Wanted wanted, int limit) {
    return parts.past().find().find(wanted, limit);
  }

  @Override
  public Optional<String> contractOf(String raw) {
    return switch (parts.identify().scanned(raw)) {
      case Identification.Identified(var payer) -> Optional.of(payer.contract().number());
      case Identification.Several(var payers) -> Optional.of(payers.getFirst().contract().number());
      case Identification.NotIdentified(_, var contract) ->
          Optional.ofNullable(contract).map(Contract::number);
      case Identification.Unreadable _ -> Optional.empty();
    };
  }

  @Override
  public String payer(ContractId contract) {
    return parts.directory().find(contract).map(Contract::payerName).orElse("");
  }

  @Override
  public Optional<Life> here(UUID payment) {
    return parts.past().life().here(payment);
  }

  @Override
  public Optional<Life> whole(UUID payment) {
    return parts.past().life().whole(payment);
  }

  @Override
  public Offer offer(UUID payment) {
    return reversals().offer(payment);
  }

  @Override
  public Asking ask(UUID payment, String note) {
    return shipped(reversals().ask(payment, note));
  }

  @Override
  public Reversing carryOut(UUID reversal) {
    return shipped(reversals().carryOut(reversal));
  }

  @Override
  public Reversing approve(UUID reversal, String supervisor, char[] pin) {
    return shipped(reversals().approve(reversal, supervisor, pin));
  }

  @Override
  public Withdrawing withdraw(UUID reversal) {
    return shipped(reversals().withdraw(reversal));
  }

  @Override
  public List<OpenRequest> leftOpen() {
    return reversals().leftOpen();
  }

  @Override
  public PrintReceipt.Printing print(UUID payment, boolean ofReversal, Receipts.Where where) {
    return ofReversal
        ? shipped(parts.receipts().printReversal(payment, desk.actor(), where))
        : desk.print(payment, where);
  }

  @Override
  public Optional<DrawerPort.Outcome> openDrawer() {
    return parts.devices().openDrawer();
  }

  private <T> T shipped(T answer) {
    Sync sync = parts.sync();
    if (sync != null) {
      sync.nudge();
    }
    return answer;
  }
}
