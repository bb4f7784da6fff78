package lv.lete;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.lete.contract.Biller;
import lv.lete.host.BillerFiles;
import lv.lete.host.HostCards;
import lv.lete.host.InstitutionFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `lete cards plan|reissue|mark|returned|show|render|verify|print|grade|letter|statement|desk`:
/// the cards of a host's home.
@Command(
    name = "cards",
    description = "Plans, orders and follows the customer cards of a host's home.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CardsPlanCommand.class,
      CardsReissueCommand.class,
      CardsMarkCommand.class,
      CardsSpoiledCommand.class,
      CardsReturnedCommand.class,
      CardsShowCommand.class,
      CardsRenderCommand.class,
      CardsVerifyCommand.class,
      CardsPrintCommand.class,
      CardsGradeCommand.class,
      CardsLetterCommand.class,
      CardsStatementCommand.class,
      CardsDeskCommand.class
    },
    mixinStandardHelpOptions = true)
final class CardsCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /// Whose cards, and of which biller.
  static final class Which {
    @Option(
        names = "--home",
        required = true,
        paramLabel = "HOSTDIR",
        description = "the host's home; the host may be running")
    private Path home = Path.of(".");

    @Option(
        names = "--biller",
        paramLabel = "ID",
        description = "whose cards (default: the home's default biller)")
    private @Nullable String biller;

    /// The host's home.
    Path home() {
      return home;
    }

    /// Opens the cards.
    ///
    /// @throws Refusal where there is no host's home
    HostCards open() {
      if (!Files.exists(home.resolve("host.db"))) {
        throw new Refusal(
            Exit.REFUSED,
            "LT-H03 There is no host.db in " + home + ". Name a host's home. Nothing was done.");
      }
      Logging.toHome(home);
      if (InstitutionFile.read(home) instanceof InstitutionFile.Reading.Broken(var problems)) {
        throw wrong("The institution of this home is wrong", problems);
      }
      return HostCards.open(home, Wiring.CLOCK);
    }

    /// The biller that is meant.
    ///
    /// @throws Refusal where it is none, takes no cards, or the files of billers are wrong
    Biller biller() {
      return switch (BillerFiles.read(home)) {
        case BillerFiles.Reading.Broken(List<BillerFiles.Problem> problems) ->
            throw wrong("Billers of this home are wrong", problems);
        case BillerFiles.Reading.Billers billers -> {
          Optional<Biller> chosen = biller == null ? billers.byDefault() : billers.find(biller);
          Biller found = chosen.orElseThrow(() -> noSuchBiller(billers.billers()));
          if (!found.profiles().contains(Biller.Profile.CUSTOMER_CARD)) {
            throw new Refusal(
                Exit.REFUSED,
                "LT-W03 %s takes no customer cards: its file lacks the profile CUSTOMER_CARD."
                    .formatted(found.id()));
          }
          yield found;
        }
      };
    }

    private static Refusal wrong(String what, List<BillerFiles.Problem> problems) {
      String all =
          problems.stream().map(BillerFiles.Problem::toString).collect(Collectors.joining("; "));
      return new Refusal(Exit.REFUSED, "LT-W01 %s, nothing was changed: %s".formatted(what, all));
    }

    private Refusal noSuchBiller(List<Biller> known) {
      return new Refusal(
          Exit.REFUSED,
          "LT-W02 "
              + (biller == null ? "Name a biller with --biller" : "There is no biller " + biller)
              + "; known: "
              + known.stream().map(Biller::id).collect(Collectors.joining(", "))
              + ". Nothing was changed.");
    }
  }

  /// Who is at the keyboard, for the history of cards.
  static String actor() {
    return System.getProperty("user.name", "unknown");
  }
}
