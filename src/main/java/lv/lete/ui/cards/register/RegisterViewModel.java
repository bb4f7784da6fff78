package lv.lete.ui.cards.register;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardState;
import lv.lete.contract.ContractId;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.cards.JobViewModel;
import lv.lete.ui.cards.register.RegisterDesk.Found;
import lv.lete.ui.cards.register.RegisterDesk.Hit;
import lv.lete.ui.cards.register.RegisterDesk.Issue;
import lv.lete.ui.cards.register.RegisterDesk.Life;
import org.jspecify.annotations.Nullable;

/// The register: a customer is found, every card is shown with its life, the next one is ordered,
/// the newest one is marked. FX thread only.
public final class RegisterViewModel {
  private static final List<CardState> TROUBLES =
      List.of(CardState.RETURNED, CardState.BLOCKED, CardState.LOST);

  final StringProperty query = new SimpleStringProperty("");
  final ObservableList<Hit> hits = FXCollections.observableArrayList();
  final ObjectProperty<Hit> chosen = new SimpleObjectProperty<>();
  final StringProperty hint = new SimpleStringProperty("");
  final ObservableList<LifeRow> life = FXCollections.observableArrayList();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// Looking through all contracts takes a while where there are a million.
  final JobViewModel search;

  final ActViewModel act;

  private final RegisterDesk desk;
  private final Work work;
  private final Words words;
  private @Nullable CardState listed;
  private int asked;

  /// Over these books.
  public RegisterViewModel(RegisterDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    search = new JobViewModel(work, words);
    act = new ActViewModel(desk, work, words, this::acted, this::failed);
    hint.set(words.say("cards.register.hint"));
    chosen.addListener((_, _, now) -> choose(now));
  }

  /// Finds whoever the text means.
  void find() {
    String text = query.get().strip();
    if (text.isEmpty()) {
      return;
    }
    listed = null;
    if (search.running().get()) {
      search.end();
      hint.set(words.say("cards.register.stopping"));
      return;
    }
    hint.set(words.say("cards.register.searching"));
    search.start(
        words.say("cards.register.searching"),
        watch -> desk.find(text, watch),
        found -> found(found, text),
        this::failed);
  }

  private void found(Found found, String text) {
    hits.setAll(found.hits());
    chosen.set(found.hits().isEmpty() ? null : found.hits().getFirst());
    if (found.ended()) {
      hint.set(words.say("cards.register.ended", words.count(found.hits().size())));
    } else if (found.hits().isEmpty()) {
      hint.set(words.say("cards.register.nobody", text));
    } else {
      hint.set(
          words.say(
              found.more() ? "cards.register.more" : "cards.register.found",
              words.count(found.hits().size())));
    }
  }

  /// Lists the cards that need somebody's eye: mail that came back, then blocked, then lost.
  void troubles() {
    CardState was = listed;
    CardState next = TROUBLES.get((was == null ? 0 : TROUBLES.indexOf(was) + 1) % TROUBLES.size());
    listed = next;
    list(next);
  }

  private void list(CardState state) {
    work.run(
        () -> desk.in(state),
        found -> {
          hits.setAll(found.hits());
          chosen.set(found.hits().isEmpty() ? null : found.hits().getFirst());
          hint.set(
              words.say(
                  found.more() ? "cards.register.state-more" : "cards.register.state",
                  words.say("cards.state", state),
                  words.count(found.hits().size())));
        },
        this::failed);
  }

  /// Reads what is shown anew.
  void refresh() {
    choose(chosen.get());
  }

  private void choose(@Nullable Hit hit) {
    act.close();
    int mine = ++asked;
    if (hit == null) {
      life.clear();
      return;
    }
    work.run(
        () -> desk.life(hit.id()),
        now -> {
          if (mine == asked) {
            show(now);
          }
        },
        this::failed);
  }

  private void show(Life now) {
    List<LifeRow> rows = new ArrayList<>();
    for (Issue issue : now.cards()) {
      rows.add(new LifeRow.OfCard(issue.card()));
      issue.steps().reversed().forEach(step -> rows.add(new LifeRow.OfStep(step)));
    }
    life.setAll(rows);
    latest = now;
  }

  private @Nullable Life latest;

  /// Asks for which reason the next card of the marked customer is ordered.
  void order() {
    Life now = current();
    if (now != null) {
      notice.set(null);
      act.askReason(now);
    }
  }

  /// Asks what became of the newest card of the marked customer.
  void mark() {
    Life now = current();
    if (now == null) {
      return;
    }
    notice.set(null);
    if (now.cards().isEmpty()) {
      notice.set(new Notice(Notice.Tone.WARNING, words.say("cards.register.never"), "LT-W22"));
    } else {
      act.askState(now);
    }
  }

  private @Nullable Life current() {
    Life now = latest;
    Hit hit = chosen.get();
    return now != null && hit != null && now.who().id().equals(hit.id()) ? now : null;
  }

  /// Back: from a question, from a search that goes on. Answers whether there was a way back.
  boolean back() {
    if (act.open.get()) {
      act.back();
      return true;
    }
    if (search.running().get()) {
      search.end();
      return true;
    }
    return false;
  }

  private void acted(ContractId who, Notice said) {
    notice.set(said);
    Hit hit = chosen.get();
    if (hit == null || !hit.id().equals(who)) {
      return;
    }
    work.run(
        () -> desk.life(who),
        now -> {
          show(now);
          Card newest = now.cards().isEmpty() ? null : now.cards().getFirst().card();
          Hit fresh = new Hit(who, now.who().contract(), newest);
          int at = hits.indexOf(hit);
          if (at >= 0) {
            hits.set(at, fresh);
            chosen.set(fresh);
          }
        },
        this::failed);
  }

  private void failed(String code) {
    notice.set(Notice.trouble(words.say("cards.fault"), code));
  }
}
