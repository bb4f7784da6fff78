package lv.lete;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.ListCell;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.host.HostCards;
import lv.lete.store.DiskWhy;
import lv.lete.store.Homes;
import lv.lete.store.WholeFile;

/// The contracts that would get a card and cannot, as a CSV for whoever mends the utility's data.
///
/// It never goes over anything else: not among the books of a home, and not in place of a file that
/// is no such list.
final class CardsExceptions {
  private static final List<String> COLUMNS =
      List.of("contract_number", "reason", "name", "address", "municipality");
  private static final List<String> OURS_IN_A_HOME = List.of("cards-out", "exports");

  private CardsExceptions() {}

  /// Refuses a file that may not be written. Changes nothing.
  ///
  /// @throws Refusal where it lies among the books, is no CSV, or is something else already
  static void mayBe(Path file) {
    try {
      if (Homes.hold(file, OURS_IN_A_HOME)) {
        throw no(file, "it lies among the books of a home");
      }
      if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        throw no(file, "its name does not end in .csv");
      }
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOurs(file)) {
        throw no(file, "something else is there already");
      }
    } catch (IOException e) {
      throw new Refusal(
          Exit.FAULT,
          "LT-W45 %s cannot be written: %s. Nothing was done.".formatted(file, DiskWhy.of(e)));
    }
  }

  private static Refusal no(Path file, String why) {
    return new Refusal(
        Exit.REFUSED,
        ("LT-W78 The exceptions are not written to %s: %s. Name a new file that ends in .csv,"
                + " outside a home. Nothing was done.")
            .formatted(file, why));
  }

  private static boolean isOurs(Path file) throws IOException {
    byte[] header = String.join(",", COLUMNS).getBytes(StandardCharsets.UTF_8);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(header.length), header);
    }
  }

  /// Writes the file and answers how many it names.
  ///
  /// @throws Refusal where it may not be there; nothing was done then
  /// @throws lv.lete.store.StoreFault when the disk refuses; what was there before stays
  static long write(Path file, HostCards cards, Biller biller, Set<String> municipalities) {
    mayBe(file);
    long[] written = {0};
    WholeFile.write(
        file,
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CsvWriter csv = CsvWriter.builder().build(text);
          csv.writeRecord(COLUMNS);
          Preview.of(
              cards.contracts(),
              cards.register(),
              biller,
              municipalities,
              problem -> {
                row(csv, problem);
                written[0]++;
              },
              Watch.NONE);
          csv.flush();
        });
    return written[0];
  }

  private static void row(CsvWriter csv, Preview.Problem problem) {
    Contract contract = problem.contract();
    csv.writeRecord(
        contract.number(),
        problem.why().name(),
        ListCell.of(contract.payerName()),
        ListCell.of(contract.addressLine()),
        ListCell.of(contract.municipality()));
  }
}
