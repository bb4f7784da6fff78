package lv.lete.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.wire.Feed;

/// A registry in memory: contract n has version n. It can be made to go back.
public class FakeContracts implements KnownContracts {
  /// The biller that it knows.
  public static final String BILLER = "latvenergo";

  private final List<Contract> contracts = new ArrayList<>();

  /// Adds contracts up to this number of them, numbered from 1000000001 on.
  public final synchronized FakeContracts growTo(int size) {
    while (contracts.size() < size) {
      contracts.add(contract(number(contracts.size() + 1)));
    }
    return this;
  }

  /// Forgets all but the first so many: as an older backup would.
  public synchronized void goBackTo(int size) {
    contracts.subList(size, contracts.size()).clear();
  }

  /// The number of the n-th contract.
  public static String number(int n) {
    return Integer.toString(1_000_000_000 + n);
  }

  @Override
  public Optional<Contract> find(ContractId contract) {
    return knowsContract(contract.biller(), contract.number())
        ? Optional.of(contract(contract.number()))
        : Optional.empty();
  }

  @Override
  public boolean knowsBiller(String biller) {
    return biller.equals(BILLER);
  }

  @Override
  public synchronized boolean knowsContract(String biller, String number) {
    return contracts.stream()
        .anyMatch(known -> known.biller().equals(biller) && known.number().equals(number));
  }

  @Override
  public synchronized Feed.Page after(long version, int limit) {
    int newest = contracts.size();
    int from = (int) Math.min(version, newest);
    int to = Math.min(from + limit, newest);
    return new Feed.Page(to, newest, contracts.subList(from, to));
  }

  @Override
  public Feed.Billers billers() {
    return new Feed.Billers("one", List.of(biller()));
  }

  @Override
  public void close() {}

  private static Biller biller() {
    return new Biller(
        BILLER,
        "Latvenergo",
        "4750000000007",
        "4750000",
        "LV00",
        Currency.EUR,
        new Biller.NumberRule(10, true),
        new Biller.Contacts("1", "a@example.com", "example.com"),
        Set.of(Biller.Profile.CUSTOMER_CARD),
        new Biller.Fees(Money.eur(30), Money.eur(50), Money.eur(50)),
        null,
        Money.eur(1),
        Money.eur(100_000),
        10,
        400,
        List.of());
  }

  /// One contract.
  public static Contract contract(String number) {
    return new Contract(
        BILLER,
        number,
        Contract.Kind.PRIVATE,
        "Anna",
        "Ozola",
        "",
        "",
        "Jāņa bulvāris",
        "68",
        "2",
        "Valmiera",
        "Valmieras novads",
        "LV-4245",
        "T1",
        "58776679",
        null,
        null,
        null,
        null,
        Contract.Status.ACTIVE,
        Contract.BillingChannel.PAPER_SLIP,
        true,
        null,
        "lv",
        null);
  }
}
