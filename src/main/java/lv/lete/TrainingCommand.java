package lv.lete;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractCsv;
import lv.lete.directory.Directory;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.JournalReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete training`: makes a home to practise in. Its journal begins with a training genesis, which
/// sync, settlement, export and every host refuse for ever; it has no host, no keys, and made-up
/// contracts. Safe to run again.
@Command(
    name = "training",
    description = {
      "Makes a home to practise in: no host, made-up contracts, every screen and receipt marked.",
      "Nothing of it is ever sent, settled or exported. Safe to run again."
    },
    mixinStandardHelpOptions = true)
final class TrainingCommand implements Callable<Integer> {
  private static final String CONTRACTS = "/lv/lete/demo/contracts.csv";
  private static final String BILLER = "/lv/lete/host/billers/latvenergo.json";

  @Spec private CommandSpec spec;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "the new home")
  private Path home = Path.of(".");

  @Option(
      names = "--till",
      defaultValue = "T1",
      paramLabel = "NAME",
      description = "this till's name (default: ${DEFAULT-VALUE})")
  private String till = "T1";

  @Option(
      names = "--branch",
      defaultValue = "training",
      paramLabel = "NAME",
      description = "the branch it stands in (default: ${DEFAULT-VALUE})")
  private String branch = "training";

  @Option(
      names = "--language",
      defaultValue = "lv",
      paramLabel = "lv|lt|en",
      description = "of screens and receipts (default: ${DEFAULT-VALUE})")
  private String language = "lv";

  @Override
  public Integer call() throws IOException {
    TerminalConfig config = TerminalConfig.fresh(till, branch, language).checked("training");
    refuseAnother();
    Wiring.makeHome(home);
    try (HomeLock _ = HomeLock.take(home)) {
      Logging.toHome(home);
      refuseAnother();
      make(config);
    }
    spec.commandLine()
        .getOut()
        .println(
            "Training till "
                + till
                + " is ready in "
                + home
                + ": no real money, nothing is ever sent. Next: lete users add NAME --role TELLER"
                + " --home '"
                + home
                + "'");
    return Exit.DONE;
  }

  /// Where a real terminal or a host lives nobody practises.
  private void refuseAnother() {
    Path journal = home.resolve("journal.db");
    boolean real = Files.exists(journal) && !isTraining(journal);
    boolean enrolled =
        Files.exists(home.resolve("terminal.id")) || Files.exists(home.resolve("host.url"));
    if (real || enrolled || Files.exists(home.resolve("host.db"))) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-H10 "
              + home
              + " is the home of a real terminal or host. Nothing was changed. Name a new folder to"
              + " practise in.");
    }
  }

  private static boolean isTraining(Path journal) {
    try (JournalReader reader = JournalReader.open(journal)) {
      return reader.identity().map(ChainIdentity::training).orElse(false);
    }
  }

  /// A home with a configuration always has a chain and contracts: the configuration comes last.
  private void make(TerminalConfig config) throws IOException {
    try (Directory directory = Directory.open(home.resolve("contracts.db"))) {
      Biller biller = biller();
      directory.putBillers(List.of(biller));
      directory.apply(contracts(biller), 1);
    }
    config.begin(home, new ChainIdentity(Wiring.IDS.get(), 1, true), Wiring.CLOCK);
  }

  private static Biller biller() throws IOException {
    try (InputStream in = resource(BILLER)) {
      return Jsonb.instance().type(Biller.class).fromJson(in.readAllBytes());
    }
  }

  private static List<Contract> contracts(Biller biller) throws IOException {
    try (InputStream in = resource(CONTRACTS)) {
      if (!(ContractCsv.open(in, StandardCharsets.UTF_8, biller)
          instanceof ContractCsv.Opening.Opened(ContractCsv rows))) {
        throw new IllegalStateException("the contracts to practise with have another header");
      }
      List<Contract> contracts = new ArrayList<>();
      for (ContractCsv.Row row = rows.next(); row != null; row = rows.next()) {
        if (row instanceof ContractCsv.Row.Good(Contract contract)) {
          contracts.add(contract);
        }
      }
      return contracts;
    }
  }

  private static InputStream resource(String name) {
    InputStream in = TrainingCommand.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path");
    }
    return in;
  }
}
