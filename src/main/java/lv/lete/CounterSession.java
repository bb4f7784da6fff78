package lv.lete;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.lete.contract.Contract;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.PaymentBook;
import lv.lete.payment.SupportCode;
import lv.lete.store.StoreFault;
import lv.lete.sync.SyncStatus;
import lv.lete.till.PinCheck;
import lv.lete.till.Till;
import org.jspecify.annotations.Nullable;

/// Answers the lines of `lete counter`. One line at a time; what an answer says is on disk.
final class CounterSession implements AutoCloseable {
  private static final int FOUND_LIMIT = 20;
  private static final long LONGEST_SYNC_SECONDS = 3600;

  private final Terminal terminal;
  private final CounterPayments payments;
  private final CounterReceipts receipts;
  private final CounterReversals reversals;
  private final CounterDay day;
  private final CounterPeople people;
  private final CounterCards cards;
  private final CounterStatements statements;
  private final CounterText text;

  CounterSession(Terminal terminal) {
    this.terminal = terminal;
    this.text = new CounterText(terminal.config().locale());
    this.payments = new CounterPayments(terminal, text);
    this.receipts = new CounterReceipts(terminal, text);
    this.reversals = new CounterReversals(terminal, text);
    this.day = new CounterDay(terminal, text);
    this.people = new CounterPeople(terminal, text);
    this.cards = new CounterCards(terminal, text);
    this.statements = new CounterStatements(terminal, text);
  }

  /// The answer to a line that was cut off.
  CounterAnswer lineTooLong() {
    return usage("The line is longer than any command.");
  }

  /// Carries out one line. A fault of the disk is an answer too, and the next line is taken.
  CounterAnswer answer(String line) {
    try {
      return carryOut(line);
    } catch (StoreFault fault) {
      Logging.fault(fault);
      return text.refused(SupportCode.STORE_FAULT);
    }
  }

  private CounterAnswer carryOut(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    return switch (words.getFirst()) {
      case "sign-in" -> words.size() == 3 ? signIn(words) : usage("sign-in NAME PIN");
      case "open" -> open(words);
      case "pay" -> payments.pay(words);
      case "resolve" -> payments.resolve(words);
      case "reverse" -> reversals.reverse(words);
      case "withdraw" -> reversals.withdraw(words);
      case "receipt" -> receipts.print(words);
      case "pay-in", "pay-out", "drop" -> day.move(words);
      case "count" -> day.count(words);
      case "close" -> day.close(words);
      case "hand-over" -> day.handOver(words);
      case "x", "z", "view" -> receipts.report(words);
      case "card-order" -> cards.order(words);
      case "card-orders" -> cards.orders();
      case "statement" -> statements.give(words);
      case "people" -> people.people();
      case "person" -> people.person(words);
      case "pin" -> people.pin(words);
      case "first-pin" -> people.firstPin(words);
      case "sign-out" -> signOut();
      case "find" -> find(line.strip().substring("find".length()).strip());
      case "status" -> status(null);
      case "sync" -> sync(words);
      case "quit" -> new CounterAnswer.Bye();
      default -> usage("one of the commands that `lete counter --help` lists");
    };
  }

  private CounterAnswer signIn(List<String> words) {
    PinCheck check = terminal.till().signIn(words.get(1), words.get(2).toCharArray());
    return switch (check) {
      case PinCheck.Right(var person) ->
          new CounterAnswer.SignedIn(person.name(), person.role().name());
      case PinCheck.Barred _ -> text.refused("BARRED");
      case PinCheck.Wrong(var left) -> text.refused("WRONG_PIN", left);
      case PinCheck.LockedOut(var until) -> text.refused("LOCKED_OUT", until);
    };
  }

  private CounterAnswer signOut() {
    terminal.till().signOut(false);
    return new CounterAnswer.SignedOut();
  }

  private CounterAnswer open(List<String> words) {
    if (words.size() < 2) {
      return usage("open FLOAT [--yes]");
    }
    return switch (AmountText.read(words.get(1), Currency.EUR)) {
      case AmountText.NotAnAmount(var reason) -> text.refused(SupportCode.of(reason));
      case AmountText.Amount(var money) -> open(money, words.contains("--yes"));
    };
  }

  private CounterAnswer open(Money openingFloat, boolean yes) {
    return switch (terminal.till().open(openingFloat, yes)) {
      case Till.Opening.Opened(var session) ->
          new CounterAnswer.Opened(
              session.id(), session.businessDate(), session.openingFloat().plain());
      case Till.Opening.EarlierDate(var today, var last) ->
          text.question("EARLIER_DATE", today, last);
      case Till.Opening.Refused(var reason) -> text.refused(SupportCode.of(reason));
    };
  }

  private CounterAnswer find(String words) {
    if (words.isEmpty()) {
      return usage("find TEXT");
    }
    if (terminal.till().person().isEmpty()) {
      return text.refused(SupportCode.NOT_SIGNED_IN);
    }
    return new CounterAnswer.Found(
        terminal.directory().search(words, FOUND_LIMIT).stream()
            .map(CounterSession::found)
            .toList());
  }

  private static CounterAnswer.FoundContract found(Contract contract) {
    return new CounterAnswer.FoundContract(
        contract.biller(),
        contract.number(),
        contract.payerName(),
        contract.addressLine(),
        contract.status().name());
  }

  private CounterAnswer sync(List<String> words) {
    try {
      long seconds = words.size() > 1 ? Long.parseLong(words.get(1)) : 30;
      if (seconds < 0 || seconds > LONGEST_SYNC_SECONDS) {
        return usage("sync takes 0 to 3600 seconds");
      }
      return status(terminal.sync().settle(Duration.ofSeconds(seconds)));
    } catch (NumberFormatException e) {
      return usage("sync [SECONDS], a whole number");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return status(false);
    }
  }

  private CounterAnswer status(@Nullable Boolean settled) {
    SyncStatus now = terminal.sync().status();
    return new CounterAnswer.Status(
        now.queued(),
        now.acknowledged(),
        now.oldestQueued(),
        now.link().name(),
        terminal.directory().size(),
        now.contractsVersion(),
        terminal.journal().head().number(),
        terminal.till().person().map(person -> person.name()).orElse(null),
        terminal.till().session().map(session -> session.businessDate()).orElse(null),
        terminal.book().open().stream().map(CounterSession::intent).toList(),
        reversals.leftOpen(),
        settled,
        now.notice());
  }

  private static CounterAnswer.OpenIntent intent(PaymentBook.Line line) {
    Money amount = line.started().amount();
    UUID id = line.payment();
    return new CounterAnswer.OpenIntent(
        id,
        line.started().contract(),
        amount.plain(),
        amount.plus(line.started().fee()).plain(),
        line.at());
  }

  private CounterAnswer usage(String expected) {
    return text.refused("USAGE", expected);
  }

  /// Gives the printers back, where a receipt was asked for.
  @Override
  public void close() {
    receipts.close();
  }
}
