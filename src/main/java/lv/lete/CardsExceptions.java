package lv.lete;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.Watch;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.host.HostCards;
import lv.lete.store.WholeFile;

/// The contracts that would get a card and cannot, as a CSV for whoever mends the utility's data.
final class CardsExceptions {
  private CardsExceptions() {}

  /// Writes the file and answers how many it names.
  ///
  /// @throws lv.lete.store.StoreFault when the disk refuses; what was there before stays
  static long write(Path file, HostCards cards, Biller biller, Set<String> municipalities) {
    long[] written = {0};
    WholeFile.write(
        file,
        out -> {
          Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CsvWriter csv = CsvWriter.builder().build(text);
          csv.writeRecord("contract_number", "reason", "name", "address", "municipality");
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
        contract.payerName(),
        contract.addressLine(),
        contract.municipality());
  }
}
