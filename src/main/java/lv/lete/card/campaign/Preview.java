package lv.lete.card.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.Eligibility;
import lv.lete.card.register.Entitlement;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import org.jspecify.annotations.Nullable;

/// Who would get a card today, counted by municipality and reason. Nothing is ordered by looking.
public record Preview(SortedMap<String, Map<Entitlement, Long>> municipalities) {
  private static final int PAGE = 500;

  /// A contract that would get a card and cannot, for a person to look at.
  public record Problem(Contract contract, Entitlement why) {}

  /// Counts a biller's contracts of some municipalities (null: of all) and hands over each
  /// exception as it is met. Where the watch ended it, what was counted so far.
  ///
  /// @throws lv.lete.store.StoreFault when the contracts or the register cannot be read
  public static Preview of(
      ContractPages contracts,
      CardRegister register,
      Biller biller,
      @Nullable Set<String> municipalities,
      Consumer<Problem> exceptions,
      Watch watch) {
    SortedMap<String, Map<Entitlement, Long>> counts = new TreeMap<>();
    long of = contracts.count();
    long done = 0;
    ContractPages.Page page = contracts.after(0, PAGE);
    while (!page.contracts().isEmpty()) {
      List<Contract> asked = new ArrayList<>(PAGE);
      for (Contract contract : page.contracts()) {
        if (isAsked(contract, biller, municipalities)) {
          asked.add(contract);
        }
      }
      Set<String> withCards =
          register.withCards(biller.id(), asked.stream().map(Contract::number).toList());
      for (Contract contract : asked) {
        Entitlement answer =
            Eligibility.inCampaign(contract, biller, withCards.contains(contract.number()));
        counts
            .computeIfAbsent(contract.municipality().strip(), _ -> new EnumMap<>(Entitlement.class))
            .merge(answer, 1L, Long::sum);
        if (answer.group() == Entitlement.Group.EXCEPTION) {
          exceptions.accept(new Problem(contract, answer));
        }
      }
      done += page.contracts().size();
      if (!watch.goesOn(done, of)) {
        break;
      }
      page = contracts.after(page.place(), PAGE);
    }
    return new Preview(counts);
  }

  /// How many contracts of a municipality have an answer.
  public long count(String municipality, Entitlement answer) {
    return municipalities.getOrDefault(municipality, Map.of()).getOrDefault(answer, 0L);
  }

  /// How many contracts have an answer.
  public long count(Entitlement answer) {
    return municipalities.values().stream()
        .mapToLong(answers -> answers.getOrDefault(answer, 0L))
        .sum();
  }

  /// How many contracts of a municipality were looked at.
  public long contracts(String municipality) {
    return municipalities.getOrDefault(municipality, Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static boolean isAsked(
      Contract contract, Biller biller, @Nullable Set<String> municipalities) {
    return contract.biller().equals(biller.id())
        && (municipalities == null || municipalities.contains(contract.municipality().strip()));
  }
}
