package lv.lete.host;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import lv.lete.contract.ContractId;
import lv.lete.wire.CardOrders;
import lv.lete.wire.Malformed;
import lv.lete.wire.Notices;
import lv.lete.wire.Problems;
import lv.lete.wire.Statements;
import lv.lete.wire.Whereabouts;

/// Answers what a terminal asks of the books: what the host has to say, and where a payment is. A
/// host keeps the books of one institution, so every payment in them may be asked for by each of
/// its terminals; a notice for another terminal is told to that one only.
final class TellTerminal {
  private final Writer writer;
  private final InstantSource clock;

  TellTerminal(Writer writer, InstantSource clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /// A page of notices after a number.
  Reply notices(Terminals.Known terminal, long after) {
    return Reply.ok(
        writer.<Notices.Page>call(
            books -> NoticeTable.after(books, terminal.id(), after, Notices.MAX_PAGE)));
  }

  /// The host's part of a payment's life, `id` as it stood in the path.
  ///
  /// @throws Malformed when that is no id
  Reply payment(String id) {
    UUID payment = id(id, "payment");
    Instant now = now();
    return Reply.ok(writer.<Whereabouts.Answer>call(books -> PaymentsLife.of(books, payment, now)));
  }

  /// What a contract paid from a day to a day, as the ledger has it. One contract, one answer of
  /// bounded length; who asks must name both ends.
  ///
  /// @throws Malformed when it is no period that may be asked for
  Reply statement(ContractId contract, LocalDate from, LocalDate to) {
    if (!Statements.mayAsk(from, to)) {
      throw new Malformed("a period ends after it begins, is 20 years at most, of years 1 to 9999");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    StatementBooks.Reading reading =
        writer.<StatementBooks.Reading>call(
            books -> StatementRows.of(books, contract, from, to, now));
    return switch (reading) {
      case StatementBooks.Reading.Found(var answer) -> Reply.ok(answer);
      case StatementBooks.Reading.TooMany(long lines) ->
          Reply.problem(422, Problems.TOO_MUCH, lines + " lines: ask for a shorter period.", null);
      case StatementBooks.Reading.TwoCurrencies() ->
          Reply.problem(422, Problems.TOO_MUCH, "Two currencies: ask for a shorter period.", null);
    };
  }

  /// What became of an order of a card, `id` as it stood in the path.
  ///
  /// @throws Malformed when that is no id
  Reply cardOrder(String id) {
    UUID order = id(id, "order");
    Instant now = now();
    return Reply.ok(
        writer.<CardOrders.Answer>call(books -> CardOrderTable.answer(books, order, now)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static UUID id(String text, String of) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      throw new Malformed("this is no %s's id".formatted(of), noId);
    }
  }
}
