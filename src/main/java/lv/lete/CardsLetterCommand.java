package lv.lete;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import lv.lete.card.face.Field;
import lv.lete.card.face.Side;
import lv.lete.card.face.TextBox;
import lv.lete.card.letter.Letter;
import lv.lete.card.letter.MakeLetters;
import lv.lete.card.letter.Sheet;
import lv.lete.card.letter.Statement;
import lv.lete.card.letter.Statement.Making;
import lv.lete.card.letter.TableWords;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.LetterWords;
import lv.lete.card.output.Templates;
import lv.lete.card.register.Eligibility;
import lv.lete.card.register.Entitlement;
import lv.lete.card.template.Template;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.host.HostCards;
import lv.lete.host.StatementBooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards letter`: letters of one page to customers, such as the consumption table.
@Command(
    name = "letter",
    description = {
      "Writes letters of one page: the consumption table, or any other letter's template.",
      "Files letters-0001.pdf and on, in the order of the post, with the list of letters",
      "(.csv) and hashes (.sha256) beside. The table is empty, to be filled in by hand; with",
      "--fill each row is a month: what the ledger has of the contract's payments in it, less",
      "what was paid back, how many payments, and the meter reading that the supplier knows.",
      "Contracts that ended get none. A letter with bars is read back like a card. Stopped at",
      "any point, the same command goes on that day from its last whole file. The host may run."
    },
    footer = {
      "",
      "Examples:",
      "  lete cards letter --home HOST --contract 1002003000 --fill --out letters",
      "  lete cards letter --home HOST --municipality saldus --out letters",
      "  lete cards letter --home HOST --batch 7 --template pavadvestule --out batches"
    },
    mixinStandardHelpOptions = true)
final class CardsLetterCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();
  @Mixin private CardsLetters letters = new CardsLetters();

  @Option(
      names = "--template",
      paramLabel = "T",
      defaultValue = "paterina-tabula",
      description = "the letter's design (default: ${DEFAULT-VALUE})")
  private String template = "paterina-tabula";

  @Option(names = "--fill", description = "fill the rows of the table with what the host knows")
  private boolean fill;

  @Override
  public Integer call() {
    try (HostCards cards = which.open()) {
      Biller biller = which.biller();
      Templates known = templates.of(which.home());
      try (Template design = CardsTemplates.letter(known, template);
          StatementBooks books = StatementBooks.open(which.home(), Wiring.CLOCK)) {
        int rows = rows(design);
        return letters.make(
            cards,
            biller,
            known,
            design,
            new Work(books, biller, fill ? rows : 0),
            "letters",
            spec.commandLine().getOut());
      }
    }
  }

  /// How many rows the table has; 0 for a letter without.
  private int rows(Template design) {
    List<Side> sides = design.design().sides();
    int rows =
        sides.getFirst().texts().stream()
            .filter(box -> box.field() == Field.ROW_SUM)
            .mapToInt(TextBox::lines)
            .findFirst()
            .orElse(0);
    if (sides.size() != 1) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W81 The template %s has %d sides: a letter has one. Nothing was made."
              .formatted(template, sides.size()));
    }
    if (fill && rows == 0) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W81 The template %s has no table: it has no field row-sum. Nothing was made."
              .formatted(template));
    }
    return rows;
  }

  /// `months` is how many rows are filled.
  private record Work(StatementBooks books, Biller biller, int months)
      implements CardsLetters.Work {
    @Override
    public List<String> facts() {
      return months == 0 ? List.of() : List.of("months", "total");
    }

    @Override
    public String what() {
      return "months " + months;
    }

    @Override
    public String whyNone() {
      return "the contract has ended, or no card can be made that the letter is for";
    }

    @Override
    public MakeLetters.Writing writing(Template template) {
      boolean bars = template.design().sides().getFirst().bars() != null;
      return customer -> {
        if (customer.contract().status() == Contract.Status.CLOSED) {
          return new Letter.NotNeeded();
        }
        if (bars && Eligibility.whenOrdered(customer.contract(), biller) != Entitlement.GETS_ONE) {
          return new Letter.NotNeeded();
        }
        return months == 0
            ? new Letter.Written(
                List.of(new Sheet(0, new LetterWords(customer, template.language()))), List.of())
            : filled(template, customer);
      };
    }

    private Letter filled(Template template, CardWords customer) {
      LocalDate last = customer.made();
      LocalDate first = last.withDayOfMonth(1).minusMonths(months - 1L);
      return switch (books.of(customer.contract().id(), first, last)) {
        case StatementBooks.Reading.TooMany(long lines) ->
            new Letter.NotWritten("LT-W86 TOO_MANY_LINES " + lines);
        case StatementBooks.Reading.TwoCurrencies() ->
            new Letter.NotWritten("LT-W84 TWO_CURRENCIES");
        case StatementBooks.Reading.Found(var answer) ->
            switch (StatementOf.ledger(answer)) {
              case Making.NotEqual _ -> new Letter.NotWritten("LT-W84 LINES_ARE_NOT_THE_SUM");
              case Making.Made(Statement statement) ->
                  new Letter.Written(
                      List.of(
                          new Sheet(0, new TableWords(customer, statement, template.language()))),
                      List.of(Integer.toString(months), statement.sums().net().plain()));
            };
      };
    }
  }
}
