package lv.lete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.journal.Entry;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.CashMovement;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.SupportCode;
import lv.lete.till.CloseSession;
import lv.lete.till.CloseSession.Ending;
import lv.lete.till.CountDrawer;
import lv.lete.till.CountDrawer.Counting;
import lv.lete.till.HandOver;
import lv.lete.till.HandOver.Handing;
import lv.lete.till.MoveCash;
import lv.lete.till.MoveCash.Moving;
import org.jspecify.annotations.Nullable;

/// `pay-in`, `pay-out`, `drop`, `count`, `close` and `hand-over` of `lete counter`.
final class CounterDay {
  private static final String MOVE =
      "pay-in AMOUNT NOTE | pay-out AMOUNT NOTE | drop AMOUNT NOTE, each with --approve NAME PIN";
  private static final String COUNT = "count FACExPIECES ..., such as 20.00x3 0.50x7 | count empty";
  private static final String CLOSE = "close [agreed | disputed STATEMENT | pending]";
  private static final String HAND_OVER = "hand-over NAME PIN";
  private static final String APPROVE = "--approve";
  private static final Pattern PIECES = Pattern.compile("([0-9.,]{1,12})[x×]([0-9]{1,9})");

  private final Terminal terminal;
  private final CounterText text;

  CounterDay(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  /// `pay-in|pay-out|drop AMOUNT NOTE... [--approve NAME PIN]`. A line is said once: each gets an
  /// id of its own.
  CounterAnswer move(List<String> words) {
    int approve = words.indexOf(APPROVE);
    if (approve >= 0 && approve != words.size() - 3) {
      return text.refused("USAGE", MOVE);
    }
    List<String> plain = approve < 0 ? words : words.subList(0, approve);
    if (plain.size() < 2) {
      return text.refused("USAGE", MOVE);
    }
    CashMovement direction =
        CashMovement.valueOf(words.getFirst().toUpperCase(Locale.ROOT).replace('-', '_'));
    String note = String.join(" ", plain.subList(2, plain.size()));
    return switch (AmountText.read(plain.get(1), Currency.EUR)) {
      case AmountText.NotAnAmount(var reason) -> text.refused(SupportCode.of(reason));
      case AmountText.Amount(Money amount) -> {
        MoveCash cash = terminal.day().moveCash();
        MoveCash.Intended intended = cash.intend(direction, amount, note);
        yield moved(
            approve < 0
                ? cash.move(intended)
                : cash.move(
                    intended, words.get(approve + 1), words.get(approve + 2).toCharArray()));
      }
    };
  }

  private CounterAnswer moved(Moving moving) {
    return switch (moving) {
      case Moving.NotMoved(var refusal) -> text.refused(refusal);
      case Moving.Moved(CashMoved fact, Entry entry) ->
          shipped(
              new CounterAnswer.Moved(
                  fact.movement(),
                  entry.number(),
                  fact.direction().name(),
                  fact.amount().plain(),
                  fact.note(),
                  fact.approver()));
    };
  }

  /// `count FACExPIECES...`; an empty drawer is said in so many words.
  CounterAnswer count(List<String> words) {
    List<CountDrawer.Keyed> keyed = new ArrayList<>();
    boolean empty = words.size() == 2 && words.get(1).equals("empty");
    for (String word : empty ? List.<String>of() : words.subList(1, words.size())) {
      Optional<CountDrawer.Keyed> pieces = pieces(word);
      if (pieces.isEmpty()) {
        return text.refused("USAGE", COUNT);
      }
      keyed.add(pieces.get());
    }
    if (keyed.isEmpty() && !empty) {
      return text.refused("USAGE", COUNT);
    }
    return switch (terminal.day().countDrawer().countKeyed(keyed)) {
      case Counting.NotCounted(var refusal) -> text.refused(refusal);
      case Counting.Counted(DrawerCounted fact, Entry entry, Money expected, Money difference) ->
          shipped(
              new CounterAnswer.Counted(
                  fact.count(),
                  entry.number(),
                  fact.attempt(),
                  fact.declared().plain(),
                  expected.plain(),
                  difference.plain()));
    };
  }

  private static Optional<CountDrawer.Keyed> pieces(String word) {
    Matcher said = PIECES.matcher(word);
    return said.matches()
            && AmountText.read(said.group(1), Currency.EUR) instanceof AmountText.Amount(Money face)
        ? Optional.of(new CountDrawer.Keyed(face.minor(), Long.parseLong(said.group(2))))
        : Optional.empty();
  }

  /// `close [agreed | disputed STATEMENT... | pending]`, on the last count; without a word only a
  /// drawer that is even is closed.
  CounterAnswer close(List<String> words) {
    CloseOutcome outcome = outcome(words);
    boolean speaks = outcome == CloseOutcome.DISPUTED;
    if (outcome == null || (words.size() > 2 && !speaks)) {
      return text.refused("USAGE", CLOSE);
    }
    String statement = speaks ? unquoted(words.subList(2, words.size())) : null;
    CloseSession closing = terminal.day().closeSession();
    return switch (closing.propose()) {
      case CloseSession.Proposing.NotProposed(var refusal) -> text.refused(refusal);
      case CloseSession.Proposing.Proposed(var proposal) ->
          switch (closing.close(proposal, outcome, statement, unsent())) {
            case Ending.NotEnded(var refusal) -> text.refused(refusal);
            case Ending.Ended(TillSessionClosed fact, Entry entry, var figures) ->
                closed(fact, entry, figures.ordinal());
          };
    };
  }

  private static @Nullable CloseOutcome outcome(List<String> words) {
    return switch (words.size() == 1 ? "even" : words.get(1)) {
      case "even" -> CloseOutcome.EVEN;
      case "agreed" -> CloseOutcome.AGREED;
      case "disputed" -> CloseOutcome.DISPUTED;
      case "pending" -> CloseOutcome.PENDING;
      default -> null;
    };
  }

  private static String unquoted(List<String> words) {
    String said = String.join(" ", words);
    boolean quoted = said.length() > 1 && said.startsWith("\"") && said.endsWith("\"");
    return quoted ? said.substring(1, said.length() - 1) : said;
  }

  /// A training journal goes nowhere, so nothing of it is ever unsent.
  private long unsent() {
    return terminal.journal().identity().training() ? 0 : terminal.sync().status().queued();
  }

  private CounterAnswer closed(TillSessionClosed fact, Entry entry, int ordinal) {
    return shipped(
        new CounterAnswer.Closed(
            fact.session(),
            entry.number(),
            ordinal,
            fact.expected().plain(),
            fact.declared().plain(),
            fact.difference().plain(),
            fact.outcome().name(),
            fact.statement(),
            fact.unsent()));
  }

  /// `hand-over NAME PIN`, on the last count; the PIN is the receiver's.
  CounterAnswer handOver(List<String> words) {
    if (words.size() != 3) {
      return text.refused("USAGE", HAND_OVER);
    }
    HandOver passing = terminal.day().handOver();
    return switch (passing.propose()) {
      case HandOver.Proposing.NotProposed(var refusal) -> text.refused(refusal);
      case HandOver.Proposing.Proposed(var proposal) ->
          switch (passing.handOver(proposal, words.get(1), words.get(2).toCharArray())) {
            case Handing.NotHanded(var refusal) -> text.refused(refusal);
            case Handing.Handed(TillHandedOver fact, Entry entry) ->
                shipped(
                    new CounterAnswer.HandedOver(
                        entry.number(),
                        fact.fromTeller(),
                        fact.toTeller(),
                        fact.declared().plain(),
                        fact.difference().plain()));
          };
    };
  }

  private CounterAnswer shipped(CounterAnswer answer) {
    terminal.sync().nudge();
    return answer;
  }
}
