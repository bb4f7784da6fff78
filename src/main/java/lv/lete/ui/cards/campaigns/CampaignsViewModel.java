package lv.lete.ui.cards.campaigns;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.Campaigns.Answer;
import lv.lete.card.campaign.PaperSaved;
import lv.lete.card.campaign.RunCampaign;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.cards.JobViewModel;
import org.jspecify.annotations.Nullable;

/// The campaigns: how far each is, area by area; let run, held, gone on with. FX thread only.
public final class CampaignsViewModel {
  private static final int SECONDS_BETWEEN_LOOKS = 3;

  final ObservableList<Campaign> campaigns = FXCollections.observableArrayList();
  final ObjectProperty<Campaign> chosen = new SimpleObjectProperty<>();
  final ObservableList<AreaRow> areas = FXCollections.observableArrayList();
  final StringProperty about = new SimpleStringProperty("");
  final StringProperty saved = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final BooleanProperty canStart = new SimpleBooleanProperty();
  final BooleanProperty canPause = new SimpleBooleanProperty();

  /// Whether something else than the campaigns is shown: the look or the plan.
  final BooleanProperty looking = new SimpleBooleanProperty();

  final LookViewModel look;
  final PlanViewModel plan;

  private final CampaignDesk desk;
  private final Work work;
  private final JobViewModel job;
  private final Words words;
  private boolean asking;
  private int seconds;

  /// Over these books; long work is done as the desk's job.
  public CampaignsViewModel(CampaignDesk desk, Work work, JobViewModel job, Words words) {
    this.desk = desk;
    this.work = work;
    this.job = job;
    this.words = words;
    look = new LookViewModel(desk, work, job, words);
    plan = new PlanViewModel(desk, work, words, look, this::planned);
    chosen.addListener((_, _, now) -> show(now));
    look.open.addListener((_, _, _) -> looking.set(look.open.get() || plan.open.get()));
    plan.open.addListener((_, _, _) -> looking.set(look.open.get() || plan.open.get()));
  }

  /// Reads the campaigns anew; the marked one stays marked.
  void refresh() {
    if (asking) {
      return;
    }
    asking = true;
    work.run(
        desk::all,
        all -> {
          asking = false;
          list(all);
        },
        code -> {
          asking = false;
          failed(code);
        });
  }

  /// While work goes on, how far it is changes.
  void tick() {
    if (job.running().get() && ++seconds % SECONDS_BETWEEN_LOOKS == 0) {
      refresh();
    }
  }

  private void list(List<Campaign> all) {
    Campaign was = chosen.get();
    campaigns.setAll(all);
    chosen.set(null);
    chosen.set(
        all.stream()
            .filter(one -> was != null && one.id() == was.id())
            .findFirst()
            .orElse(all.isEmpty() ? null : all.getFirst()));
    if (all.isEmpty() && notice.get() == null) {
      notice.set(Notice.info(words.say("cards.campaigns.none")));
    }
  }

  private void show(@Nullable Campaign now) {
    if (now == null) {
      areas.clear();
      about.set("");
      saved.set("");
      canStart.set(false);
      canPause.set(false);
      return;
    }
    long largest = now.areas().stream().mapToLong(Campaign.Area::total).max().orElse(0);
    areas.setAll(now.areas().stream().map(area -> new AreaRow(area, largest)).toList());
    about.set(
        words.say(
            "cards.campaign.about",
            words.say("cards.campaign-kind", now.kind()),
            now.template(),
            words.count(now.batchSize()),
            words.date(words.wallDate(now.plannedAt())),
            now.actor()));
    saved.set(saved(words, now.cards()));
    canStart.set(now.state() != Campaign.State.DONE);
    canPause.set(now.state() == Campaign.State.RUNNING);
  }

  /// What so many cards save, with what the figure stands on.
  static String saved(Words words, long cards) {
    PaperSaved saved = PaperSaved.by(cards);
    return words.say(
        "cards.saved",
        words.count(saved.slipsAYear()),
        kilograms(words, saved.leastGramsAYear()),
        kilograms(words, saved.mostGramsAYear()),
        PaperSaved.SLIPS_A_YEAR,
        grams(words, PaperSaved.LEAST_CENTIGRAMS),
        grams(words, PaperSaved.MOST_CENTIGRAMS));
  }

  private static String kilograms(Words words, long grams) {
    return words.count(grams / 1000) + words.say("cards.decimal") + grams % 1000 / 100;
  }

  private static String grams(Words words, int centigrams) {
    String rest = String.format(Locale.ROOT, "%02d", centigrams % 100);
    return centigrams / 100 + words.say("cards.decimal") + rest;
  }

  /// Lets the marked campaign run, or go on: what is due is ordered and batched.
  void start() {
    Campaign campaign = chosen.get();
    if (campaign == null || !canStart.get()) {
      return;
    }
    if (job.running().get()) {
      notice.set(Notice.warning(words.say("cards.busy")));
      return;
    }
    work.run(() -> desk.start(campaign.name()), answer -> begun(answer), this::failed);
  }

  private void begun(Answer answer) {
    if (!(answer instanceof Answer.Done(Campaign campaign))) {
      notice.set(said(words, answer));
      refresh();
      return;
    }
    if (job.running().get()) {
      notice.set(Notice.warning(words.say("cards.busy")));
      return;
    }
    notice.set(Notice.info(words.say("cards.campaign.running", campaign.name())));
    refresh();
    job.start(
        words.say("cards.campaign.runs", campaign.name()),
        watch -> desk.run(campaign.name(), watch),
        this::stopped,
        this::failed);
  }

  private void stopped(RunCampaign.Stop stop) {
    notice.set(Notice.info(words.say("cards.stop", stop)));
    refresh();
  }

  /// Holds the marked campaign, also one that another computer works on.
  void pause() {
    Campaign campaign = chosen.get();
    if (campaign == null || !canPause.get()) {
      return;
    }
    work.run(
        () -> desk.pause(campaign.name()),
        answer -> {
          notice.set(said(words, answer));
          refresh();
        },
        this::failed);
  }

  /// Looks at who would get a card.
  void look() {
    if (look.open.get()) {
      look.again();
    } else {
      look.open();
    }
  }

  /// Plans: those who are looked at, or else the cards that people ordered.
  void plan() {
    plan.open(look.open.get() && !look.rows.isEmpty());
  }

  /// Back from the plan, then from the look. Answers whether there was a way back.
  boolean back() {
    if (plan.open.get()) {
      plan.open.set(false);
      return true;
    }
    if (look.open.get()) {
      look.close();
      return true;
    }
    return false;
  }

  private void planned(Campaign campaign) {
    look.close();
    chosen.set(campaign);
    notice.set(Notice.info(words.say("cards.campaign.planned", campaign.name())));
    refresh();
  }

  /// What the register said to a wish.
  static Notice said(Words words, Answer answer) {
    return switch (answer) {
      case Answer.Done(Campaign campaign) ->
          Notice.info(
              words.say(
                  "cards.campaign.is",
                  campaign.name(),
                  words.say("cards.campaign-state", campaign.state())));
      case Answer.NameTaken(Campaign campaign) ->
          refused(words.say("cards.campaign.taken", campaign.name()), "LT-W09");
      case Answer.NotNow(Campaign campaign) ->
          refused(
              words.say(
                  "cards.campaign.not-now",
                  campaign.name(),
                  words.say("cards.campaign-state", campaign.state())),
              "LT-W10");
      case Answer.NoSuchCampaign _ -> refused(words.say("cards.campaign.gone"), "LT-W11");
    };
  }

  private static Notice refused(String text, String code) {
    return new Notice(Notice.Tone.WARNING, text, code);
  }

  private void failed(String code) {
    notice.set(Notice.trouble(words.say("cards.fault"), code));
  }
}
