package lv.lete.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lv.lete.barcode.CardCode;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractCsv;

/// The sample customers' cards, in the order of the contract file.
///
/// @param active cards that can be paid for; their customers pay 15 to 70 euros a month
/// @param closed a card whose contract has ended
/// @param unknownCode a well-formed card that nobody knows
record Deck(List<SampleCard> active, SampleCard closed, String unknownCode) {
  private static final int NEEDED = 12;
  private static final String NOBODY = "9999999999";

  /// Reads the file with the biller's rules.
  ///
  /// @throws DemoFailure when the file has too few customers for a day
  static Deck read(Path csv, Biller biller) throws IOException {
    List<Contract> all = new ArrayList<>();
    try (InputStream in = Files.newInputStream(csv)) {
      if (ContractCsv.open(in, StandardCharsets.UTF_8, biller)
          instanceof ContractCsv.Opening.Opened(ContractCsv rows)) {
        for (ContractCsv.Row row = rows.next(); row != null; row = rows.next()) {
          if (row instanceof ContractCsv.Row.Good(Contract contract)) {
            all.add(contract);
          }
        }
      }
    }
    List<SampleCard> active = cards(all, biller, Deck::paysUsualSums);
    List<SampleCard> closed =
        cards(all, biller, contract -> contract.status() == Contract.Status.CLOSED);
    if (active.size() < NEEDED || closed.isEmpty()) {
      throw new DemoFailure("The sample contracts are too few for a day at the counter.");
    }
    String unknown = CardCode.asScanned(biller.companyPrefix(), NOBODY, 1);
    return new Deck(active, closed.getFirst(), unknown);
  }

  /// The first `count` cards, and one that is closed: for a person to click.
  List<SampleCard> toClick(int count) {
    List<SampleCard> cards = new ArrayList<>(active.subList(0, Math.min(count, active.size())));
    cards.add(closed);
    return cards;
  }

  private static List<SampleCard> cards(
      List<Contract> all, Biller biller, Predicate<Contract> which) {
    return all.stream().filter(which).map(each -> SampleCard.of(each, biller)).toList();
  }

  private static boolean paysUsualSums(Contract contract) {
    Long monthly = contract.averageMonthlyKwh();
    return contract.status() == Contract.Status.ACTIVE
        && contract.kind() == Contract.Kind.PRIVATE
        && monthly != null
        && monthly >= 100
        && monthly <= 400;
  }
}
