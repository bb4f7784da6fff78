package lv.lete;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DevicePatience;
import lv.lete.journal.Actor;
import lv.lete.journal.PaymentCode;
import lv.lete.payment.FindPayments.Wanted;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.SupportCode;
import lv.lete.receipt.OutletTrouble;
import lv.lete.receipt.PrintReceipt.Printing;
import lv.lete.receipt.PrintReport;
import lv.lete.receipt.ReportWanted;
import lv.lete.till.Person;
import lv.lete.till.SessionBook;
import lv.lete.till.TillSession;
import lv.lete.ui.Receipts;
import lv.lete.ui.Reports;
import org.jspecify.annotations.Nullable;

/// `receipt`, `x`, `z` and `view` of `lete counter`: a payment of the open session on paper, or as
/// a file where no printer is configured. `pay` answers after its commit and prints nothing, so
/// that a script is never held up by a printer it did not ask for. The devices are opened by the
/// first receipt.
final class CounterReceipts implements AutoCloseable {
  private static final String RECEIPT = "receipt last|CODE|ID [reversal] [elsewhere]";
  private static final String REPORT = "x | z [NUMBER] | view, each with print or elsewhere";
  private static final long FIRST_ANSWER_MILLIS = 5_000;

  private final Terminal terminal;
  private final CounterText text;
  private @Nullable DeviceDesk devices;
  private @Nullable CounterTop top;

  CounterReceipts(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  /// `receipt last|CODE|ID [reversal] [elsewhere]`.
  CounterAnswer print(List<String> words) {
    List<String> rest = new ArrayList<>(words.subList(1, words.size()));
    boolean elsewhere = rest.remove("elsewhere");
    boolean reversal = rest.remove("reversal");
    if (rest.size() != 1) {
      return text.refused("USAGE", RECEIPT);
    }
    Optional<Actor> actor = actor();
    if (actor.isEmpty()) {
      return text.refused(SupportCode.NOT_SIGNED_IN);
    }
    Optional<UUID> payment = reversal ? reversed(rest.getFirst()) : find(rest.getFirst());
    if (payment.isEmpty()) {
      return text.refused("NO_SUCH_PAYMENT", rest.getFirst());
    }
    Receipts.Where where = elsewhere ? Receipts.Where.ELSEWHERE : Receipts.Where.HERE;
    return told(
        payment.get(),
        reversal
            ? receipts().printReversal(payment.get(), actor.get(), where)
            : receipts().print(payment.get(), actor.get(), where));
  }

  /// A payment that was reversed, of whatever day; the last reversal of the open session.
  private Optional<UUID> reversed(String wanted) {
    if (wanted.equals("last")) {
      return terminal.day().sessions().open().stream()
          .flatMap(figures -> figures.reversals().reversed().stream())
          .map(back -> back.fact().payment())
          .findFirst();
    }
    return terminal
        .findPayments()
        .find(new Wanted(wanted, null, null, null, null, null), 2)
        .stream()
        .filter(line -> line.reversed() != null)
        .map(Line::payment)
        .findFirst();
  }

  /// `x|view [print|elsewhere]`, `z [NUMBER] [print|elsewhere]`: reports shown, or where asked for
  /// printed.
  CounterAnswer report(List<String> words) {
    List<String> rest = new ArrayList<>(words.subList(1, words.size()));
    boolean print = rest.remove("print");
    boolean elsewhere = rest.remove("elsewhere");
    Optional<Person> person = terminal.till().person();
    if (person.isEmpty()) {
      return text.refused(SupportCode.NOT_SIGNED_IN);
    }
    Optional<ReportWanted> wanted = wanted(words.getFirst(), rest);
    if (wanted.isEmpty()) {
      return text.refused("USAGE", REPORT);
    }
    if (!print && !elsewhere) {
      return switch (terminal.reports().look(wanted.get(), person.get())) {
        case PrintReport.Looking.Shown(String shown) ->
            new CounterAnswer.Report(wanted.get().kind().name(), null, null, shown);
        case PrintReport.Looking.NotShown(var reason) -> refused(reason);
      };
    }
    Receipts.Where where = elsewhere ? Receipts.Where.ELSEWHERE : Receipts.Where.HERE;
    ReportWanted report = wanted.get();
    PrintReport.Printing printing = reports().print(report, person.get(), where);
    terminal.sync().nudge();
    return switch (printing) {
      case PrintReport.Printing.Printed(_, int copy, String said, String medium) ->
          new CounterAnswer.Report(report.kind().name(), copy, medium, said);
      case PrintReport.Printing.NotPrinted(var reason) -> refused(reason);
      case PrintReport.Printing.NotReady(OutletTrouble trouble) ->
          text.refused("RECEIPT_NOT_READY", trouble, trouble.code());
      case PrintReport.Printing.Failed(OutletTrouble trouble, _) ->
          text.refused("REPORT_FAILED", trouble, trouble.code());
    };
  }

  private CounterAnswer refused(PrintReport.Reason reason) {
    return switch (reason) {
      case NO_SESSION -> text.refused(SupportCode.NO_SESSION);
      case NOT_CLOSED -> text.refused("REPORT_NOT_CLOSED");
      case NOT_ALLOWED -> text.refused("REPORT_NOT_ALLOWED");
      case JOURNAL_BROKEN -> text.refused(SupportCode.JOURNAL_BROKEN);
      case STORE_FAULT -> text.refused(SupportCode.STORE_FAULT);
    };
  }

  /// Without a number a Z is that of the session closed last.
  private Optional<ReportWanted> wanted(String command, List<String> rest) {
    boolean plain = rest.isEmpty();
    return switch (command) {
      case "x" -> plain ? Optional.of(new ReportWanted.X()) : Optional.empty();
      case "view" -> plain ? Optional.of(new ReportWanted.OwnView()) : Optional.empty();
      default -> rest.size() > 1 ? Optional.empty() : z(plain ? "" : rest.getFirst());
    };
  }

  private Optional<ReportWanted> z(String number) {
    if (!number.isEmpty() && !number.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    UUID session =
        terminal.day().sessions().sessions().stream()
            .filter(each -> !each.open())
            .filter(each -> number.isEmpty() || each.ordinal() == Integer.parseInt(number))
            .findFirst()
            .map(SessionBook.Heading::session)
            .orElse(new UUID(0, 0));
    return Optional.of(new ReportWanted.Z(session));
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
    return top().receipts(terminal.receipts(), terminal.receiptFiles());
  }

  private Reports reports() {
    return top().reports(terminal.reports(), terminal.receiptFiles());
  }

  private CounterTop top() {
    CounterTop made = top;
    if (made == null) {
      TerminalConfig config = terminal.config();
      DeviceDesk.Use use = new DeviceDesk.Use("", config.printer(), config.secondPrinter(), "", "");
      DeviceDesk desk = terminal.openDevices(use, DevicePatience.TELLERS);
      devices = desk;
      made = new CounterTop(desk, use);
      top = made;
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
