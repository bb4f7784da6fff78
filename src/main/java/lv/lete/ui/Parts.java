package lv.lete.ui;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Executor;
import lv.lete.device.DeviceDesk;
import lv.lete.directory.Directory;
import lv.lete.journal.Verdict;
import lv.lete.payment.IdentifyPayer;
import lv.lete.payment.PaymentBook;
import lv.lete.payment.TakePayment;
import lv.lete.sync.Sync;
import lv.lete.till.People;
import lv.lete.till.Till;
import org.jspecify.annotations.Nullable;

/// Everything that the terminal's window needs, wired by root. The window owns none of it: it
/// closes nothing here.
///
/// `sync` is null where the terminal has no host (a training home), and so is `settlement`;
/// `deviceDesk` is null where no devices are looked after (tests of other screens); `idleLock` is
/// the time without a key, click or scan after which the window asks for the PIN again.
public record Parts(
    Place place,
    Till till,
    People people,
    IdentifyPayer identify,
    TakePayment payments,
    PaymentBook book,
    PaymentParts past,
    DayParts day,
    CardParts cards,
    @Nullable SettlementDesk settlement,
    Directory directory,
    Verdict verdict,
    @Nullable Sync sync,
    Receipts receipts,
    ScanSource scanner,
    CounterDevices devices,
    @Nullable DeviceDesk deviceDesk,
    Threads threads,
    InstantSource clock,
    ZoneId zone,
    Locale language,
    Duration idleLock) {

  /// What the till is called, where it stands, and which software runs it. A training terminal is
  /// watermarked on every screen.
  public record Place(String till, String branch, boolean training, String version) {}

  /// `background` starts every task at once on a thread of its own (virtual threads suit): a slow
  /// printer must not hold up the next payment. `screen` runs tasks in order on the FX thread.
  public record Threads(Executor background, Executor screen) {}
}
