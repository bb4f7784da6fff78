package lv.lete.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.lete.Terminal;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.PiecesCounted;
import lv.lete.money.Money;
import lv.lete.payment.PaymentBook;
import lv.lete.payment.ReversePayment.Asking;
import lv.lete.payment.ReversePayment.Reversing;
import lv.lete.receipt.FileOutlet;
import lv.lete.receipt.PrintReport;
import lv.lete.receipt.ReportWanted;
import lv.lete.till.CloseSession;
import lv.lete.till.CloseSession.Ending;
import lv.lete.till.CountDrawer.Counting;
import lv.lete.till.MoveCash;
import lv.lete.till.Person;
import lv.lete.till.PinCheck;
import lv.lete.till.SessionFigures;

/// The end of the demo day at the till: change money in, cash to the safe, the last payment
/// reversed, the drawer counted, the session closed even, its reports in `reports/`.
final class EndOfDay {
  private static final Money CHANGE_MONEY = Money.eur(50_00);
  private static final Money TO_THE_SAFE = Money.eur(150_00);
  private static final int COLUMNS = 48;

  private final Terminal terminal;
  private final Path reports;
  private final PrintWriter say;

  EndOfDay(Terminal terminal, Path out, PrintWriter say) {
    this.terminal = terminal;
    this.reports = out.resolve("reports");
    this.say = say;
  }

  /// What the day left: its date, what was reversed (payment and the biller's part), and the
  /// figures of the Z report.
  record Ended(LocalDate businessDate, Map<UUID, Money> reversed, SessionFigures figures) {}

  /// Ends the day.
  ///
  /// @throws DemoFailure when a step is refused
  Ended end() {
    PinCheck check = terminal.till().signIn(Branch.TELLER, Branch.PIN.toCharArray());
    if (!(check instanceof PinCheck.Right(Person anna))) {
      throw refused("sign-in", check);
    }
    say.println("Change money comes in, notes go to the safe; the last payment is reversed.");
    move(CashMovement.PAY_IN, CHANGE_MONEY, "maiņas nauda");
    move(CashMovement.DROP, TO_THE_SAFE, "uz seifu");
    PaymentReversed back = reverse();
    say.println(
        "  reversed: " + PaymentCode.of(back.payment()) + ", " + back.paidBack() + " given back.");
    report(new ReportWanted.X(), anna);
    say.println("The drawer is counted, the session closed, the Z report made.");
    SessionFigures figures = close();
    report(new ReportWanted.Z(figures.session()), anna);
    return new Ended(figures.businessDate(), Map.of(back.payment(), back.amount()), figures);
  }

  private void move(CashMovement direction, Money amount, String note) {
    MoveCash cash = terminal.day().moveCash();
    if (cash.move(cash.intend(direction, amount, note)) instanceof MoveCash.Moving.NotMoved no) {
      throw refused(direction.toString(), no.refusal());
    }
  }

  private PaymentReversed reverse() {
    LocalDate today = terminal.till().session().orElseThrow().businessDate();
    PaymentBook.Line last =
        terminal.book().on(today).stream()
            .filter(line -> line.taken() != null)
            .findFirst()
            .orElseThrow();
    Asking asking = terminal.reversals().ask(last.payment(), "klients samaksāja divreiz");
    if (!(asking instanceof Asking.Asked asked)) {
      throw refused("asking for a reversal", asking);
    }
    Reversing reversing = terminal.reversals().carryOut(asked.fact().reversal());
    if (reversing instanceof Reversing.Reversed done) {
      return done.fact();
    }
    throw refused("the reversal", reversing);
  }

  private void report(ReportWanted wanted, Person person) {
    PrintReport.Printing printing =
        terminal.reports().print(wanted, person, new FileOutlet(reports, COLUMNS));
    if (!(printing instanceof PrintReport.Printing.Printed)) {
      throw refused("the report " + wanted.kind(), printing);
    }
  }

  private SessionFigures close() {
    Money expected = terminal.day().sessions().open().orElseThrow().drawer().expected();
    Counting counting = terminal.day().countDrawer().count(pieces(expected));
    if (!(counting instanceof Counting.Counted)) {
      throw refused("the count", counting);
    }
    CloseSession closing = terminal.day().closeSession();
    if (!(closing.propose() instanceof CloseSession.Proposing.Proposed(var proposal))) {
      throw refused("the close", closing.propose());
    }
    long unsent = terminal.sync().status().queued();
    Ending ending = closing.close(proposal, CloseOutcome.EVEN, null, unsent);
    if (ending instanceof Ending.Ended(_, _, SessionFigures figures)) {
      return figures;
    }
    throw refused("the close", ending);
  }

  /// The coins and notes that make a sum, the largest first.
  private List<PiecesCounted> pieces(Money sum) {
    List<PiecesCounted> pieces = new ArrayList<>();
    long rest = sum.minor();
    for (long face : terminal.day().countDrawer().denominations()) {
      if (rest >= face) {
        pieces.add(new PiecesCounted(face, rest / face));
        rest %= face;
      }
    }
    return pieces;
  }

  private static DemoFailure refused(String step, Object answer) {
    return new DemoFailure("At the end of the day " + step + " was refused: " + answer + ".");
  }
}
