package lv.lete;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import lv.lete.card.letter.Letter;
import lv.lete.card.letter.MakeLetters;
import lv.lete.card.letter.Statement;
import lv.lete.card.letter.Statement.Making;
import lv.lete.card.letter.StatementLetter;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.Templates;
import lv.lete.card.template.Template;
import lv.lete.contract.Biller;
import lv.lete.host.HostCards;
import lv.lete.host.StatementBooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards statement`: statements of payments as PDF files, with the list for the mailing house
/// beside each.
@Command(
    name = "statement",
    description = {
      "Writes statements of payments: each payment and reversal of a contract in a period,",
      "with date, place, code and sum, out of the host's ledger. Files statements-0001.pdf",
      "and on, in the order of the post, with the list of letters (.csv) and hashes",
      "(.sha256) beside. A statement whose lines do not add up to the ledger's own sums is",
      "not made. Customers who paid nothing get none, but with --empty. The host may run.",
      "Stopped at any point, the same command goes on that day from its last whole file.",
      "Exit code 1 when anybody who should have got one did not: *-not-made.csv says why."
    },
    footer = {
      "",
      "Examples:",
      "  lete cards statement --home HOST --contract 1002003000 --out letters",
      "  lete cards statement --home HOST --municipality all --from 2024-01-01 --out letters"
    },
    mixinStandardHelpOptions = true)
final class CardsStatementCommand implements Callable<Integer> {
  private static final List<String> FACTS =
      List.of("from", "to", "payments", "paid", "reversals", "paid_back", "total");

  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();
  @Mixin private CardsLetters letters = new CardsLetters();

  @Option(
      names = "--template",
      paramLabel = "T",
      defaultValue = "maksajumu-parskats",
      description = "the letter's design (default: ${DEFAULT-VALUE})")
  private String template = "maksajumu-parskats";

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description = "the first business date (default: two years before the last)")
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM-DD",
      description = "the last business date (default: today)")
  private Optional<LocalDate> to = Optional.empty();

  @Option(names = "--empty", description = "also to those who paid nothing in the period")
  private boolean empty;

  @Override
  public Integer call() {
    PrintWriter said = spec.commandLine().getOut();
    try (HostCards cards = which.open()) {
      StatementPeriod period = period(cards.today());
      Biller biller = which.biller();
      Templates known = templates.of(which.home());
      try (Template design = CardsTemplates.letter(known, template);
          StatementBooks books = StatementBooks.open(which.home(), Wiring.CLOCK)) {
        StatementLetter.lack(design.design())
            .ifPresent(lack -> {
              throw new Refusal(
                  Exit.REFUSED,
                  "LT-W81 The template %s is none for statements. %s Nothing was made."
                      .formatted(template, lack));
            });
        Work work = new Work(books, period, cards.zone(), empty);
        return letters.make(cards, biller, known, design, work, "statements", said);
      }
    }
  }

  private StatementPeriod period(LocalDate today) {
    return StatementPeriod.of(from, to, today)
        .orElseThrow(() ->
            new Refusal(
                Exit.USAGE,
                "LT-W80 A period begins before it ends, is 20 years at most, and lies in the"
                    + " years 1 to 9999. Nothing was done."));
  }

  private record Work(StatementBooks books, StatementPeriod period, ZoneId zone, boolean empty)
      implements CardsLetters.Work {
    @Override
    public List<String> facts() {
      return FACTS;
    }

    @Override
    public String what() {
      return period.from() + " " + period.to() + (empty ? " empty" : "");
    }

    @Override
    public String whyNone() {
      return "nothing was paid in that time; --empty writes to them, too";
    }

    @Override
    public MakeLetters.Writing writing(Template template) {
      StatementLetter letter = StatementLetter.on(template.design(), template.language(), zone);
      return customer -> written(letter, customer);
    }

    private Letter written(StatementLetter letter, CardWords customer) {
      return switch (books.of(customer.contract().id(), period.from(), period.to())) {
        case StatementBooks.Reading.TooMany(long lines) ->
            new Letter.NotWritten("LT-W86 TOO_MANY_LINES " + lines);
        case StatementBooks.Reading.TwoCurrencies() ->
            new Letter.NotWritten("LT-W84 TWO_CURRENCIES");
        case StatementBooks.Reading.Found(var answer) ->
            switch (StatementOf.ledger(answer)) {
              case Making.NotEqual _ -> new Letter.NotWritten("LT-W84 LINES_ARE_NOT_THE_SUM");
              case Making.Made(Statement statement) -> written(letter, customer, statement);
            };
      };
    }

    private Letter written(StatementLetter letter, CardWords customer, Statement statement) {
      Statement.Sums sums = statement.sums();
      if (!empty && statement.lines().isEmpty() && statement.waiting().payments() == 0) {
        return new Letter.NotNeeded();
      }
      return new Letter.Written(
          letter.sheets(customer, statement),
          List.of(
              statement.from().toString(),
              statement.to().toString(),
              Long.toString(sums.payments()),
              sums.paid().plain(),
              Long.toString(sums.reversals()),
              sums.back().plain(),
              sums.net().plain()));
    }
  }
}
