package lv.lete.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.device.DrawerPort;
import lv.lete.journal.Actor;
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
import lv.lete.sync.Sync;
import lv.lete.till.Person;
import lv.lete.till.PinCheck;
import lv.lete.till.Role;
import lv.lete.till.Till;
import lv.lete.till.TillSession;
import org.jspecify.annotations.Nullable;

/// The desk of a real terminal: each question goes straight to the use case that answers it, and
/// the shipping thread is told whenever the journal has grown.
record PartsDesk(Parts parts) implements Desk {

  @Override
  public boolean hasPeople() {
    return !parts.people().all().isEmpty();
  }

  @Override
  public PinCheck signIn(String name, char[] pin) {
    return shipped(parts.till().signIn(name, pin));
  }

  @Override
  public void signOut(boolean byIdleLock) {
    parts.till().signOut(byIdleLock);
    nudge();
  }

  @Override
  public Optional<Person> person() {
    return parts.till().person();
  }

  @Override
  public Optional<TillSession> session() {
    return parts.till().session();
  }

  @Override
  public Optional<Till.Reason> cannotTakePayments() {
    return Optional.ofNullable(parts.till().cannotTakePayments());
  }

  @Override
  public Till.Opening open(Money openingFloat, boolean confirmEarlierDate) {
    return shipped(parts.till().open(openingFloat, confirmEarlierDate));
  }

  @Override
  public Identification scanned(String raw) {
    return parts.identify().scanned(raw);
  }

  @Override
  public Identification keyed(String raw) {
    return parts.identify().keyed(raw);
  }

  @Override
  public Identification found(Contract contract) {
    return parts.identify().found(contract);
  }

  @Override
  public List<Contract> search(String text, int limit) {
    return parts.directory().search(text, limit);
  }

  @Override
  public Optional<Contract> contract(ContractId id) {
    return parts.directory().find(id);
  }

  @Override
  public long contracts() {
    return parts.directory().size();
  }

  @Override
  public Start start(Payer payer, Money amount, Set<Question> confirmed) {
    return shipped(parts.payments().start(payer, amount, confirmed));
  }

  @Override
  public Taking take(UUID payment, Tender tender, Money given) {
    return shipped(parts.payments().take(payment, tender, given));
  }

  @Override
  public Abandoning abandon(UUID payment) {
    return shipped(parts.payments().abandon(payment));
  }

  @Override
  public Taking takenBeforeRestart(UUID payment, Tender tender, Money given) {
    return shipped(parts.payments().takenBeforeRestart(payment, tender, given));
  }

  @Override
  public Abandoning notTakenBeforeRestart(UUID payment) {
    return shipped(parts.payments().notTakenBeforeRestart(payment));
  }

  @Override
  public List<Line> on(LocalDate businessDate) {
    return parts.book().on(businessDate);
  }

  @Override
  public List<Line> leftOpen() {
    return parts.payments().leftOpen();
  }

  @Override
  public List<Line> of(ContractId contract, int limit) {
    return parts.book().of(contract, limit);
  }

  @Override
  public PrintReceipt.Printing print(UUID payment, Receipts.Where where) {
    return shipped(parts.receipts().print(payment, actor(), where));
  }

  @Override
  public Optional<DrawerPort.Outcome> openDrawer() {
    return parts.devices().openDrawer();
  }

  @Override
  public DayDesk day() {
    return new PartsDay(parts);
  }

  @Override
  public CardDesk cards() {
    return new PartsCards(parts);
  }

  @Override
  public PaymentsDesk past() {
    return new PartsPayments(parts, this);
  }

  @Override
  public @Nullable SettlementDesk settlement() {
    return parts.settlement();
  }

  /// In whose name something is recorded now.
  Actor actor() {
    return person()
        .map(person -> new Actor(kind(person.role()), person.name()))
        .orElseGet(Actor::system);
  }

  private static Actor.Kind kind(Role role) {
    return switch (role) {
      case TELLER -> Actor.Kind.TELLER;
      case SUPERVISOR -> Actor.Kind.SUPERVISOR;
      case CARD_PRINTING, SERVICE_DESK -> Actor.Kind.STAFF;
    };
  }

  private <T> T shipped(T answer) {
    nudge();
    return answer;
  }

  private void nudge() {
    Sync sync = parts.sync();
    if (sync != null) {
      sync.nudge();
    }
  }
}
