package lv.lete.ui.cards.register;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.card.register.Card;
import lv.lete.card.register.CardId;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardRegister.Moving;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Ordering;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.cards.register.RegisterDesk.Answer;
import lv.lete.ui.cards.register.RegisterDesk.Life;
import org.jspecify.annotations.Nullable;

/// What is done to a customer's cards: a choice by its number, then a question that only its own
/// key answers, then once. FX thread only.
final class ActViewModel {
  final BooleanProperty open = new SimpleBooleanProperty();
  final StringProperty title = new SimpleStringProperty("");

  /// What can be chosen, in the order of their numbers.
  final ObservableList<String> choices = FXCollections.observableArrayList();

  /// What will be done; empty until something is chosen.
  final StringProperty question = new SimpleStringProperty("");

  private final RegisterDesk desk;
  private final Work work;
  private final Words words;
  private final BiConsumer<ContractId, Notice> done;
  private final Consumer<String> failed;
  private List<Choice> offered = List.of();
  private @Nullable Runnable chosen;

  private record Choice(String question, Runnable act) {}

  ActViewModel(
      RegisterDesk desk,
      Work work,
      Words words,
      BiConsumer<ContractId, Notice> done,
      Consumer<String> failed) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.done = done;
    this.failed = failed;
  }

  /// Asks for the reason of an order.
  void askReason(Life who) {
    List<CardReason> reasons = CardReason.forOrders();
    title.set(words.say("cards.act.order", name(who)));
    offer(
        reasons.stream().map(reason -> words.say("cards.reason", reason)).toList(),
        reasons.stream()
            .map(reason -> new Choice(orderQuestion(who, reason), () -> order(who, reason)))
            .toList());
  }

  private String orderQuestion(Life who, CardReason reason) {
    String key =
        who.cards().isEmpty()
            ? "cards.act.ask-first"
            : reason == CardReason.LOST ? "cards.act.ask-lost" : "cards.act.ask-next";
    int newest = who.cards().isEmpty() ? 0 : who.cards().getFirst().card().id().issue();
    return words.say(key, name(who), newest + 1, newest, words.say("cards.reason", reason));
  }

  /// Asks what became of the newest card.
  void askState(Life who) {
    Card newest = who.cards().getFirst().card();
    List<CardState> states =
        Stream.of(CardState.POSTED, CardState.ACTIVE, CardState.RETURNED, CardState.BLOCKED)
            .filter(state -> newest.state().mayBecome(state))
            .toList();
    title.set(
        words.say(
            states.isEmpty() ? "cards.act.mark-none" : "cards.act.mark",
            newest.id().issue(),
            words.say("cards.state", newest.state())));
    offer(
        states.stream().map(state -> words.say("cards.state", state)).toList(),
        states.stream()
            .map(state ->
                new Choice(
                    words.say(
                        "cards.act.ask-mark",
                        newest.id().issue(),
                        name(who),
                        words.say("cards.state", state)),
                    () -> move(who, state)))
            .toList());
  }

  private void offer(List<String> names, List<Choice> offers) {
    offered = offers;
    chosen = null;
    question.set("");
    choices.setAll(names);
    open.set(true);
  }

  /// Takes the choice at a place, from 0.
  void choose(int at) {
    if (open.get() && at >= 0 && at < offered.size()) {
      chosen = offered.get(at).act();
      question.set(offered.get(at).question());
    }
  }

  /// Yes: it is done, once.
  void yes() {
    Runnable act = chosen;
    if (act != null) {
      close();
      act.run();
    }
  }

  /// From the question to the choice, from the choice away.
  void back() {
    if (question.get().isEmpty()) {
      close();
    } else {
      chosen = null;
      question.set("");
    }
  }

  void close() {
    open.set(false);
    chosen = null;
    question.set("");
    offered = List.of();
  }

  private void order(Life who, CardReason reason) {
    ContractId contract = who.who().id();
    work.run(
        () -> desk.order(contract, reason),
        answer -> done.accept(contract, ordered(answer)),
        failed);
  }

  private void move(Life who, CardState state) {
    ContractId contract = who.who().id();
    work.run(
        () -> desk.move(contract, state), moving -> done.accept(contract, moved(moving)), failed);
  }

  private Notice ordered(Answer answer) {
    return switch (answer) {
      case Answer.NoContract() -> warning("LT-W13", "cards.act.no-contract");
      case Answer.Answered(Ordering.Ordered(CardId card, Card before)) ->
          Notice.info(
              before == null
                  ? words.say("cards.act.ordered-first", card.issue())
                  : words.say(
                      "cards.act.ordered",
                      card.issue(),
                      before.id().issue(),
                      words.say("cards.state", before.state())));
      case Answer.Answered(Ordering.AlreadyComing(Card card)) ->
          warning("LT-W14", "cards.act.coming", card.id().issue(), state(card));
      case Answer.Answered(Ordering.HasCard(Card card)) ->
          warning("LT-W15", "cards.act.has", card.id().issue(), state(card));
      case Answer.Answered(Ordering.NotEntitled(var why)) ->
          warning("LT-W16", "cards.act.not-entitled", words.say("cards.why", why));
    };
  }

  private Notice moved(Moving moving) {
    return switch (moving) {
      case Moving.Moved(Card card) ->
          Notice.info(words.say("cards.act.moved", card.id().issue(), state(card)));
      case Moving.AlreadyThere(Card card) ->
          Notice.info(words.say("cards.act.already", card.id().issue(), state(card)));
      case Moving.NotAllowed(Card card, CardState wanted) ->
          warning(
              "LT-W21",
              "cards.act.not-allowed",
              card.id().issue(),
              state(card),
              words.say("cards.state", wanted));
      case Moving.NoSuchCard() -> warning("LT-W22", "cards.register.never");
    };
  }

  private String state(Card card) {
    return words.say("cards.state", card.state());
  }

  private Notice warning(String code, String key, Object... values) {
    return new Notice(Notice.Tone.WARNING, words.say(key, values), code);
  }

  private static String name(Life who) {
    Contract contract = who.who().contract();
    return contract == null ? who.who().id().number() : contract.payerName();
  }
}
