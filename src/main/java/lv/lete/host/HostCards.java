package lv.lete.host;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lv.lete.card.campaign.Campaigns;
import lv.lete.card.campaign.ContractPages;
import lv.lete.card.campaign.RunCampaign;
import lv.lete.card.register.Batches;
import lv.lete.card.register.CardBooks;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.PrintJobs;
import lv.lete.card.register.SpoilCards;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.store.StoreFault;
import lv.lete.wire.Feed;
import org.jspecify.annotations.Nullable;

/// The cards of a host's home with the contracts that they are of, also while the host runs: every
/// write is short. Any thread.
public final class HostCards implements AutoCloseable {
  private final CardBooks books;
  private final ContractRegistry contracts;
  private final InstantSource clock;
  private final ZoneId zone;

  private HostCards(CardBooks books, ContractRegistry contracts, InstantSource clock, ZoneId zone) {
    this.books = books;
    this.contracts = contracts;
    this.clock = clock;
    this.zone = zone;
  }

  /// Opens them; the tables are made where they are missing.
  ///
  /// @throws StoreFault when the disk refuses, or `institution.json` is wrong
  public static HostCards open(Path home, InstantSource clock) {
    ZoneId zone = InstitutionFile.zone(home);
    ContractRegistry contracts = ContractRegistry.open(HostHome.books(home));
    try {
      return new HostCards(CardBooks.open(HostHome.books(home)), contracts, clock, zone);
    } catch (StoreFault fault) {
      contracts.close();
      throw fault;
    }
  }

  /// Where the institution tells its hours.
  public ZoneId zone() {
    return zone;
  }

  /// The day it is there, wherever the machine stands.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /// The register's tables.
  public CardBooks books() {
    return books;
  }

  /// Every card.
  public CardRegister register() {
    return new CardRegister(books, clock);
  }

  /// Every batch.
  public Batches batches() {
    return new Batches(books, clock);
  }

  /// What was sent to printers.
  public PrintJobs printJobs() {
    return new PrintJobs(books, clock);
  }

  /// Cards that came out spoiled.
  public SpoilCards spoil() {
    return new SpoilCards(books, clock);
  }

  /// Every campaign.
  public Campaigns campaigns() {
    return new Campaigns(books, clock);
  }

  /// Carries campaigns forward.
  public RunCampaign runs() {
    return new RunCampaign(books, contracts(), clock);
  }

  /// What counters ordered and what came of it, newest first, at most `limit`; of one contract's
  /// number where one is given.
  public List<CounterOrder> ordersOfCounters(@Nullable String contract, int limit) {
    return books.read(reading -> CardOrderTable.newest(reading, contract, limit));
  }

  /// One contract.
  public Optional<Contract> find(ContractId contract) {
    return contracts.find(contract);
  }

  /// All contracts.
  public ContractPages contracts() {
    return new ContractPages() {
      @Override
      public Page after(long place, int limit) {
        Feed.Page page = contracts.changesAfter(place, limit);
        return new Page(page.version(), page.contracts());
      }

      @Override
      public long count() {
        return contracts.count();
      }
    };
  }

  @Override
  public void close() {
    try {
      books.close();
    } finally {
      contracts.close();
    }
  }
}
