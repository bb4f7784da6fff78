package lv.lete.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.contract.Biller;
import lv.lete.device.DrawerPort;
import lv.lete.journal.Head;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.receipt.PrintReport;
import lv.lete.receipt.ReportWanted;
import lv.lete.sync.HostNotice;
import lv.lete.sync.Sync;
import lv.lete.sync.SyncStatus;
import lv.lete.till.CloseSession;
import lv.lete.till.CountDrawer;
import lv.lete.till.Duty;
import lv.lete.till.HandOver;
import lv.lete.till.ManagePeople.Managing;
import lv.lete.till.MoveCash;
import lv.lete.till.People;
import lv.lete.till.Person;
import lv.lete.till.PinSetting;
import lv.lete.till.Role;
import lv.lete.till.SessionBook;
import lv.lete.till.SessionFigures;
import lv.lete.till.Till;
import lv.lete.till.TillDay;
import org.jspecify.annotations.Nullable;

/// The day's desk of a real terminal: straight to the use cases; the shipping thread is told
/// whenever the journal has grown.
record PartsDay(Parts parts) implements DayDesk {

  private TillDay day() {
    return parts.day().day();
  }

  @Override
  public Optional<Person> person() {
    return parts.till().person();
  }

  @Override
  public Optional<Till.Reason> cannotAct() {
    return Optional.ofNullable(parts.till().cannotTakePayments());
  }

  @Override
  public Optional<SessionFigures> open() {
    return day().sessions().open().filter(figures -> maySee(figures.teller()));
  }

  @Override
  public Optional<SessionFigures> session(UUID session) {
    return day().sessions().of(session).filter(figures -> maySee(figures.teller()));
  }

  @Override
  public List<SessionBook.Heading> sessions() {
    return day().sessions().sessions().stream()
        .filter(heading -> maySee(heading.teller()))
        .toList();
  }

  private boolean maySee(String teller) {
    return person()
        .filter(who -> who.role().may(Duty.RUN_ANY_TILL) || who.name().equals(teller))
        .isPresent();
  }

  @Override
  public String biller(String id) {
    return parts.directory().biller(id).map(Biller::name).orElse(id);
  }

  @Override
  public MoveCash.Intended intend(CashMovement direction, Money amount, String note) {
    return day().moveCash().intend(direction, amount, note);
  }

  @Override
  public MoveCash.Moving move(MoveCash.Intended intended) {
    return shipped(day().moveCash().move(intended));
  }

  @Override
  public MoveCash.Moving move(MoveCash.Intended intended, String supervisor, char[] pin) {
    return shipped(day().moveCash().move(intended, supervisor, pin));
  }

  @Override
  public Optional<DrawerPort.Outcome> openDrawer() {
    return parts.devices().openDrawer();
  }

  @Override
  public List<Long> denominations() {
    return day().countDrawer().denominations();
  }

  @Override
  public CountDrawer.Counting count(List<CountDrawer.Keyed> keyed) {
    return shipped(day().countDrawer().countKeyed(keyed));
  }

  @Override
  public CloseSession.Proposing proposeClose() {
    return day().closeSession().propose();
  }

  @Override
  public CloseSession.Ending close(
      CloseSession.Proposal proposal, CloseOutcome outcome, @Nullable String statement) {
    return shipped(day().closeSession().close(proposal, outcome, statement, unsent().waiting()));
  }

  @Override
  public HandOver.Proposing proposeHandOver() {
    return day().handOver().propose();
  }

  @Override
  public HandOver.Handing handOver(HandOver.Proposal proposal, String receiver, char[] pin) {
    return shipped(day().handOver().handOver(proposal, receiver, pin));
  }

  @Override
  public List<People.Listed> people() {
    return day().managePeople().everyone();
  }

  @Override
  public Managing addPerson(String name, Role role) {
    return shipped(day().managePeople().add(name, role));
  }

  @Override
  public Managing resetPin(String name) {
    return shipped(day().managePeople().resetPin(name));
  }

  @Override
  public Managing bar(String name, boolean barred) {
    return shipped(day().managePeople().bar(name, barred));
  }

  @Override
  public Managing changeRole(String name, Role role) {
    return shipped(day().managePeople().changeRole(name, role));
  }

  @Override
  public PinSetting changeOwnPin(char[] present, char[] fresh) {
    return shipped(day().managePeople().changeOwnPin(present, fresh));
  }

  @Override
  public PinSetting choosePin(String name, char[] code, char[] fresh) {
    return shipped(day().managePeople().choosePin(name, code, fresh));
  }

  @Override
  public Optional<LocalDate> leftOpenOvernight() {
    return parts.till().leftOpenOvernight();
  }

  @Override
  public void confirmOvernight() {
    parts.till().confirmOvernight();
  }

  /// Counted from the chain itself: what sync says it has queued may be a moment old.
  @Override
  public Unsent unsent() {
    Sync sync = parts.sync();
    long last = head().number();
    return sync == null
        ? new Unsent(0, last)
        : new Unsent(Math.max(0, last - sync.status().acknowledged()), last);
  }

  @Override
  public Optional<SyncStatus> link() {
    return Optional.ofNullable(parts.sync()).map(Sync::status);
  }

  @Override
  public List<HostNotice> notices() {
    return parts.day().notices().get();
  }

  @Override
  public Head head() {
    return parts.day().head().get();
  }

  @Override
  public Verdict verify() {
    return parts.day().verify().get();
  }

  @Override
  public PrintReport.Looking look(ReportWanted wanted) {
    return person()
        .map(who -> parts.day().reports().look(wanted, who))
        .orElseGet(() -> new PrintReport.Looking.NotShown(PrintReport.Reason.NOT_ALLOWED));
  }

  @Override
  public PrintReport.Printing print(ReportWanted wanted) {
    return person()
        .map(who -> shipped(parts.day().reports().print(wanted, who, Receipts.Where.HERE)))
        .orElseGet(() -> new PrintReport.Printing.NotPrinted(PrintReport.Reason.NOT_ALLOWED));
  }

  private <T> T shipped(T answer) {
    Sync sync = parts.sync();
    if (sync != null) {
      sync.nudge();
    }
    return answer;
  }
}
