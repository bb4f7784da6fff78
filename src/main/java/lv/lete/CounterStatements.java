package lv.lete;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Contract;
import lv.lete.payment.Identification;
import lv.lete.payment.SupportCode;
import lv.lete.ui.StatementDesk;
import lv.lete.ui.StatementDesk.Books;
import lv.lete.ui.StatementDesk.Giving;

/// `statement` of `lete counter`.
final class CounterStatements {
  private static final String USAGE =
      "statement CODE [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--out PDF] [--this-till]";

  private final Terminal terminal;
  private final CounterText text;

  CounterStatements(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  /// `statement CODE [...]`: what a contract paid, as a letter and on receipt paper. The code is a
  /// card's, a slip's or the contract's number.
  CounterAnswer give(List<String> words) {
    if (words.size() < 2) {
      return text.refused("USAGE", USAGE);
    }
    Identification who =
        words.get(1).startsWith("]")
            ? terminal.identify().scanned(words.get(1))
            : terminal.identify().keyed(words.get(1));
    return switch (who) {
      case Identification.Identified(var payer) -> give(payer.contract(), words);
      case Identification.Several(var choices) ->
          text.refused(
              "CARD_ORDER_SEVERAL", choices.stream().map(choice -> choice.biller().id()).toList());
      case Identification.NotIdentified(var reason, var ended) ->
          ended == null ? text.refused(SupportCode.of(reason)) : give(ended, words);
      case Identification.Unreadable(var reason) -> text.refused(SupportCode.of(reason));
    };
  }

  private CounterAnswer give(Contract contract, List<String> words) {
    TillStatements statements =
        new TillStatements(terminal, terminal.sync().statements(), terminal.receiptFiles());
    Optional<StatementPeriod> period;
    try {
      period =
          StatementPeriod.of(
              after(words, "--from").map(LocalDate::parse),
              after(words, "--to").map(LocalDate::parse),
              statements.today());
    } catch (DateTimeParseException noDay) {
      return text.refused("USAGE", USAGE);
    }
    if (period.isEmpty()) {
      return text.refused("STATEMENT_PERIOD");
    }
    StatementPeriod of = period.get();
    Path letter = after(words, "--out").map(Path::of).orElse(statements.letter(contract, of));
    Books books = words.contains("--this-till") ? Books.THIS_TILL : Books.HOST;
    return switch (statements.give(contract, of.from(), of.to(), books, letter)) {
      case Giving.Given given ->
          new CounterAnswer.Statement(
              contract.number(),
              of.from(),
              of.to(),
              given.thisTillOnly() ? "this-till" : "host",
              given.payments(),
              given.reversals(),
              given.net().plain(),
              given.pages(),
              given.letter().toString());
      case Giving.HostSilent() -> text.refused("STATEMENT_HOST_SILENT");
      case Giving.NotGiven(StatementDesk.Why why) ->
          why == StatementDesk.Why.NOT_SIGNED_IN
              ? text.refused(SupportCode.NOT_SIGNED_IN)
              : text.refused("STATEMENT_" + why.name(), why.code());
    };
  }

  private static Optional<String> after(List<String> words, String option) {
    int at = words.indexOf(option);
    return at > 0 && at + 1 < words.size() ? Optional.of(words.get(at + 1)) : Optional.empty();
  }
}
