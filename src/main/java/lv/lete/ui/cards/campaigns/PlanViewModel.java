package lv.lete.ui.cards.campaigns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.Campaigns;
import lv.lete.card.campaign.Schedule;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.settlement.DateText;
import org.jspecify.annotations.Nullable;

/// A campaign that is being planned: its name, first days, pace and design. The days of each
/// municipality follow what is keyed at once. FX thread only.
final class PlanViewModel {
  private static final int MOST_MONTHS = 24;
  private static final int LARGEST_BATCH = 100_000;

  final BooleanProperty open = new SimpleBooleanProperty();

  /// Whether it is for the municipalities that were looked at; else for the cards that people
  /// ordered.
  final BooleanProperty mailing = new SimpleBooleanProperty();

  final StringProperty name = new SimpleStringProperty("");
  final StringProperty from = new SimpleStringProperty("");
  final StringProperty restFrom = new SimpleStringProperty("");
  final StringProperty months = new SimpleStringProperty("4");
  final StringProperty batchSize = new SimpleStringProperty("10000");
  final StringProperty design = new SimpleStringProperty("");
  final StringProperty summary = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final CampaignDesk desk;
  private final Work work;
  private final Words words;
  private final LookViewModel look;
  private final Consumer<Campaign> planned;
  private List<String> designs = List.of();
  private boolean saving;

  PlanViewModel(
      CampaignDesk desk, Work work, Words words, LookViewModel look, Consumer<Campaign> planned) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.look = look;
    this.planned = planned;
    List.of(from, restFrom, months).forEach(each -> each.addListener((_, _, _) -> reckon()));
    look.onTurn(this::reckon);
  }

  private record Asked(LocalDate today, List<String> designs) {}

  /// Opens the form.
  void open(boolean forMailing) {
    mailing.set(forMailing);
    notice.set(null);
    open.set(true);
    work.run(
        () -> new Asked(desk.today(), desk.designs()),
        asked -> {
          designs = asked.designs();
          if (design.get().isEmpty() && !designs.isEmpty()) {
            design.set(designs.getFirst());
          }
          if (from.get().isEmpty()) {
            from.set(write(asked.today()));
            restFrom.set(write(asked.today()));
          }
          reckon();
        },
        this::failed);
  }

  /// The next design, after the last one the first again.
  void nextDesign() {
    if (!designs.isEmpty()) {
      design.set(designs.get((designs.indexOf(design.get()) + 1) % designs.size()));
    }
  }

  private void reckon() {
    if (!mailing.get()) {
      return;
    }
    Schedule schedule = schedule();
    Map<String, LocalDate> days = new HashMap<>();
    if (schedule != null) {
      schedule.areas().forEach(area -> days.put(area.municipality(), area.due()));
    }
    look.schedule(days);
    summary.set(
        schedule == null || schedule.areas().isEmpty()
            ? ""
            : words.say(
                "cards.plan.summary",
                words.count(schedule.areas().size()),
                words.date(first(schedule)),
                words.date(last(schedule))));
  }

  private static LocalDate first(Schedule schedule) {
    return schedule.areas().stream().map(Schedule.Area::due).min(LocalDate::compareTo).get();
  }

  private static LocalDate last(Schedule schedule) {
    return schedule.areas().stream().map(Schedule.Area::due).max(LocalDate::compareTo).get();
  }

  private @Nullable Schedule schedule() {
    Optional<LocalDate> begins = DateText.read(from.get());
    Optional<LocalDate> rest = DateText.read(restFrom.get());
    Integer spread = number(months.get(), 0, MOST_MONTHS);
    if (begins.isEmpty() || rest.isEmpty() || spread == null) {
      return null;
    }
    List<String> pilots =
        look.sizes(LookRow.Part.PILOT).stream().map(Schedule.Size::municipality).toList();
    return Schedule.of(pilots, begins.get(), look.sizes(LookRow.Part.REST), rest.get(), spread);
  }

  /// Keeps the plan, or says what is wrong with it.
  void save() {
    if (saving) {
      return;
    }
    Campaigns.Plan plan = plan();
    if (plan == null) {
      return;
    }
    saving = true;
    work.run(
        () -> desk.plan(plan),
        answer -> {
          saving = false;
          if (answer instanceof Campaigns.Answer.Done(Campaign campaign)) {
            open.set(false);
            name.set("");
            planned.accept(campaign);
          } else {
            notice.set(CampaignsViewModel.said(words, answer));
          }
        },
        this::failed);
  }

  private Campaigns.@Nullable Plan plan() {
    Integer cards = number(batchSize.get(), 1, LARGEST_BATCH);
    if (name.get().isBlank()) {
      return refused("cards.plan.no-name", "LT-W91");
    }
    if (cards == null) {
      return refused("cards.plan.bad-batch", "LT-W93");
    }
    if (design.get().isEmpty()) {
      return refused("cards.plan.no-design", "LT-W94");
    }
    Schedule schedule =
        mailing.get()
            ? schedule()
            : Schedule.allOn(desk.today(), List.of(Campaigns.Plan.EVERYWHERE));
    if (schedule == null) {
      return number(months.get(), 0, MOST_MONTHS) == null
          ? refused("cards.plan.bad-months", "LT-W92")
          : refused("cards.plan.bad-date", "LT-W92");
    }
    if (schedule.areas().isEmpty()) {
      return refused("cards.plan.nobody", "LT-W95");
    }
    return new Campaigns.Plan(
        name.get().strip(),
        desk.biller(),
        mailing.get() ? Campaign.Kind.MAILING : Campaign.Kind.ORDERS,
        design.get(),
        cards,
        schedule);
  }

  private Campaigns.@Nullable Plan refused(String key, String code) {
    notice.set(new Notice(Notice.Tone.WARNING, words.say(key), code));
    return null;
  }

  private static @Nullable Integer number(String text, int least, int most) {
    String digits = text.strip();
    if (!digits.matches("\\d{1,6}")) {
      return null;
    }
    int number = Integer.parseInt(digits);
    return number < least || number > most ? null : number;
  }

  private String write(LocalDate day) {
    return DateText.write(day, words.say("settle.date-format"));
  }

  private void failed(String code) {
    saving = false;
    notice.set(Notice.trouble(words.say("cards.fault"), code));
  }
}
