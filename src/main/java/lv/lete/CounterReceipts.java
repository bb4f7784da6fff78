package lv.lete;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.lete.device.DeviceDesk;
import lv.lete.journal.Actor;
import lv.lete.journal.PaymentCode;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.SupportCode;
import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.PrintReceipt.Printing;
import lv.lete.till.Person;
import lv.lete.till.TillSession;
import lv.lete.ui.Receipts;
import org.jspecify.annotations.Nullable;

/// `receipt` of `lete counter`: a payment of the open session on paper, or as a file where no
/// printer is configured. `pay` answers after its commit and prints nothing, so that a script is
/// never held up by a printer it did not ask for. The devices are opened by the first receipt.
final class CounterReceipts implements AutoCloseable {
  private static final String RECEIPT = "receipt last | receipt CODE | receipt ID [elsewhere]";
  private static final long FIRST_ANSWER_MILLIS = 5_000;

  private final Terminal terminal;
  private final CounterText text;
  private @Nullable DeviceDesk devices;
  private @Nullable Receipts receipts;

  CounterReceipts(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  /// `receipt last|CODE|ID [elsewhere]`.
  CounterAnswer print(List<String> words) {
    boolean elsewhere = words.size() == 3 && words.get(2).equals("elsewhere");
    if (words.size() != 2 && !elsewhere) {
      return text.refused("USAGE", RECEIPT);
    }
    Optional<Actor> actor = actor();
    if (actor.isEmpty()) {
      return text.refused(SupportCode.NOT_SIGNED_IN);
    }
    Optional<UUID> payment = find(words.get(1));
    if (payment.isEmpty()) {
      return text.refused("NO_SUCH_PAYMENT", words.get(1));
    }
    Receipts.Where where = elsewhere ? Receipts.Where.ELSEWHERE : Receipts.Where.HERE;
    return told(payment.get(), receipts().print(payment.get(), actor.get(), where));
  }

  private CounterAnswer told(UUID payment, Printing printing) {
    return switch (printing) {
      case Printing.Printed(int copy, _, String medium) ->
          new CounterAnswer.Receipt(payment, PaymentCode.of(payment), copy, medium);
      case Printing.NotPrinted(var reason) ->
          switch (reason) {
            case NOT_TAKEN -> text.refused("NO_SUCH_PAYMENT", PaymentCode.of(payment));
            case JOURNAL_BROKEN -> text.refused(SupportCode.JOURNAL_BROKEN);
            case STORE_FAULT -> text.refused(SupportCode.STORE_FAULT);
          };
      case Printing.NotReady(OutletTrouble trouble) ->
          text.refused("RECEIPT_NOT_READY", trouble, trouble.code());
      case Printing.Failed(OutletTrouble trouble, _) ->
          text.refused("RECEIPT_FAILED", trouble, trouble.code());
    };
  }

  private Optional<Actor> actor() {
    return terminal.till().person().map(Person::actor);
  }

  private Optional<UUID> find(String wanted) {
    return terminal.till().session().stream()
        .flatMap(this::taken)
        .map(Line::payment)
        .filter(payment ->
            wanted.equals("last")
                || wanted.equalsIgnoreCase(PaymentCode.of(payment))
                || wanted.equalsIgnoreCase(payment.toString()))
        .findFirst();
  }

  private Stream<Line> taken(TillSession session) {
    return terminal.book().on(session.businessDate()).stream().filter(line -> line.taken() != null);
  }

  /// The printers alone: a script has neither drawer nor customer in front of it.
  private Receipts receipts() {
    Receipts made = receipts;
    if (made == null) {
      TerminalConfig config = terminal.config();
      DeviceDesk.Use use = new DeviceDesk.Use("", config.printer(), config.secondPrinter(), "", "");
      DeviceDesk desk = terminal.openDevices(use);
      devices = desk;
      made = new CounterTop(desk, use).receipts(terminal.receipts(), terminal.receiptFiles());
      receipts = made;
      awaitFirstAnswer(desk);
    }
    return made;
  }

  private static void awaitFirstAnswer(DeviceDesk desk) {
    try {
      desk.settled(FIRST_ANSWER_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Gives the printers back.
  @Override
  public void close() {
    DeviceDesk desk = devices;
    if (desk != null) {
      desk.close();
    }
  }
}
