package lv.lete.ui.cards.campaigns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.Schedule;
import lv.lete.card.register.Entitlement;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.cards.JobViewModel;
import lv.lete.ui.cards.campaigns.LookRow.Part;
import org.jspecify.annotations.Nullable;

/// Who would get a card today, municipality by municipality, and who would not and why; and what a
/// plan does with each municipality. FX thread only.
final class LookViewModel {

  /// A reason and how many contracts have it.
  record Reason(Entitlement why, long count) {}

  final BooleanProperty open = new SimpleBooleanProperty();
  final ObservableList<LookRow> rows = FXCollections.observableArrayList();
  final ObjectProperty<LookRow> chosen = new SimpleObjectProperty<>();
  final ObservableList<Reason> reasons = FXCollections.observableArrayList();
  final ObservableList<Preview.Problem> exceptions = FXCollections.observableArrayList();
  final StringProperty exceptionsTitle = new SimpleStringProperty("");
  final StringProperty saved = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final CampaignDesk desk;
  private final Work work;
  private final JobViewModel job;
  private final Words words;
  private final Map<String, Part> parts = new HashMap<>();
  private Map<String, LocalDate> due = Map.of();
  private List<Preview.Problem> problems = List.of();

  LookViewModel(CampaignDesk desk, Work work, JobViewModel job, Words words) {
    this.desk = desk;
    this.work = work;
    this.job = job;
    this.words = words;
    chosen.addListener((_, _, row) -> choose(row));
  }

  /// Opens, and looks where nobody looked yet.
  void open() {
    open.set(true);
    if (rows.isEmpty()) {
      again();
    }
  }

  void close() {
    open.set(false);
  }

  /// Looks at all contracts anew.
  void again() {
    if (job.running().get()) {
      notice.set(Notice.warning(words.say("cards.busy")));
      return;
    }
    notice.set(Notice.info(words.say("cards.look.runs")));
    job.start(
        words.say("cards.look.runs"),
        desk::look,
        this::looked,
        code -> notice.set(Notice.trouble(words.say("cards.fault"), code)));
  }

  private void looked(CampaignDesk.Looked looked) {
    problems = looked.some();
    Map<Entitlement, Long> all = new HashMap<>();
    List<LookRow> fresh = new ArrayList<>();
    looked
        .preview()
        .municipalities()
        .forEach((name, counts) -> {
          counts.forEach((why, count) -> all.merge(why, count, Long::sum));
          fresh.add(new LookRow(name, counts, part(name), due.get(name)));
        });
    fresh.addFirst(new LookRow(null, all, Part.REST, null));
    rows.setAll(fresh);
    chosen.set(fresh.getFirst());
    saved.set(CampaignsViewModel.saved(words, fresh.getFirst().count(Entitlement.GETS_ONE)));
    notice.set(
        looked.ended()
            ? Notice.warning(words.say("cards.look.ended"))
            : Notice.info(words.say("cards.look.done")));
  }

  private Part part(String municipality) {
    return parts.getOrDefault(municipality, municipality.isEmpty() ? Part.OUT : Part.REST);
  }

  private void choose(@Nullable LookRow row) {
    if (row == null) {
      reasons.clear();
      exceptions.clear();
      exceptionsTitle.set("");
      return;
    }
    reasons.setAll(
        Stream.of(Entitlement.values())
            .filter(why -> why.group() != Entitlement.Group.EXCEPTION || row.count(why) > 0)
            .map(why -> new Reason(why, row.count(why)))
            .toList());
    String name = row.municipality();
    List<Preview.Problem> here =
        problems.stream()
            .filter(one -> name == null || one.contract().municipality().strip().equals(name))
            .toList();
    exceptions.setAll(here);
    long all = row.of(Entitlement.Group.EXCEPTION);
    exceptionsTitle.set(
        here.size() == all
            ? words.say("cards.look.exceptions", words.count(all))
            : words.say("cards.look.exceptions-some", words.count(here.size()), words.count(all)));
  }

  /// Makes the marked municipality a pilot, leaves it out, or takes it in its turn again.
  void turn() {
    LookRow row = chosen.get();
    String name = row == null ? null : row.municipality();
    if (row == null || name == null || name.isEmpty()) {
      return;
    }
    Part next =
        switch (row.part()) {
          case REST -> Part.PILOT;
          case PILOT -> Part.OUT;
          case OUT -> Part.REST;
        };
    parts.put(name, next);
    replace(row, new LookRow(name, row.counts(), next, row.due()));
    chosen.set(rows.stream().filter(one -> name.equals(one.municipality())).findFirst().get());
    turned.run();
  }

  private Runnable turned = () -> {};

  /// Who is told that what the plan does with a municipality changed.
  void onTurn(Runnable listener) {
    turned = listener;
  }

  private void replace(LookRow before, LookRow now) {
    rows.set(rows.indexOf(before), now);
  }

  /// The municipalities that a plan does so with, in the order of the list.
  List<Schedule.Size> sizes(Part part) {
    return rows.stream()
        .filter(row -> row.municipality() != null && row.part() == part)
        .map(row ->
            new Schedule.Size(String.valueOf(row.municipality()), row.count(Entitlement.GETS_ONE)))
        .toList();
  }

  /// Shows the days of a plan.
  void schedule(Map<String, LocalDate> days) {
    due = days;
    LookRow was = chosen.get();
    List<LookRow> fresh =
        rows.stream()
            .map(row ->
                new LookRow(
                    row.municipality(),
                    row.counts(),
                    row.part(),
                    row.municipality() == null ? null : days.get(row.municipality())))
            .toList();
    if (!fresh.equals(List.copyOf(rows))) {
      rows.setAll(fresh);
      chosen.set(
          fresh.stream()
              .filter(row -> was != null && Objects.equals(row.municipality(), was.municipality()))
              .findFirst()
              .orElse(null));
    }
  }

  /// Writes the exceptions of the marked municipality, or all, to a file.
  void write() {
    LookRow row = chosen.get();
    if (row == null) {
      return;
    }
    String name = row.municipality();
    List<String> which =
        name != null
            ? List.of(name)
            : rows.stream()
                .filter(one -> one.municipality() != null)
                .map(one -> String.valueOf(one.municipality()))
                .toList();
    work.run(
        () -> desk.writeExceptions(which),
        written ->
            notice.set(
                switch (written) {
                  case CampaignDesk.Writing.Written(var file, long count) ->
                      Notice.info(words.say("cards.look.written", words.count(count), file));
                  case CampaignDesk.Writing.DiskRefused(String why) ->
                      new Notice(
                          Notice.Tone.WARNING, words.say("cards.disk-refused", why), "LT-W90");
                }),
        code -> notice.set(Notice.trouble(words.say("cards.fault"), code)));
  }
}
