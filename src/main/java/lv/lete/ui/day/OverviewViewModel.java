package lv.lete.ui.day;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.journal.Head;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.Verdict;
import lv.lete.receipt.ReportWanted;
import lv.lete.sync.HostNotice;
import lv.lete.sync.SyncStatus;
import lv.lete.till.Person;
import lv.lete.till.SessionFigures;
import lv.lete.till.SessionFigures.Correction;
import lv.lete.till.SessionFigures.CorrectionKind;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.TaleCell;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.counter.Explain;
import org.jspecify.annotations.Nullable;

/// The teller's own view: running position, what anybody corrected, what the host said, and the
/// evidence: the queue, the link, the chain's last link, and its verification whenever asked. Works
/// offline and without asking anybody. FX thread only.
public final class OverviewViewModel {
  final ObservableList<FigureRow> rows = FXCollections.observableArrayList();
  final ObservableList<TaleCell.Row> corrections = FXCollections.observableArrayList();
  final ObservableList<TaleCell.Row> notices = FXCollections.observableArrayList();
  final ObjectProperty<List<Bar>> bars = new SimpleObjectProperty<>(List.of());
  final StringProperty link = new SimpleStringProperty("");
  final StringProperty queue = new SimpleStringProperty("");
  final StringProperty head = new SimpleStringProperty("");
  final StringProperty hash = new SimpleStringProperty("");
  final BooleanProperty verifying = new SimpleBooleanProperty();

  /// What verification found, or what else is to be said.
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final ReportWords told;
  private int asked;

  private record Look(
      Optional<Person> person,
      Optional<SessionFigures> figures,
      Map<String, String> billers,
      Optional<SyncStatus> link,
      DayDesk.Unsent unsent,
      List<HostNotice> notices,
      Head head) {}

  OverviewViewModel(DayDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.told = new ReportWords(words);
  }

  /// Reads everything anew.
  void begin() {
    int mine = ++asked;
    work.run(
        this::look,
        look -> {
          if (mine == asked) {
            show(look);
          }
        },
        code -> notice.set(Notice.trouble(words.say("day.fault"), code)));
  }

  /// Drops what is shown: the next person has a view of their own.
  void clear() {
    asked++;
    rows.clear();
    corrections.clear();
    notices.clear();
    bars.set(List.of());
    link.set("");
    queue.set("");
    head.set("");
    hash.set("");
    notice.set(null);
  }

  private Look look() {
    Optional<SessionFigures> figures = desk.open();
    List<HostNotice> said = desk.notices();
    Map<String, String> billers = new HashMap<>();
    figures.ifPresent(now -> now.billers().forEach(line -> name(line.biller(), billers)));
    for (HostNotice each : said) {
      if (each instanceof HostNotice.Settled settled) {
        name(settled.biller(), billers);
      }
    }
    return new Look(desk.person(), figures, billers, desk.link(), desk.unsent(), said, desk.head());
  }

  private void name(String biller, Map<String, String> billers) {
    billers.computeIfAbsent(biller, desk::biller);
  }

  private void show(Look look) {
    SessionFigures figures = look.figures().orElse(null);
    Person person = look.person().orElse(null);
    if (figures == null || person == null) {
      rows.setAll(FigureRow.head(words.say("day.no-session")));
    } else {
      rows.setAll(
          SessionRows.of(
              figures,
              figures.mayShowExpected(person),
              words,
              id -> look.billers().getOrDefault(id, id)));
      corrections.setAll(figures.corrections().reversed().stream().map(this::correction).toList());
      bars.set(Bars.of(figures.hours(), words));
    }
    notices.setAll(look.notices().stream().map(each -> told(each, look.billers())).toList());
    link.set(
        look.link()
            .map(status -> words.say("status.link." + status.link().name()))
            .orElse(words.say("status.no-host")));
    queue.set(queue(look.unsent()));
    head.set(words.say("day.proof.head", words.count(look.head().number())));
    hash.set(HexFormat.ofDelimiter(" ").formatHex(look.head().hash()));
  }

  private String queue(DayDesk.Unsent unsent) {
    return unsent.waiting() == 0
        ? words.say("status.all-sent")
        : words.say(
            "day.proof.unsent",
            words.count(unsent.waiting()),
            words.count(unsent.first()),
            words.count(unsent.last()));
  }

  private TaleCell.Row told(HostNotice said, Map<String, String> billers) {
    String text =
        switch (said) {
          case HostNotice.Text plain -> plain.text();
          case HostNotice.AskReversal ask ->
              words.say("day.notices.reverse", PaymentCode.of(ask.payment()), ask.note());
          case HostNotice.Settled cut ->
              words.say(
                  "day.notices.settled",
                  billers.getOrDefault(cut.biller(), cut.biller()),
                  words.date(cut.businessDate()));
        };
    return new TaleCell.Row(words.day(words.wallDate(said.at())), text, words.time(said.at()));
  }

  private TaleCell.Row correction(Correction each) {
    String what = words.say("day.correction", each.kind());
    String amount = each.amount().isZero() ? "" : " " + words.money(each.amount());
    String subject = aboutPayment(each.kind()) ? " · " + PaymentCode.of(each.subject()) : "";
    String by =
        words.say(
            each.byAnother() ? "day.correction.by" : "day.correction.own", each.actor().name());
    return new TaleCell.Row(
        words.time(each.at()),
        what + amount,
        by + subject + " · " + words.say("day.record", words.count(each.number())));
  }

  private static boolean aboutPayment(CorrectionKind kind) {
    return switch (kind) {
      case REVERSED, TAKEN_AFTER_RESTART, NOT_TAKEN_AFTER_RESTART, TAKEN_BY_ANOTHER -> true;
      case MOVED_BY_ANOTHER, COUNTED_BY_ANOTHER -> false;
    };
  }

  /// Prints the view.
  void print() {
    notice.set(Notice.info(words.say("day.report.printing")));
    work.run(
        () -> desk.print(new ReportWanted.OwnView()),
        answer -> notice.set(told.of(answer)),
        code -> notice.set(told.fault(code)));
  }

  /// Verifies the whole chain on the disk, now.
  void verify() {
    if (!verifying.get()) {
      verifying.set(true);
      notice.set(Notice.info(words.say("day.proof.verifying")));
      work.run(desk::verify, this::verified, code -> verified(code, null));
    }
  }

  private void verified(Verdict verdict) {
    verified("", verdict);
  }

  private void verified(String code, @Nullable Verdict verdict) {
    verifying.set(false);
    notice.set(
        switch (verdict) {
          case null -> Notice.trouble(words.say("day.fault"), code);
          case Verdict.Intact(Head last) ->
              Notice.info(words.say("day.proof.intact", words.count(last.number())));
          case Verdict.Broken broken -> explain.broken(broken);
        });
  }
}
