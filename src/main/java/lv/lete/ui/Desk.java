package lv.lete.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.device.DrawerPort;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import lv.lete.payment.Identification;
import lv.lete.payment.Payer;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.TakePayment.Abandoning;
import lv.lete.payment.TakePayment.Question;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.receipt.PrintReceipt;
import lv.lete.till.Person;
import lv.lete.till.PinCheck;
import lv.lete.till.Till;
import lv.lete.till.TillSession;
import org.jspecify.annotations.Nullable;

/// What the screens ask of the use cases. Every method may touch the disk, so view models call them
/// through [Work] only, never on the FX thread; tests put slow and failing desks behind the window.
///
/// The answers are those of the use cases themselves; nothing is decided here.
public interface Desk {
  /// Whether anybody can sign in at this terminal at all.
  boolean hasPeople();

  /// Checks the PIN, which is wiped, and records the sign-in.
  PinCheck signIn(String name, char[] pin);

  /// Records the sign-out; the session stays open.
  void signOut(boolean byIdleLock);

  /// Who is signed in.
  Optional<Person> person();

  /// The open till session.
  Optional<TillSession> session();

  /// Why whoever is signed in can take no payment now, if so.
  Optional<Till.Reason> cannotTakePayments();

  /// Opens the till.
  Till.Opening open(Money openingFloat, boolean confirmEarlierDate);

  /// A code from the scanner.
  Identification scanned(String raw);

  /// A code that the teller keyed.
  Identification keyed(String raw);

  /// A contract that the teller found.
  Identification found(Contract contract);

  /// Contracts by name or address.
  List<Contract> search(String text, int limit);

  /// One contract, to put a name to a journal record.
  Optional<Contract> contract(ContractId id);

  /// How many contracts the replica holds.
  long contracts();

  /// Records the intent, or asks, or refuses.
  Start start(Payer payer, Money amount, Set<Question> confirmed);

  /// Records the payment.
  Taking take(UUID payment, Tender tender, Money given);

  /// Records that no money was taken.
  Abandoning abandon(UUID payment);

  /// After a restart: the money had been taken, exactly what was due.
  Taking takenBeforeRestart(UUID payment, Tender tender, Money given);

  /// After a restart: no money had been taken.
  Abandoning notTakenBeforeRestart(UUID payment);

  /// The payments of a business date, newest first.
  List<Line> on(LocalDate businessDate);

  /// The intents that a crash left open, oldest first.
  List<Line> leftOpen();

  /// What a contract paid on this till, newest first.
  List<Line> of(ContractId contract, int limit);

  /// Hands the receipt over in the name of whoever is signed in.
  PrintReceipt.Printing print(UUID payment, Receipts.Where where);

  /// Opens the drawer; empty where the terminal has none.
  Optional<DrawerPort.Outcome> openDrawer();

  /// The same about payments that were taken: finding, their life, reversals.
  PaymentsDesk past();

  /// The same about customers' cards.
  CardDesk cards();

  /// What is settled with billers; null where nothing is, as in training. Touches no disk itself.
  @Nullable SettlementDesk settlement();

  /// The same about the day between float and close.
  DayDesk day();
}
