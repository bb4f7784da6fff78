package lv.lete.card.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lv.lete.card.campaign.ContractPages;
import lv.lete.card.campaign.Watch;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.Eligibility;
import lv.lete.card.register.Entitlement;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import org.jspecify.annotations.Nullable;

/// The first cards of those who would get one today, in the order of the post. Changes nothing: a
/// preview. One thread; needs a little temporary disk until it is closed.
public final class EligibleCards implements AutoCloseable {
  private static final int PAGE = 500;

  private final SortedContracts sorted = new SortedContracts();
  private final Function<ContractId, Optional<Contract>> find;
  private final Biller biller;
  private final LocalDate today;
  private long having;

  private EligibleCards(
      Function<ContractId, Optional<Contract>> find, Biller biller, LocalDate today) {
    this.find = find;
    this.biller = biller;
    this.today = today;
  }

  /// Looks for them among a biller's contracts of some municipalities (null: of all).
  ///
  /// @throws lv.lete.store.StoreFault when the contracts or the register cannot be read
  public static EligibleCards of(
      ContractPages contracts,
      Function<ContractId, Optional<Contract>> find,
      CardRegister register,
      Biller biller,
      @Nullable Set<String> municipalities,
      LocalDate today,
      Watch watch) {
    EligibleCards found = new EligibleCards(find, biller, today);
    try {
      found.read(contracts, register, municipalities, watch);
      return found;
    } catch (RuntimeException e) {
      found.close();
      throw e;
    }
  }

  private void read(
      ContractPages contracts,
      CardRegister register,
      @Nullable Set<String> municipalities,
      Watch watch) {
    long of = contracts.count();
    long done = 0;
    ContractPages.Page page = contracts.after(0, PAGE);
    while (!page.contracts().isEmpty()) {
      List<Contract> gets = new ArrayList<>(PAGE);
      for (Contract contract : page.contracts()) {
        if (contract.biller().equals(biller.id())
            && (municipalities == null || municipalities.contains(contract.municipality().strip()))
            && Eligibility.inCampaign(contract, biller, false) == Entitlement.GETS_ONE) {
          gets.add(contract);
        }
      }
      Set<String> have =
          register.withCards(biller.id(), gets.stream().map(Contract::number).toList());
      gets.removeIf(contract -> have.contains(contract.number()));
      having += have.size();
      sorted.add(gets);
      done += page.contracts().size();
      if (!watch.goesOn(done, of)) {
        return;
      }
      page = contracts.after(page.place(), PAGE);
    }
  }

  /// How many there are.
  public long count() {
    return sorted.count();
  }

  /// How many there are besides who would get one, and have one or wait for one already.
  public long having() {
    return having;
  }

  /// The first `limit` of them, in chunks of so many.
  public Iterator<List<CardWords>> chunks(int size, long limit) {
    return new Iterator<>() {
      private String route = "";
      private int place;

      @Override
      public boolean hasNext() {
        return place < Math.min(limit, sorted.count());
      }

      @Override
      public List<CardWords> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int most = (int) Math.min(size, limit - place);
        List<CardWords> chunk = new ArrayList<>(most);
        for (SortedContracts.Row row : sorted.after(route, most)) {
          route = row.route();
          Contract contract =
              find.apply(row.contract())
                  .orElseThrow(() -> new IllegalStateException("a contract vanished meanwhile"));
          chunk.add(new CardWords(contract, biller, 1, ++place, today));
        }
        return chunk;
      }
    };
  }

  @Override
  public void close() {
    sorted.close();
  }
}
