package lv.lete.ui.settlement;

import java.time.LocalDate;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.settlement.HourSums;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.SettlementCode;
import lv.lete.ui.Notice;
import lv.lete.ui.SettlementDesk;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// What a biller is owed for a date: sums from the whole down to each till, the payments behind the
/// chosen one, what the books disagree about, and the chart of the day. FX thread only.
public final class SettlementViewModel {

  /// The sums below the list; empty texts while nothing is shown.
  record Sums(String carriedIn, String payable, String carriedOut, String fees) {
    static final Sums NONE = new Sums("", "", "", "");
  }

  final StringProperty where = new SimpleStringProperty("");
  final StringProperty biller = new SimpleStringProperty("");

  /// The date as it stands in its field; anything may be keyed there.
  final StringProperty date = new SimpleStringProperty("");

  final StringProperty standing = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final ObservableList<TotalRow> rows = FXCollections.observableArrayList();
  final ObjectProperty<TotalRow> chosen = new SimpleObjectProperty<>();
  final ObservableList<Member> members = FXCollections.observableArrayList();
  final StringProperty membersTitle = new SimpleStringProperty("");
  final ObservableList<Finding> findings = FXCollections.observableArrayList();
  final ObjectProperty<Sums> sums = new SimpleObjectProperty<>(Sums.NONE);
  final ObjectProperty<HourSums> hours = new SimpleObjectProperty<>();
  final BooleanProperty busy = new SimpleBooleanProperty();

  /// What is shown; null while nothing is.
  final ObjectProperty<SettlementDesk.Shown> shown = new SimpleObjectProperty<>();

  final ExportViewModel export;

  private final @Nullable SettlementDesk desk;
  private final Work work;
  private final Words words;
  private final FindingWords told;
  private List<SettlementDesk.Choice> billers = List.of();
  private SettlementDesk.@Nullable Where place;
  private @Nullable String billerId;
  private @Nullable LocalDate day;
  private int asked;

  /// Over these books; null where there are none to be settled.
  public SettlementViewModel(@Nullable SettlementDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.told = new FindingWords(words);
    this.export = new ExportViewModel(desk, work, words, this::refresh);
    chosen.addListener((_, _, row) -> list(row));
  }

  /// Whether there are books at all.
  public boolean there() {
    return desk != null;
  }

  /// Looks at the books, from the first: today, the first biller.
  public void open() {
    SettlementDesk asking = desk;
    if (asking == null) {
      return;
    }
    export.close();
    busy.set(true);
    work.run(asking::where, this::begin, this::failed);
  }

  private void begin(SettlementDesk.Where now) {
    place = now;
    where.set(words.say(now.whole() ? "settle.where-host" : "settle.where-till", now.name()));
    if (day == null) {
      day = now.today();
    }
    refresh();
  }

  /// Reads the books anew; what comes late for an earlier question is dropped.
  void refresh() {
    SettlementDesk asking = desk;
    LocalDate of = day;
    if (asking == null || of == null) {
      return;
    }
    int mine = ++asked;
    String named = billerId;
    date.set(DateText.write(of, words.say("settle.date-format")));
    busy.set(true);
    work.run(
        () -> asking.open(named, of),
        page -> {
          if (mine == asked) {
            show(page);
          }
        },
        code -> {
          if (mine == asked) {
            failed(code);
          }
        });
  }

  /// The next biller, after the last one the first again.
  void nextBiller() {
    if (!billers.isEmpty()) {
      int at = 0;
      for (int i = 0; i < billers.size(); i++) {
        if (billers.get(i).id().equals(billerId)) {
          at = i + 1;
        }
      }
      billerId = billers.get(at % billers.size()).id();
      export.close();
      refresh();
    }
  }

  /// So many days later, or earlier where less than nothing.
  void turn(int days) {
    if (day != null) {
      day = day.plusDays(days);
      export.close();
      refresh();
    }
  }

  /// Takes the date that was keyed. Answers whether it was one.
  boolean takeDate() {
    LocalDate keyed = DateText.read(date.get()).orElse(null);
    if (keyed == null) {
      notice.set(Notice.warning(words.say("settle.bad-date")));
      return false;
    }
    day = keyed;
    export.close();
    refresh();
    return true;
  }

  /// Goes to the export panel, where there is something to export.
  void openExport() {
    SettlementDesk.Where now = place;
    SettlementDesk.Shown what = shown.get();
    if (now != null && what != null && !busy.get()) {
      export.open(what.settlement(), now.folder());
    }
  }

  private void show(SettlementDesk.Page page) {
    busy.set(false);
    billers = page.billers();
    switch (page.answer()) {
      case SettlementDesk.Shown now -> show(now);
      case SettlementDesk.NotShown(SettlementCode why, String details) -> {
        clear();
        notice.set(
            new Notice(
                Notice.Tone.WARNING,
                words.say("settle.why." + why.name(), details),
                why.toString()));
      }
    }
  }

  private void show(SettlementDesk.Shown now) {
    Settlement settlement = now.settlement();
    billerId = settlement.biller();
    biller.set(name(settlement.biller()));
    shown.set(now);
    export.standsNow(settlement);
    standing.set(standing(settlement.standing()));
    findings.setAll(told.of(now));
    notice.set(loudest(now));
    List<TotalRow> fresh = TotalRow.of(settlement);
    TotalRow was = chosen.get();
    rows.setAll(fresh);
    chosen.set(null);
    chosen.set(
        fresh.stream()
            .filter(row -> was != null && row.samePlace(was))
            .findFirst()
            .orElse(fresh.getFirst()));
    boolean part = settlement.standing() instanceof Settlement.TillPart;
    sums.set(
        new Sums(
            part ? "" : words.money(settlement.carriedIn()),
            part ? "" : words.money(settlement.payable()),
            part ? "" : words.money(settlement.carriedOut()),
            words.money(settlement.totals().fees())));
  }

  private void clear() {
    shown.set(null);
    biller.set("");
    standing.set("");
    rows.clear();
    chosen.set(null);
    findings.clear();
    sums.set(Sums.NONE);
  }

  private void list(@Nullable TotalRow row) {
    SettlementDesk.Shown now = shown.get();
    if (now == null || row == null) {
      members.clear();
      membersTitle.set("");
      hours.set(null);
      return;
    }
    Settlement settlement = now.settlement();
    List<Member> held = settlement.members().stream().filter(row::holds).toList();
    members.setAll(held);
    membersTitle.set(words.say("settle.members", name(row, settlement), words.count(held.size())));
    hours.set(HourSums.of(held, settlement.currency(), settlement.zone()));
  }

  /// What a line of the sums is called.
  String name(TotalRow row, Settlement settlement) {
    return switch (row.depth()) {
      case 0 ->
          words.say(
              settlement.standing() instanceof Settlement.TillPart
                  ? "settle.this-till"
                  : "settle.institution");
      case 1 -> words.say("settle.branch", row.branch());
      default -> words.say("settle.till", row.till());
    };
  }

  private String name(String id) {
    return billers.stream()
        .filter(choice -> choice.id().equals(id))
        .map(SettlementDesk.Choice::name)
        .findFirst()
        .orElse(id);
  }

  private String standing(Settlement.Standing now) {
    return switch (now) {
      case Settlement.Cut(String id, var at) ->
          words.say("settle.cut", id, words.date(words.wallDate(at)), words.time(at));
      case Settlement.Open(var at) -> words.say("settle.open", words.time(at));
      case Settlement.TillPart part ->
          words.say(
              "settle.part", part.place().till(), part.place().branch(), words.count(part.upTo()));
    };
  }

  private Notice loudest(SettlementDesk.Shown now) {
    if (!now.alarms().isEmpty()) {
      return Notice.trouble(
          words.say("settle.alarm", words.count(now.alarms().size())),
          SettlementCode.BOOKS_DIFFER.toString());
    }
    var terms = now.settlement().terms();
    if (terms != null && terms.institution().sample()) {
      return new Notice(
          Notice.Tone.WARNING, words.say("settle.sample"), SettlementCode.SAMPLE.toString());
    }
    return Notice.info(words.say(terms == null ? "settle.part-note" : "settle.agree"));
  }

  /// Something in the window fell over.
  public void fellOver(String code) {
    failed(code);
  }

  private void failed(String code) {
    busy.set(false);
    clear();
    notice.set(Notice.trouble(words.say("settle.fault"), code));
  }
}
