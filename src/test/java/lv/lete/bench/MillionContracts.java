package lv.lete.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import lv.lete.barcode.CardCode;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.directory.Directory;
import lv.lete.host.BillerFiles;

/// A replica of 1,000,000 generated contracts of the sample billers, what changes in it, and the
/// cards that find them.
public final class MillionContracts {
  /// How many there are.
  public static final int COUNT = 1_000_000;

  private static final int FILL_CHUNK = 5_000;
  private static final int CHANGE_CHUNK = 500;
  private static final long SEED = 20_101_231;

  private final ContractGenerator generator = new ContractGenerator(SEED);
  private final List<Biller> billers;

  /// `scratch` is an empty folder for the sample billers' files.
  public MillionContracts(Path scratch) {
    billers =
        switch (BillerFiles.read(scratch)) {
          case BillerFiles.Reading.Billers read -> read.billers();
          case BillerFiles.Reading.Broken broken -> throw new AssertionError(broken);
        };
  }

  /// Fills a new replica.
  public void fill(Path file) {
    try (Directory directory = Directory.open(file)) {
      directory.putBillers(billers);
      AtomicLong version = new AtomicLong();
      generator.chunks(
          0, COUNT, FILL_CHUNK, chunk -> directory.apply(chunk, version.incrementAndGet()));
    }
  }

  /// One chunk of changed contracts, as an import at the host sends it on.
  public void change(Directory directory, Random random) {
    long version = directory.version() + 1;
    List<Contract> changed = new ArrayList<>(CHANGE_CHUNK);
    for (int row = 0; row < CHANGE_CHUNK; row++) {
      changed.add(generator.contract(random.nextInt(COUNT), 1 + (int) version % 9));
    }
    directory.apply(changed, version);
  }

  /// A contract that takes payments.
  public Contract active(Random random) {
    Contract contract = generator.contract(random.nextInt(COUNT), 0);
    return contract.status() == Contract.Status.ACTIVE ? contract : active(random);
  }

  /// What a scanner sends for the contract's card.
  public String card(Contract contract) {
    String prefix =
        billers.stream()
            .filter(biller -> biller.id().equals(contract.biller()))
            .map(Biller::companyPrefix)
            .findFirst()
            .orElseThrow();
    return CardCode.asScanned(prefix, contract.number(), 2);
  }
}
