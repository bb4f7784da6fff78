package lv.lete.ui.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.device.DeviceDesk;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.Verdict;
import lv.lete.sync.SyncStatus;
import lv.lete.till.Duty;
import lv.lete.till.Person;
import lv.lete.till.Till;
import lv.lete.ui.CounterDevices;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Receipts;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.counter.CustomerViewModel;
import lv.lete.ui.counter.Done;
import lv.lete.ui.counter.Events;
import lv.lete.ui.counter.Explain;
import lv.lete.ui.counter.PaymentViewModel;
import lv.lete.ui.day.DayPanel;
import lv.lete.ui.devices.DeviceDeskViewModel;
import lv.lete.ui.find.FindViewModel;
import lv.lete.ui.payments.PaymentsViewModel;
import lv.lete.ui.recovery.RecoveryViewModel;
import lv.lete.ui.settlement.SettlementViewModel;
import lv.lete.ui.signin.OpenTillViewModel;
import lv.lete.ui.signin.SignInViewModel;
import lv.lete.ui.today.TodayViewModel;
import org.jspecify.annotations.Nullable;

/// Which screen is shown, and what they share: who is signed in, the idle lock, the status bar.
///
/// FX thread only. Locking hides the screens and keeps them: a payment whose intent is on disk is
/// still there after the PIN.
public final class ShellViewModel {
  final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.SIGN_IN);
  final ObjectProperty<Notice> blocked = new SimpleObjectProperty<>();
  final StringProperty teller = new SimpleStringProperty("");
  final StringProperty businessDate = new SimpleStringProperty("");

  /// The code of a failure in a part of the window that takes no payments; empty while there is
  /// none.
  final StringProperty trouble = new SimpleStringProperty("");

  final SignInViewModel signIn;
  final OpenTillViewModel openTill;
  final RecoveryViewModel recovery;
  final PaymentViewModel payment;
  final FindViewModel find;
  final TodayViewModel today;
  final StatusViewModel status;
  final DevicesViewModel devices;
  final DeviceDeskViewModel deviceDesk;
  final SettlementViewModel settlement;
  final DayPlaces days;
  final PaymentsViewModel payments;
  private final CustomerViewModel customer;

  private final Desk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final IdleLock idle;
  private final Asides asides;

  /// The watermark of the contracts that were counted last; none yet.
  private long counted = -1;

  /// The models of all screens over one desk. A broken journal blocks from the start.
  public ShellViewModel(
      Desk desk,
      Work work,
      Words words,
      InstantSource clock,
      Duration idleLock,
      Verdict verdict,
      boolean linked,
      CounterDevices counter,
      @Nullable DeviceDesk deviceDesk) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.idle = new IdleLock(clock, idleLock);
    today = new TodayViewModel(desk, work, words);
    payment = new PaymentViewModel(desk, work, words, new Telling());
    payments = new PaymentsViewModel(desk.past(), work, words, today::refresh);
    asides = new Asides(place, this::awaitsDisk);
    find = new FindViewModel(desk, work, words);
    signIn = new SignInViewModel(desk, work, words, this::signedIn);
    openTill = new OpenTillViewModel(desk, work, words, this::route);
    recovery = new RecoveryViewModel(desk, work, words, this::print, this::route);
    status = new StatusViewModel(words, clock, linked);
    devices = new DevicesViewModel(counter, desk, work, words, today);
    this.deviceDesk = new DeviceDeskViewModel(deviceDesk, desk, work, words, clock);
    settlement = new SettlementViewModel(desk.settlement(), work, words);
    days = new DayPlaces(desk.day(), work, words, place, asides, signIn, this::route);
    days.day.settlementBy(settlement.there() ? this::openSettlement : null);
    customer = new CustomerViewModel(counter, payment, words);
    place.addListener((_, was, now) -> moved(was, now));
    if (verdict instanceof Verdict.Broken broken) {
      block(explain.broken(broken));
    }
  }

  /// What the first customer would wait for; call after the first frame.
  public void warm() {
    signIn.lookForPeople();
    countContracts();
  }

  /// A code from the scanner.
  public void scanned(String raw) {
    touch();
    switch (place.get()) {
      case COUNTER -> payment.scanned(raw);
      case SIGN_IN, LOCKED -> signIn.scanned();
      case OPEN_TILL -> openTill.scanned();
      case RECOVERY -> recovery.scanned();
      // The desk takes test scans itself; one on its way when it was opened is nobody's.
      case PAYMENTS -> payments.scanned(raw);
      case BLOCKED, DEVICES, SETTLEMENT, OVERNIGHT, DAY, FIRST_PIN -> {}
    }
  }

  private void moved(Place was, Place now) {
    customer.serving(now == Place.COUNTER);
    if (was == Place.PAYMENTS) {
      payments.closed();
    }
    if (was == Place.DEVICES) {
      deviceDesk.close();
    } else if (was == Place.DAY) {
      days.day.closed();
    }
  }

  /// Shows the day's menu to whoever is signed in; not while money is being taken. Answers whether
  /// it did.
  boolean openDay() {
    return !payment.inTender() && days.open(DayPanel.MENU);
  }

  private boolean awaitsDisk() {
    return payment.awaitsDisk() || payments.awaitsDisk() || days.day.busy();
  }

  /// Shows the device desk to whoever is signed in. Answers whether it did.
  boolean openDevices() {
    return asides.open(Place.DEVICES, deviceDesk.there(), deviceDesk::open);
  }

  /// Shows the settlement to whoever may settle. Answers whether it did.
  boolean openSettlement() {
    boolean allowed = settlement.there() && asides.may(Duty.SETTLE);
    return asides.open(Place.SETTLEMENT, allowed, settlement::open);
  }

  /// Shows payments that were taken, `first` where one is meant, to whoever may find them. Answers
  /// whether it did.
  boolean openPayments(@Nullable UUID first) {
    boolean allowed = asides.may(Duty.FIND_PAYMENTS);
    return asides.open(Place.PAYMENTS, allowed, () -> payments.open(first));
  }

  /// Whether the way to payments that were taken is shown here.
  boolean offersPayments() {
    return asides.may(Duty.FIND_PAYMENTS)
        && (place.get() == Place.COUNTER || place.get() == Place.BLOCKED);
  }

  /// Goes back from `shown` to what it lies over.
  void leave(Place shown) {
    asides.leave(shown);
  }

  /// A key, a click or a scan: the teller is there.
  void touch() {
    idle.touch();
  }

  /// A second or so has passed.
  public void tick() {
    status.tick();
    customer.tick();
    if (idle.over()) {
      lock(true);
    }
  }

  /// Hides everything behind the PIN. An answer of the disk that is awaited is shown first.
  void lock(boolean byIdleLock) {
    if (asides.mayLeave()) {
      asides.forget();
      signIn.lock(teller.get(), byIdleLock);
      place.set(Place.LOCKED);
    }
  }

  /// What sync says now.
  public void status(SyncStatus now) {
    status.update(now);
    today.acknowledged(now.acknowledged());
    if (now.contractsVersion() != counted) {
      counted = now.contractsVersion();
      countContracts();
    }
  }

  /// Which devices need a hand may have changed.
  public void devicesChanged() {
    devices.refresh();
  }

  /// Counts the replica's contracts anew.
  public void countContracts() {
    work.run(desk::contracts, status::contracts, trouble::set);
  }

  /// Something on the FX thread fell over. On the payment path nobody knows what was shown or
  /// asked, so payments stop until restart; elsewhere the code is told and the counter goes on.
  public void fellOver(String code, boolean onPaymentPath) {
    if (onPaymentPath || payment.inTender()) {
      payment.stop(code);
    }
    trouble.set(code);
  }

  private void signedIn(Person person) {
    if (!person.name().equals(teller.get())) {
      payment.handOver();
    }
    teller.set(person.name());
    asides.worksFor(person);
    touch();
    route();
  }

  private void route() {
    work.run(
        () -> Standing.of(desk),
        this::stand,
        code -> block(Notice.trouble(words.say("shell.fault"), code)));
  }

  private void stand(Standing standing) {
    asides.forget();
    businessDate.set(
        standing.session().map(session -> words.date(session.businessDate())).orElse(""));
    standing.session().ifPresent(session -> payment.openedOn(session.businessDate()));
    Till.Reason cannot = standing.cannot().orElse(null);
    if (cannot == Till.Reason.NO_SESSION) {
      place.set(Place.OPEN_TILL);
    } else if (cannot != null) {
      block(explain.till(cannot));
    } else if (!standing.leftOpen().isEmpty()) {
      recovery.begin(standing.leftOpen());
      place.set(Place.RECOVERY);
    } else if (days.ask(standing.session(), standing.overnight())) {
      place.set(Place.OVERNIGHT);
    } else {
      place.set(Place.COUNTER);
    }
    today.refresh();
  }

  private void print(PaymentTaken fact) {
    String code = PaymentCode.of(fact.payment());
    today.print(fact.payment(), code, fact.amount(), Receipts.Where.HERE);
  }

  private void block(Notice why) {
    asides.forget();
    blocked.set(why);
    place.set(Place.BLOCKED);
  }

  private final class Telling implements Events {
    @Override
    public void journalGrew() {
      today.refresh();
    }

    @Override
    public void taken(Done done) {
      devices.taken(done.fact());
      print(done.fact());
    }
  }
}
