package lv.lete.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.lete.host.HostBooks;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalReader;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.money.Money;
import lv.lete.till.SessionFigures;

/// What a day left on the disks of till and host, written out for people, and compared.
final class Evidence {
  private static final int CHUNK = 500;

  private final Path out;
  private final Branch branch;
  private final Commands lete;

  /// The copies of each payment's receipt, as the journal has them.
  private final Map<UUID, List<Integer>> prints = new HashMap<>();

  Evidence(Path out, Branch branch, Commands lete) {
    this.out = out;
    this.branch = branch;
    this.lete = lete;
  }

  /// What was taken: how many payments, and their sum.
  record Tally(int payments, Money sum) {}

  /// Writes `journal.txt`, `verification.txt`, `ledger.csv` and `settlement/`, and compares: every
  /// payment that the screen called done is in the journal, acknowledged, in the host's ledger with
  /// its sum, and on as many sheets of `paper` as the journal says, the original once; the Z report
  /// has the same sum, and each export of the settlement that less what was reversed.
  ///
  /// @throws DemoFailure naming the first difference
  Tally check(int seenDone, long acknowledged, List<String> paper, EndOfDay.Ended ended)
      throws IOException {
    command("journal.txt", "journal", "list", branch.till().toString());
    command(
        "verification.txt",
        "journal",
        "verify",
        branch.till().toString(),
        "--against",
        branch.hostHome().toString());
    Map<UUID, Money> taken = taken(acknowledged);
    Map<UUID, Money> posted = posted();
    if (taken.size() != seenDone) {
      throw new DemoFailure(
          "The screen said done " + seenDone + " times, the journal has " + taken.size() + ".");
    }
    if (!taken.equals(posted)) {
      throw new DemoFailure(
          "The journal has " + total(taken) + ", the host's ledger has " + total(posted) + ".");
    }
    compare(taken.keySet(), paper);
    Tally all = total(taken);
    compare(all, ended.figures().payments());
    settle(ended.businessDate(), all.sum().minus(total(ended.reversed()).sum()));
    return all;
  }

  private static void compare(Tally taken, SessionFigures.Payments report) {
    if (report.taken() != taken.payments() || !report.amount().equals(taken.sum())) {
      throw new DemoFailure("The journal has " + taken + ", the Z report has " + report + ".");
    }
  }

  /// Every export of the day's settlement, and its report, below `settlement/`: each makes what was
  /// taken less what was reversed.
  private void settle(LocalDate date, Money net) throws IOException {
    Path folder = Files.createDirectories(out.resolve("settlement"));
    String[] which = {
      "--home", branch.hostHome().toString(), "--date", date.toString(), "--biller", Branch.BILLER
    };
    for (SettlementFiles.Format format : SettlementFiles.FORMATS) {
      Path file = folder.resolve(Branch.BILLER + "-" + date + format.ending());
      List<String> words = new ArrayList<>(List.of("settlement", "export"));
      words.addAll(List.of(which));
      words.addAll(List.of("--format", format.key(), "--out", file.toString()));
      command("settlement/" + format.key() + ".log", words.toArray(String[]::new));
      Money found = SettlementFiles.sum(file, format, net);
      if (!found.equals(net)) {
        throw new DemoFailure(file + " makes " + found + ", not " + net + ".");
      }
    }
    List<String> show = new ArrayList<>(List.of("settlement", "show"));
    show.addAll(List.of(which));
    show.addAll(List.of("--payments", "--against", branch.till().toString()));
    command("settlement/settlement.txt", show.toArray(String[]::new));
  }

  private void compare(Set<UUID> taken, List<String> paper) {
    if (paper.size() != prints.values().stream().mapToInt(List::size).sum()) {
      throw new DemoFailure(
          "The journal has the receipts " + prints + ", the paper has " + paper.size() + ".");
    }
    for (UUID payment : taken) {
      List<Integer> copies = prints.getOrDefault(payment, List.of());
      String code = PaymentCode.of(payment);
      long sheets = paper.stream().filter(text -> text.contains(code)).count();
      boolean originalOnce = !copies.isEmpty() && copies.indexOf(0) == copies.lastIndexOf(0);
      if (!originalOnce || copies.getFirst() != 0 || sheets != copies.size()) {
        throw new DemoFailure(
            "Payment " + code + " has the receipts " + copies + " and " + sheets + " sheets.");
      }
    }
  }

  private Map<UUID, Money> taken(long acknowledged) {
    Map<UUID, Money> taken = new HashMap<>();
    try (JournalReader journal = JournalReader.open(branch.till().resolve("journal.db"))) {
      long after = 0;
      for (List<Entry> chunk = journal.after(after, CHUNK);
          !chunk.isEmpty();
          chunk = journal.after(after, CHUNK)) {
        for (Entry entry : chunk) {
          after = entry.number();
          Recorded recorded = RecordJson.read(entry.number(), entry.bytes());
          if (recorded.record() instanceof Recorded.Known(ReceiptPrinted print)) {
            prints.computeIfAbsent(print.payment(), _ -> new ArrayList<>()).add(print.copy());
          }
          if (recorded.record() instanceof Recorded.Known(PaymentTaken fact)) {
            if (after > acknowledged) {
              throw new DemoFailure("Record " + after + " is taken but not acknowledged.");
            }
            taken.put(fact.payment(), fact.amount());
          }
        }
      }
    }
    return taken;
  }

  private Map<UUID, Money> posted() throws IOException {
    List<String> lines = new ArrayList<>(List.of("payment,biller,contract,amount,terminal,number"));
    Map<UUID, Money> posted = new HashMap<>();
    try (HostBooks books = HostBooks.open(branch.hostHome())) {
      for (HostBooks.Posted row : books.ledger()) {
        posted.put(row.payment(), row.amount());
        lines.add(
            "%s,%s,%s,%s,%s,%d"
                .formatted(
                    row.payment(),
                    row.biller(),
                    row.contract(),
                    row.amount().plain(),
                    row.terminal(),
                    row.number()));
      }
      if (!books.suspense().isEmpty()) {
        throw new DemoFailure("The host holds payments in suspense: " + books.suspense());
      }
    }
    Files.write(out.resolve("ledger.csv"), lines);
    return posted;
  }

  private void command(String file, String... arguments) throws IOException {
    StringWriter said = new StringWriter();
    PrintWriter to = new PrintWriter(said);
    int exit = lete.run(to, to, arguments);
    Files.writeString(out.resolve(file), said.toString());
    if (exit != 0) {
      String command = List.of(arguments).stream().collect(Collectors.joining(" "));
      throw new DemoFailure("lete " + command + " answered: " + said.toString().strip());
    }
  }

  private static Tally total(Map<UUID, Money> payments) {
    Money sum = payments.values().stream().reduce(Money.eur(0), Money::plus);
    return new Tally(payments.size(), sum);
  }
}
