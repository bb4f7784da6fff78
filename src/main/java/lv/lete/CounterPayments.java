package lv.lete;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.CardNotice;
import lv.lete.payment.Identification;
import lv.lete.payment.Payer;
import lv.lete.payment.PaymentBook;
import lv.lete.payment.SupportCode;
import lv.lete.payment.TakePayment;
import lv.lete.payment.TakePayment.Question;
import lv.lete.payment.TakePayment.Start;
import lv.lete.payment.TakePayment.Taking;
import lv.lete.till.Till;
import org.jspecify.annotations.Nullable;

/// `pay` and `resolve` of `lete counter`.
final class CounterPayments {
  private static final String PAY = "pay CODE AMOUNT cash GIVEN | pay CODE AMOUNT card";
  private static final String RESOLVE = "resolve ID cash GIVEN | resolve ID card | resolve ID none";

  private final Terminal terminal;
  private final CounterText text;

  CounterPayments(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  /// What a `pay` line asks for; `given` is null for a card.
  private record Asked(
      String code, Money amount, Tender tender, @Nullable Money given, boolean yes) {}

  /// `pay CODE AMOUNT cash GIVEN | card [--yes] [--biller ID]`.
  CounterAnswer pay(List<String> words) {
    boolean yes = words.contains("--yes");
    int billerAt = words.indexOf("--biller");
    if (billerAt > 0 && billerAt + 1 == words.size()) {
      return text.refused("USAGE", PAY);
    }
    String biller = billerAt > 0 ? words.get(billerAt + 1) : null;
    List<String> plain = withoutOptions(words);
    if (plain.size() < 4) {
      return text.refused("USAGE", PAY);
    }
    Tender tender = tender(plain.get(3));
    if (tender == null || plain.size() != (tender == Tender.CASH ? 5 : 4)) {
      return text.refused("USAGE", PAY);
    }
    AmountText.Reading amount = AmountText.read(plain.get(2), Currency.EUR);
    AmountText.Reading given =
        tender == Tender.CASH ? AmountText.read(plain.get(4), Currency.EUR) : amount;
    if (amount instanceof AmountText.Amount(Money sum)
        && given instanceof AmountText.Amount(Money handed)) {
      Asked asked =
          new Asked(plain.get(1), sum, tender, tender == Tender.CASH ? handed : null, yes);
      return identify(asked, biller);
    }
    return notAnAmount(amount instanceof AmountText.Amount ? given : amount);
  }

  /// Who may not take payments learns nothing about contracts either.
  private CounterAnswer identify(Asked asked, @Nullable String biller) {
    Till.Reason notReady = terminal.till().cannotTakePayments();
    if (notReady != null) {
      return text.refused(SupportCode.of(notReady));
    }
    if (terminal.directory().size() == 0) {
      return text.refused("NO_CONTRACTS");
    }
    Identification who =
        asked.code().startsWith("]")
            ? terminal.identify().scanned(asked.code())
            : terminal.identify().keyed(asked.code());
    return switch (who) {
      case Identification.Identified(var payer) ->
          biller == null || biller.equals(payer.biller().id())
              ? start(payer, asked)
              : text.refused("OTHER_BILLER", payer.biller().id());
      case Identification.Several(var choices) -> {
        for (Payer choice : choices) {
          if (choice.biller().id().equals(biller)) {
            yield start(choice, asked);
          }
        }
        yield text.question(
            "SEVERAL_BILLERS", choices.stream().map(choice -> choice.biller().id()).toList());
      }
      case Identification.NotIdentified(var reason, var contract) ->
          text.refused(SupportCode.of(reason));
      case Identification.Unreadable(var reason) -> text.refused(SupportCode.of(reason));
    };
  }

  private CounterAnswer start(Payer payer, Asked asked) {
    Set<Question> confirmed =
        asked.yes() ? EnumSet.allOf(Question.class) : EnumSet.noneOf(Question.class);
    return switch (terminal.payments().start(payer, asked.amount(), confirmed)) {
      case Start.Asked(var question) ->
          text.question(SupportCode.of(question), payer.contract().payerName());
      case Start.NotStarted(var refusal) -> text.refused(refusal);
      case Start.Started started -> take(started, asked, payer.cardNotice());
    };
  }

  /// A line states the whole payment at once, so what cannot be taken is given up at once: no
  /// intent stays open behind a refused line. After a fault it does, and `status` lists it.
  private CounterAnswer take(Start.Started started, Asked asked, @Nullable CardNotice notice) {
    Money given = asked.given() == null ? started.due() : asked.given();
    Taking taking = terminal.payments().take(started.payment(), asked.tender(), given);
    if (taking instanceof Taking.NotTaken(var refusal)
        && !(refusal instanceof TakePayment.Refusal.StoreFault)) {
      terminal.payments().abandon(started.payment());
    }
    return answer(taking, text.told(notice));
  }

  /// `resolve ID cash GIVEN | card | none`: what became of an intent that a crash left open.
  CounterAnswer resolve(List<String> words) {
    if (words.size() < 3) {
      return text.refused("USAGE", RESOLVE);
    }
    UUID payment;
    try {
      payment = UUID.fromString(words.get(1));
    } catch (IllegalArgumentException e) {
      return text.refused("USAGE", RESOLVE);
    }
    if ("none".equals(words.get(2))) {
      return switch (terminal.payments().notTakenBeforeRestart(payment)) {
        case TakePayment.Abandoning.Abandoned(var id) -> new CounterAnswer.Abandoned(id);
        case TakePayment.Abandoning.NotAbandoned(var refusal) -> text.refused(refusal);
      };
    }
    Tender tender = tender(words.get(2));
    if (tender == null || words.size() != (tender == Tender.CASH ? 4 : 3)) {
      return text.refused("USAGE", RESOLVE);
    }
    return tender == Tender.CARD
        ? answer(terminal.payments().takenBeforeRestart(payment, tender, due(payment)))
        : switch (AmountText.read(words.get(3), Currency.EUR)) {
          case AmountText.NotAnAmount no -> notAnAmount(no);
          case AmountText.Amount(var money) ->
              answer(terminal.payments().takenBeforeRestart(payment, tender, money));
        };
  }

  private Money due(UUID payment) {
    return terminal
        .book()
        .find(payment)
        .map(PaymentBook.Line::started)
        .map(started -> started.amount().plus(started.fee()))
        .orElse(Money.eur(0));
  }

  private CounterAnswer answer(Taking taking) {
    return answer(taking, null);
  }

  private CounterAnswer answer(Taking taking, @Nullable String card) {
    return switch (taking) {
      case Taking.NotTaken(TakePayment.Refusal.AlreadyTaken(var first)) ->
          taken(first.fact(), first.entry(), card);
      case Taking.NotTaken(var refusal) -> text.refused(refusal);
      case Taking.Taken(var fact, var entry) -> taken(fact, entry, card);
    };
  }

  private CounterAnswer taken(PaymentTaken fact, Entry entry, @Nullable String card) {
    terminal.sync().nudge();
    return new CounterAnswer.Taken(
        fact.payment(),
        entry.number(),
        PaymentCode.of(fact.payment()),
        fact.biller(),
        fact.amount().plain(),
        fact.fee().plain(),
        fact.given().plain(),
        fact.change().plain(),
        fact.kwhFrom(),
        fact.kwhTo(),
        entry.number() <= terminal.sync().status().acknowledged() ? "acknowledged" : "queued",
        card);
  }

  private CounterAnswer notAnAmount(AmountText.Reading reading) {
    return reading instanceof AmountText.NotAnAmount(var reason)
        ? text.refused(SupportCode.of(reason))
        : text.refused("USAGE", PAY);
  }

  private static List<String> withoutOptions(List<String> words) {
    List<String> plain = new ArrayList<>(words);
    plain.remove("--yes");
    int biller = plain.indexOf("--biller");
    if (biller >= 0) {
      plain.remove(biller);
      if (biller < plain.size()) {
        plain.remove(biller);
      }
    }
    return plain;
  }

  private static @Nullable Tender tender(String word) {
    return switch (word) {
      case "cash" -> Tender.CASH;
      case "card" -> Tender.CARD;
      default -> null;
    };
  }
}
