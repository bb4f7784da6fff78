package lv.lete;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.lete.card.letter.LetterFile;
import lv.lete.card.letter.Sheet;
import lv.lete.card.letter.Statement;
import lv.lete.card.letter.Statement.Making;
import lv.lete.card.letter.Statement.Source;
import lv.lete.card.letter.StatementLetter;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.Templates;
import lv.lete.card.template.ReadTemplate;
import lv.lete.card.template.Template;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.receipt.OutletFault;
import lv.lete.receipt.ReceiptOutlet;
import lv.lete.receipt.StatementSlip;
import lv.lete.store.StoreFault;
import lv.lete.store.WholeFile;
import lv.lete.sync.StatementAtHost;
import lv.lete.ui.StatementDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Statements of payments at this till: asked of the host, or of this till's own journal and marked
/// so; a letter into `reports/` of the home, a short one on receipt paper.
final class TillStatements implements StatementDesk {
  private static final Logger LOG = LoggerFactory.getLogger(TillStatements.class);
  private static final int ID_BYTES = 16;
  private static final Map<String, String> TEMPLATES =
      Map.of("lv", "maksajumu-parskats", "lt", "mokejimu-ataskaita", "en", "payments-statement");

  private final Terminal terminal;
  private final StatementAtHost host;
  private final ReceiptOutlet slips;

  /// `slips` is where the short ones come out.
  TillStatements(Terminal terminal, StatementAtHost host, ReceiptOutlet slips) {
    this.terminal = terminal;
    this.host = host;
    this.slips = slips;
  }

  @Override
  public Giving give(Contract contract, Books books) {
    StatementPeriod usual =
        StatementPeriod.of(Optional.empty(), Optional.empty(), today()).orElseThrow();
    return give(contract, usual.from(), usual.to(), books, letter(contract, usual));
  }

  /// The business date of the open session, else the day on the wall.
  LocalDate today() {
    return terminal
        .till()
        .session()
        .map(session -> session.businessDate())
        .orElseGet(() -> LocalDate.ofInstant(now(), terminal.zone()));
  }

  /// Where the letter of a contract and a period lies.
  Path letter(Contract contract, StatementPeriod period) {
    return terminal
        .home()
        .resolve("reports")
        .resolve("statement-%s-%s-%s.pdf".formatted(contract.number(), period.from(), period.to()));
  }

  @Override
  public Giving give(Contract contract, LocalDate from, LocalDate to, Books books, Path letter) {
    if (terminal.till().person().isEmpty()) {
      return new Giving.NotGiven(Why.NOT_SIGNED_IN);
    }
    if (terminal.journal().identity().training()) {
      return new Giving.NotGiven(Why.TRAINING);
    }
    return switch (books) {
      case THIS_TILL ->
          written(contract, OwnPayments.of(terminal, contract, from, to, now()), letter);
      case HOST ->
          switch (host.ask(contract.id(), from, to)) {
            case StatementAtHost.Answer.Told(var words) ->
                written(contract, StatementOf.ledger(words), letter);
            case StatementAtHost.Answer.NotTold(var why) ->
                why == StatementAtHost.Why.TOO_MUCH
                    ? new Giving.NotGiven(Why.TOO_MUCH)
                    : new Giving.HostSilent();
          };
    };
  }

  private Giving written(Contract contract, Making making, Path letter) {
    return switch (making) {
      case Making.NotEqual(var lines, var sums) -> {
        LOG.error("a statement does not add up: {} against {}", lines, sums);
        yield new Giving.NotGiven(Why.NOT_EQUAL);
      }
      case Making.Made(Statement statement) -> {
        Optional<Biller> biller = terminal.directory().biller(contract.biller());
        yield biller.isEmpty()
            ? new Giving.NotGiven(Why.NO_TEMPLATE)
            : written(contract, biller.get(), statement, letter);
      }
    };
  }

  private Giving written(Contract contract, Biller biller, Statement statement, Path letter) {
    String name = TEMPLATES.getOrDefault(terminal.language().getLanguage(), "payments-statement");
    Templates templates = new CardsTemplates().of(terminal.home());
    if (!(templates.read(name) instanceof ReadTemplate.Reading.Right(Template template))) {
      LOG.error("the template {} in {} is missing or not right", name, templates.folder());
      return new Giving.NotGiven(Why.NO_TEMPLATE);
    }
    try (template) {
      if (StatementLetter.lack(template.design()).isPresent()) {
        return new Giving.NotGiven(Why.NO_TEMPLATE);
      }
      CardWords whose = new CardWords(contract, biller, 1, 1, today());
      List<Sheet> sheets =
          StatementLetter.on(template.design(), template.language(), terminal.zone())
              .sheets(whose, statement);
      Files.createDirectories(letter.toAbsolutePath().resolveSibling(""));
      WholeFile.write(
          letter,
          out -> {
            LetterFile file = new LetterFile(template.design(), out);
            file.add(sheets);
            file.finish(new byte[ID_BYTES]);
          });
      Statement.Sums sums = statement.sums();
      LOG.info(
          "a statement of {} pages was given by {}",
          sheets.size(),
          terminal.till().person().map(person -> person.name()).orElse(""));
      return new Giving.Given(
          sums.payments(),
          sums.reversals(),
          sums.net(),
          statement.source() instanceof Source.ThisTill,
          sheets.size(),
          letter,
          slip(contract, statement));
    } catch (IOException | StoreFault failed) {
      LOG.error("a statement could not be written", failed);
      return new Giving.NotGiven(Why.DISK);
    }
  }

  /// Paper that is out costs the short one only: the letter is there.
  private boolean slip(Contract contract, Statement statement) {
    if (slips.trouble().isPresent()) {
      return false;
    }
    Statement.Sums sums = statement.sums();
    boolean own = statement.source() instanceof Source.ThisTill;
    StatementSlip slip =
        new StatementSlip(
            contract.number(),
            contract.payerName(),
            statement.from(),
            statement.to(),
            statement.lines().stream()
                .map(one -> new StatementSlip.Entry(one.date(), one.code(), one.signed()))
                .toList(),
            sums.payments(),
            sums.paid(),
            sums.reversals(),
            sums.back(),
            own,
            false,
            now(),
            terminal.zone());
    try {
      slips.deliver(slip, terminal.language());
      return true;
    } catch (OutletFault fault) {
      LOG.warn("a short statement did not come out: {}", fault.getMessage());
      return false;
    }
  }

  private static Instant now() {
    return Wiring.CLOCK.instant();
  }
}
