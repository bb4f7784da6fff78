package lv.lete.ui.counter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.contract.Contract;
import lv.lete.contract.IssuedCard;
import lv.lete.contract.IssuedCard.Standing;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.RequestRecord.CardWish;
import lv.lete.payment.Payer;
import lv.lete.payment.SupportCode;
import lv.lete.request.CardOrderBook;
import lv.lete.request.OrderFate;
import lv.lete.request.TakeCardOrder.Taking;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Notice.Tone;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// The order of a card for the customer on the screen: why, what will happen, and "taken" only
/// after the use case said that it is on disk. A digit marks the reason, and a key that no reason
/// has orders; so a sum that is keyed by mistake here orders nothing. FX thread only.
final class CardOrderViewModel {
  /// The reasons in the order of their digits.
  static final List<CardWish> WISHES =
      List.of(CardWish.LOST, CardWish.DAMAGED, CardWish.DATA_CHANGED, CardWish.FIRST);

  private static final String UNFORESEEN = "LT-W23";

  final StringProperty name = new SimpleStringProperty("");
  final StringProperty contract = new SimpleStringProperty("");
  final StringProperty known = new SimpleStringProperty("");
  final StringProperty lately = new SimpleStringProperty("");
  final StringProperty meaning = new SimpleStringProperty("");
  final StringProperty done = new SimpleStringProperty("");
  final ObjectProperty<CardWish> chosen = new SimpleObjectProperty<>();
  final ObjectProperty<Set<CardWish>> open = new SimpleObjectProperty<>(Set.of());
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// The disk is being waited for.
  final BooleanProperty busy;

  private final Desk desk;
  private final Work work;
  private final Words words;
  private final Explain explain;
  private final Events events;
  private @Nullable Payer payer;
  private int visit;

  /// `busy` is the counter's own: while an order is written nothing else is begun.
  CardOrderViewModel(Desk desk, Work work, Words words, Events events, BooleanProperty busy) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.explain = new Explain(words);
    this.events = events;
    this.busy = busy;
  }

  /// What is known of a contract's cards, read together.
  private record Before(List<IssuedCard> cards, List<CardOrderBook.Line> orders) {}

  /// Begins for this customer.
  void begin(Payer now) {
    payer = now;
    int mine = ++visit;
    Contract of = now.contract();
    name.set(of.payerName());
    contract.set(of.number() + " · " + of.addressLine());
    known.set("");
    lately.set("");
    done.set("");
    notice.set(null);
    mark(null);
    open.set(Set.of());
    if (of.kind() == Contract.Kind.LEGAL) {
      notice.set(warning("card-order.legal", "LT-W37"));
      return;
    }
    work.run(
        () -> new Before(desk.cards().known(of.id()), desk.cards().orders(of.id(), 1)),
        before -> {
          if (mine == visit) {
            show(now, before);
          }
        },
        code -> {
          if (mine == visit) {
            notice.set(Notice.trouble(words.say("card-order.unread"), code));
          }
        });
  }

  /// Marks the reason with this digit, from 1; another digit marks none.
  void choose(int digit) {
    if (busy.get() || open.get().isEmpty()) {
      return;
    }
    CardWish wish = digit >= 1 && digit <= WISHES.size() ? WISHES.get(digit - 1) : null;
    mark(wish != null && open.get().contains(wish) ? wish : null);
  }

  /// Orders for the reason that is marked; nothing where none is.
  void order() {
    Payer now = payer;
    CardWish wish = chosen.get();
    if (busy.get() || now == null || wish == null || !done.get().isEmpty()) {
      return;
    }
    busy.set(true);
    work.run(
        () -> desk.cards().order(now.contract(), wish, now.cardIssue()),
        taking -> {
          busy.set(false);
          answered(now, taking);
        },
        code -> {
          busy.set(false);
          notice.set(Notice.trouble(words.say("card-order.fault"), UNFORESEEN + " " + code));
        });
  }

  private void answered(Payer now, Taking taking) {
    switch (taking) {
      case Taking.Taken taken -> {
        notice.set(null);
        open.set(Set.of());
        String number = words.count(taken.entry().number());
        done.set(words.say("card-order.done", number, now.contract().addressLine()));
        events.journalGrew();
      }
      case Taking.NotReady(var reason) -> notice.set(explain.till(reason));
      case Taking.LegalCustomer() -> notice.set(warning("card-order.legal", "LT-W37"));
      case Taking.ContractEnded() ->
          notice.set(
              warning(SupportCode.CONTRACT_CLOSED.key(), SupportCode.CONTRACT_CLOSED.code()));
      case Taking.AlreadyComing(int issue) ->
          notice.set(warning("card-order.coming", "LT-W38", issue));
      case Taking.NoneBefore() -> notice.set(warning("card-order.none", "LT-W30"));
      case Taking.HasCard(int issue) -> notice.set(warning("card-order.has", "LT-W39", issue));
    }
  }

  private void show(Payer now, Before before) {
    IssuedCard newest = before.cards().isEmpty() ? null : before.cards().getFirst();
    Standing standing = newest == null ? null : newest.standing().orElse(null);
    boolean never = newest == null && now.cardIssue() == null;
    known.set(
        never
            ? words.say("card-order.none")
            : newest == null || standing == null
                ? words.say("card-order.known.none")
                : words.say("card-order.known." + standing.name(), newest.issue()));
    if (standing == Standing.COMING && newest != null) {
      notice.set(warning("card-order.coming", "LT-W38", newest.issue()));
    } else {
      open.set(wishes(now, newest, standing));
    }
    if (!before.orders().isEmpty()) {
      tellLately(before.orders().getFirst());
    }
  }

  /// A card that was scanned just now is not lost, who has one is not given a first, and where none
  /// was ever made none can be lost.
  private static Set<CardWish> wishes(
      Payer now, @Nullable IssuedCard newest, @Nullable Standing standing) {
    Integer shown = now.cardIssue();
    if (newest == null && shown == null) {
      return EnumSet.of(CardWish.FIRST);
    }
    EnumSet<CardWish> wishes = EnumSet.allOf(CardWish.class);
    boolean here = shown != null && now.capture() == Capture.SCANNED;
    if (here && shown != null && (newest == null || newest.issue() <= shown)) {
      wishes.remove(CardWish.LOST);
    }
    if (here || standing == Standing.OUT) {
      wishes.remove(CardWish.FIRST);
    }
    return wishes;
  }

  private void tellLately(CardOrderBook.Line line) {
    int mine = visit;
    UUID order = line.fact().order();
    lately.set(told(line, words.say("card-order.fate.asking")));
    work.run(
        () -> desk.cards().fate(order),
        fate -> {
          if (mine == visit) {
            lately.set(told(line, fate(fate)));
          }
        },
        code -> {
          if (mine == visit) {
            lately.set(told(line, code));
          }
        });
  }

  private String told(CardOrderBook.Line line, String fate) {
    String when = words.day(words.wallDate(line.at())) + " " + words.time(line.at());
    return words.say("card-order.lately", when, fate);
  }

  private String fate(OrderFate.Answer answer) {
    return switch (answer) {
      case OrderFate.Answer.NotReceived() -> words.say("card-order.fate.queued");
      case OrderFate.Answer.CardOrdered(int issue, var standing, _) ->
          standing == null
              ? words.say("card-order.fate.ordered", issue)
              : words.say("card-order.known." + standing.name(), issue);
      case OrderFate.Answer.Declined(String reason, _, _) ->
          words.say("card-order.fate.declined", reason);
      case OrderFate.Answer.NotKnown _ -> words.say("card-order.fate.unknown");
    };
  }

  private void mark(@Nullable CardWish wish) {
    chosen.set(wish);
    notice.set(null);
    meaning.set(wish == null ? "" : words.say("card-order.then", wish));
  }

  private Notice warning(String key, String code, Object... values) {
    return new Notice(Tone.WARNING, words.say(key, values), code);
  }
}
