package lv.lete.card.campaign;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.lete.card.register.CardBooks;
import lv.lete.card.register.Eligibility;
import lv.lete.card.register.Entitlement;
import lv.lete.card.register.OrderMany;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import org.jspecify.annotations.Nullable;

/// Carries a running campaign forward: orders the cards of the areas that are due and cuts their
/// batches, in the order of the post.
///
/// It goes step by step, each one short database transaction that also keeps how far it came. A
/// crash, a pause or a second process at the same time therefore leaves whole steps only: no
/// contract gets two cards, no card two batches, and going on does what is left.
public final class RunCampaign {
  private final CardBooks books;
  private final ContractPages contracts;
  private final InstantSource clock;

  /// Over a register's tables and the contracts that they are of.
  public RunCampaign(CardBooks books, ContractPages contracts, InstantSource clock) {
    this.books = books;
    this.contracts = contracts;
    this.clock = clock;
  }

  /// Why it stopped.
  public enum Stop {
    /// Every area is cut.
    ALL_CUT,
    /// The areas that are due are cut; others are due later.
    NEXT_IS_LATER,
    /// Somebody paused it, or it is not running.
    NOT_RUNNING,
    /// The watch ended it; it can go on.
    ENDED_BY_WATCH
  }

  /// Runs until nothing is left to do today. Cards that were taken out of a batch are put into one
  /// again. The watch is told of contracts read, and of cards put into batches after that.
  ///
  /// @throws lv.lete.store.StoreFault when the disk fails; every step before is safe
  public Stop run(String name, Biller biller, LocalDate today, String actor, Watch watch) {
    long of = contracts.count();
    long done = 0;
    Work work =
        books.write(writing -> {
          Campaign campaign = running(writing, name);
          if (campaign == null) {
            return Work.stopped(Stop.NOT_RUNNING);
          }
          AreaRows.cutAgain(writing, campaign);
          return Work.GOES_ON;
        });
    while (work.stop() == null) {
      done += work.contracts();
      if (!watch.goesOn(done, of)) {
        return Stop.ENDED_BY_WATCH;
      }
      work = step(name, biller, today, actor);
    }
    return work.stop();
  }

  /// What one step did: so many contracts read, or why there is none after it.
  private record Work(long contracts, @Nullable Stop stop) {
    private static final Work GOES_ON = new Work(0, null);

    static Work stopped(Stop why) {
      return new Work(0, why);
    }
  }

  private Work step(String name, Biller biller, LocalDate today, String actor) {
    Optional<Campaign> seen = books.read(reading -> Optional.ofNullable(running(reading, name)));
    if (seen.filter(RunCampaign::readsContracts).isPresent()) {
      return scan(seen.get(), biller, actor);
    }
    return books.write(writing -> {
      Campaign campaign = running(writing, name);
      if (campaign == null) {
        return Work.stopped(Stop.NOT_RUNNING);
      }
      if (isIn(campaign, Campaign.Stage.ORDERING)) {
        return campaign.kind() == Campaign.Kind.ORDERS
            ? takeUpOrders(writing, campaign)
            : Work.GOES_ON;
      }
      if (isIn(campaign, Campaign.Stage.CUTTING)) {
        CutBatches.step(writing, campaign, clock.millis(), actor);
        return Work.GOES_ON;
      }
      if (AreaRows.begin(writing, campaign.id(), today) > 0) {
        return Work.GOES_ON;
      }
      return Work.stopped(
          isIn(campaign, Campaign.Stage.WAITING) ? Stop.NEXT_IS_LATER : Stop.ALL_CUT);
    });
  }

  /// One page of contracts. Where another process read this page meanwhile, nothing is done.
  private Work scan(Campaign seen, Biller biller, String actor) {
    long place = books.read(reading -> AreaRows.scanned(reading, seen.id()));
    ContractPages.Page page = contracts.after(place, CardBooks.CHUNK);
    return books.write(writing -> {
      Campaign campaign = running(writing, seen.name());
      if (campaign == null) {
        return Work.stopped(Stop.NOT_RUNNING);
      }
      Set<String> areas = areasIn(campaign, Campaign.Stage.ORDERING);
      if (areas.isEmpty() || AreaRows.scanned(writing, campaign.id()) != place) {
        return Work.GOES_ON;
      }
      if (page.contracts().isEmpty()) {
        AreaRows.move(writing, campaign.id(), Campaign.Stage.ORDERING, Campaign.Stage.CUTTING);
        return Work.GOES_ON;
      }
      List<Contract> get = new ArrayList<>();
      for (Contract contract : page.contracts()) {
        if (contract.biller().equals(biller.id())
            && areas.contains(contract.municipality().strip())
            && Eligibility.inCampaign(contract, biller, false) == Entitlement.GETS_ONE) {
          get.add(contract);
        }
      }
      OrderMany.forCampaign(writing, campaign.id(), get, clock.instant(), actor);
      AreaRows.keepScanned(writing, campaign.id(), page.place());
      return new Work(page.contracts().size(), null);
    });
  }

  private static Work takeUpOrders(Connection writing, Campaign campaign) throws SQLException {
    if (OrderMany.takeUp(writing, campaign.id(), campaign.biller(), CardBooks.CHUNK) == 0) {
      AreaRows.move(writing, campaign.id(), Campaign.Stage.ORDERING, Campaign.Stage.CUTTING);
    }
    return Work.GOES_ON;
  }

  private static @Nullable Campaign running(Connection books, String name) throws SQLException {
    return CampaignRows.uncounted(books, "WHERE name = ? AND state = 'RUNNING'", name).stream()
        .findFirst()
        .orElse(null);
  }

  private static boolean readsContracts(Campaign campaign) {
    return campaign.kind() == Campaign.Kind.MAILING && isIn(campaign, Campaign.Stage.ORDERING);
  }

  private static boolean isIn(Campaign campaign, Campaign.Stage stage) {
    return !areasIn(campaign, stage).isEmpty();
  }

  private static Set<String> areasIn(Campaign campaign, Campaign.Stage stage) {
    Set<String> names = new HashSet<>();
    for (Campaign.Area area : campaign.areas()) {
      if (area.stage() == stage) {
        names.add(area.municipality());
      }
    }
    return names;
  }
}
