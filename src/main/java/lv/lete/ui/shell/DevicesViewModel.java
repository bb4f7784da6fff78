package lv.lete.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.device.DrawerPort;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.ui.CounterDevices;
import lv.lete.ui.Desk;
import lv.lete.ui.Hand;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.today.TodayViewModel;

/// The devices while customers are served: which need a hand, what the drawer did not do, and that
/// a printer works again while receipts are owed. Quiet while all is well. FX thread only.
final class DevicesViewModel {
  private static final String STUCK = "LT-G11";
  private static final String NO_DRAWER = "LT-G12";
  private static final int TOLD = 2;

  /// The devices that need a hand, for the status bar; empty when none does.
  final StringProperty hands = new SimpleStringProperty("");

  /// How bad it is, by the tone of a notice.
  final ObjectProperty<Notice.Tone> tone = new SimpleObjectProperty<>(Notice.Tone.INFO);

  /// Whether the scanner that the terminal uses is missing.
  final BooleanProperty scannerGone = new SimpleBooleanProperty();

  /// What the drawer did not do after the payment on the screen; null when it did.
  final ObjectProperty<Notice> drawer = new SimpleObjectProperty<>();

  private final CounterDevices devices;
  private final Desk desk;
  private final Work work;
  private final Words words;
  private final TodayViewModel today;
  private boolean printerStopped;
  private int kicks;

  DevicesViewModel(
      CounterDevices devices, Desk desk, Work work, Words words, TodayViewModel today) {
    this.devices = devices;
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.today = today;
  }

  /// Reads anew which devices need a hand.
  void refresh() {
    List<Hand> now = devices.needingAHand();
    String told = now.stream().limit(TOLD).map(this::say).collect(Collectors.joining(" · "));
    hands.set(now.size() > TOLD ? told + " · +" + (now.size() - TOLD) : told);
    tone.set(now.stream().allMatch(Hand::works) ? Notice.Tone.INFO : Notice.Tone.WARNING);
    scannerGone.set(stopped(now, Hand.Device.SCANNER));
    boolean stopped = stopped(now, Hand.Device.PRINTER);
    if (printerStopped && !stopped && today.receiptsOwed() > 0) {
      String owed = words.count(today.receiptsOwed());
      today.tell(Notice.info(words.say("receipt.owed", owed)));
    }
    printerStopped = stopped;
  }

  /// A payment has just been taken for the first time: in cash, it opens the drawer, once, whatever
  /// becomes of the receipt. Copies and payments settled after a restart never come here.
  void taken(PaymentTaken fact) {
    int mine = ++kicks;
    drawer.set(null);
    if (fact.tender() != Tender.CASH) {
      return;
    }
    work.run(
        desk::openDrawer,
        answer -> told(mine, answer),
        code -> told(mine, Notice.warning(words.say("drawer.fault", code))));
  }

  private void told(int mine, Optional<DrawerPort.Outcome> answer) {
    answer.ifPresent(outcome -> {
      switch (outcome) {
        case OPENED -> {}
        case STUCK -> told(mine, warning("drawer.stuck", STUCK));
        case NOT_THERE -> told(mine, warning("drawer.not-there", NO_DRAWER));
      }
    });
    refresh();
  }

  /// A drawer answers up to two seconds later; by then another payment may be on the screen.
  private void told(int mine, Notice about) {
    if (mine == kicks) {
      drawer.set(about);
    }
  }

  private Notice warning(String key, String code) {
    return new Notice(Notice.Tone.WARNING, words.say(key), code);
  }

  private String say(Hand hand) {
    return words.say("hand", words.say("hand", hand.device()), words.say("hand", hand.need()));
  }

  private static boolean stopped(List<Hand> now, Hand.Device device) {
    return now.stream().anyMatch(hand -> hand.device() == device && !hand.works());
  }
}
