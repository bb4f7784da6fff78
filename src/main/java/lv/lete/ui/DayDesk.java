package lv.lete.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.device.DrawerPort;
import lv.lete.journal.Head;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.Verdict;
import lv.lete.money.Money;
import lv.lete.receipt.PrintReport;
import lv.lete.receipt.ReportWanted;
import lv.lete.sync.HostNotice;
import lv.lete.sync.SyncStatus;
import lv.lete.till.CloseSession;
import lv.lete.till.CountDrawer;
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
import org.jspecify.annotations.Nullable;

/// What the screens of the day at the till ask of the use cases: figures, cash in and out, count,
/// close, hand-over, people, evidence. As with [Desk], every method may touch the disk and is
/// called through [Work] only, and nothing is decided here; PINs and codes are wiped by whoever
/// looks at them.
public interface DayDesk {
  /// Who is signed in.
  Optional<Person> person();

  /// Why whoever is signed in can do nothing to the open session, if so.
  Optional<Till.Reason> cannotAct();

  /// The open session, for the teller who answers for it and for a supervisor; nobody else sees it.
  Optional<SessionFigures> open();

  /// One session, for the same people.
  Optional<SessionFigures> session(UUID session);

  /// The sessions that whoever is signed in may see, newest first.
  List<SessionBook.Heading> sessions();

  /// A biller's name; its id where the replica lacks it.
  String biller(String id);

  /// A movement of cash under the id that it will keep.
  MoveCash.Intended intend(CashMovement direction, Money amount, String note);

  /// Records the movement, or says that a supervisor must approve it.
  MoveCash.Moving move(MoveCash.Intended intended);

  /// The same with a supervisor's yes.
  MoveCash.Moving move(MoveCash.Intended intended, String supervisor, char[] pin);

  /// Opens the drawer; empty where the terminal has none.
  Optional<DrawerPort.Outcome> openDrawer();

  /// The coins and notes to count, in minor units, largest first.
  List<Long> denominations();

  /// Records a count.
  CountDrawer.Counting count(List<CountDrawer.Keyed> keyed);

  /// What the close would say.
  CloseSession.Proposing proposeClose();

  /// Closes as proposed; how many records wait for the host is counted now.
  CloseSession.Ending close(
      CloseSession.Proposal proposal, CloseOutcome outcome, @Nullable String statement);

  /// What would be handed over.
  HandOver.Proposing proposeHandOver();

  /// Hands over to whoever has this name and PIN.
  HandOver.Handing handOver(HandOver.Proposal proposal, String receiver, char[] pin);

  /// Everyone, by name; empty unless a supervisor is signed in.
  List<People.Listed> people();

  /// Adds somebody, who chooses a PIN with the code that is answered.
  Managing addPerson(String name, Role role);

  /// Takes somebody's PIN away and gives a code.
  Managing resetPin(String name);

  /// Somebody may not sign in any more, or may again.
  Managing bar(String name, boolean barred);

  /// Somebody has another role.
  Managing changeRole(String name, Role role);

  /// Whoever is signed in chooses another PIN.
  PinSetting changeOwnPin(char[] present, char[] fresh);

  /// Somebody who was given a code chooses a PIN; nobody need be signed in.
  PinSetting choosePin(String name, char[] code, char[] fresh);

  /// Today, when the open session began on an earlier date and nobody has said yes to that today.
  Optional<LocalDate> leftOpenOvernight();

  /// The yes to that.
  void confirmOvernight();

  /// Which records the host has not acknowledged: `waiting` of them, up to `last`.
  record Unsent(long waiting, long last) {
    /// The first that waits.
    public long first() {
      return last - waiting + 1;
    }
  }

  /// What waits for the host now; nothing does where there is no host.
  Unsent unsent();

  /// The line to the host; empty where there is none.
  Optional<SyncStatus> link();

  /// What the host has said to this terminal, newest first.
  List<HostNotice> notices();

  /// The last link of this terminal's chain.
  Head head();

  /// Verifies the whole chain on the disk. Takes about a second for 50,000 records.
  Verdict verify();

  /// Shows a report to whoever is signed in; records nothing.
  PrintReport.Looking look(ReportWanted wanted);

  /// Prints a report for whoever is signed in, where receipts come out. Waits for the printer.
  PrintReport.Printing print(ReportWanted wanted);
}
