package lv.lete.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lv.lete.contract.ContractId;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.Recorded;
import lv.lete.journal.RequestRecord;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.TillRecord;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Where the payments of a journal are: by business date, by contract, the open ones, and by what
/// somebody remembers of one.
///
/// Kept in plain arrays, about 50 bytes a payment and 150 a contract, because a terminal keeps
/// years of payments beside everything else in 128 MiB. The payments themselves stay in the
/// journal. Not safe for several threads: its only user, [PaymentBook], locks.
final class PaymentIndex {

  private static final int NONE = -1;

  private enum State {
    OPEN,
    TAKEN,
    ABANDONED,
    REVERSED
  }

  private long[] idHigh = new long[64];
  private long[] idLow = new long[64];
  private long[] amountMinor = new long[64];
  private long[] dueMinor = new long[64];
  private long[] atMillis = new long[64];
  private int[] person = new int[64];
  private int[] epochDay = new int[64];
  private int[] previousOfContract = new int[64];
  private State[] state = new State[64];
  private int size;

  private final Map<ContractId, Integer> lastOfContract = new HashMap<>();
  private final Map<Integer, Slots> byDay = new HashMap<>();
  private final Map<UUID, Integer> open = new LinkedHashMap<>();
  private final List<String> people = new ArrayList<>();

  /// A growing list of positions, oldest first.
  private static final class Slots {
    private int[] values = new int[16];
    private int size;

    void add(int value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }
  }

  /// What is looked for; null is anything. `code` is the last 40 bits of the id, `from` is in, `to`
  /// is out, the teller's name is the same in capitals and small letters.
  record Sought(
      @Nullable UUID id,
      @Nullable Long code,
      @Nullable Predicate<String> contract,
      @Nullable Money amount,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String teller) {}

  /// Takes in one more fact of the journal, in the journal's order. A start makes a payment open; a
  /// close of a payment that is not open, and any other fact, changes nothing.
  void note(Recorded by, JournalRecord fact) {
    switch (fact) {
      case PaymentStarted started -> start(by, started);
      case PaymentTaken taken -> close(by, taken.payment(), State.TAKEN);
      case PaymentAbandoned abandoned -> close(by, abandoned.payment(), State.ABANDONED);
      case PaymentReversed reversed -> reverse(reversed);
      case ReceiptPrinted _, JournalOpened _, SignedIn _, SignedOut _, TillSessionOpened _ -> {}
      case ReversalRequested _, ReversalApproved _, ReversalWithdrawn _ -> {}
      case TillRecord _, PeopleRecord _, RequestRecord _ -> {}
    }
  }

  /// At most `limit` payments that are all that is sought, newest start first.
  List<UUID> find(Sought sought, int limit) {
    List<UUID> found = new ArrayList<>();
    Predicate<String> contract = sought.contract();
    int[] slots = contract == null ? null : ofContracts(contract);
    int last = slots == null ? size : slots.length;
    for (int i = last - 1; i >= 0 && found.size() < limit; i--) {
      int slot = slots == null ? i : slots[i];
      if (is(slot, sought)) {
        found.add(id(slot));
      }
    }
    return found;
  }

  private int[] ofContracts(Predicate<String> number) {
    return lastOfContract.entrySet().stream()
        .filter(entry -> number.test(entry.getKey().number()))
        .flatMapToInt(entry ->
            IntStream.iterate(
                entry.getValue(), slot -> slot != NONE, slot -> previousOfContract[slot]))
        .sorted()
        .toArray();
  }

  private boolean is(int slot, Sought sought) {
    Money amount = sought.amount();
    Instant from = sought.from();
    Instant to = sought.to();
    String teller = sought.teller();
    return (sought.id() == null || id(slot).equals(sought.id()))
        && (sought.code() == null || (idLow[slot] & PaymentCode.MASK) == sought.code())
        && (amount == null
            || amountMinor[slot] == amount.minor()
            || dueMinor[slot] == amount.minor())
        && (from == null || atMillis[slot] >= from.toEpochMilli())
        && (to == null || atMillis[slot] < to.toEpochMilli())
        && (teller == null || people.get(person[slot]).equalsIgnoreCase(teller));
  }

  /// The open ones, oldest first.
  List<UUID> open() {
    return List.copyOf(open.keySet());
  }

  /// Every payment of a business date, oldest start first.
  List<UUID> on(LocalDate businessDate) {
    Slots slots = byDay.get(Math.toIntExact(businessDate.toEpochDay()));
    List<UUID> payments = new ArrayList<>();
    for (int i = 0; slots != null && i < slots.size; i++) {
      payments.add(id(slots.values[i]));
    }
    return payments;
  }

  /// What a contract paid, reversed or not, newest start first, at most `limit`.
  List<UUID> taken(ContractId contract, int limit) {
    List<UUID> payments = new ArrayList<>();
    for (int slot = last(contract);
        slot != NONE && payments.size() < limit;
        slot = previousOfContract[slot]) {
      if (state[slot] == State.TAKEN || state[slot] == State.REVERSED) {
        payments.add(id(slot));
      }
    }
    return payments;
  }

  /// Whether the contract paid exactly this on that business date and had it not reversed.
  boolean paid(ContractId contract, Money amount, LocalDate businessDate) {
    for (int slot = last(contract); slot != NONE; slot = previousOfContract[slot]) {
      if (state[slot] == State.TAKEN
          && epochDay[slot] == businessDate.toEpochDay()
          && amountMinor[slot] == amount.minor()) {
        return true;
      }
    }
    return false;
  }

  private void start(Recorded by, PaymentStarted fact) {
    grow();
    int slot = size++;
    int day = Math.toIntExact(fact.businessDate().toEpochDay());
    idHigh[slot] = fact.payment().getMostSignificantBits();
    idLow[slot] = fact.payment().getLeastSignificantBits();
    amountMinor[slot] = fact.amount().minor();
    dueMinor[slot] = fact.amount().plus(fact.fee()).minor();
    stamp(slot, by);
    epochDay[slot] = day;
    state[slot] = State.OPEN;
    Integer before =
        lastOfContract.put(new ContractId(fact.biller().intern(), fact.contract()), slot);
    previousOfContract[slot] = before == null ? NONE : before;
    byDay.computeIfAbsent(day, _ -> new Slots()).add(slot);
    open.put(fact.payment(), slot);
  }

  private int last(ContractId contract) {
    Integer slot = lastOfContract.get(contract);
    return slot == null ? NONE : slot;
  }

  private UUID id(int slot) {
    return new UUID(idHigh[slot], idLow[slot]);
  }

  private void close(Recorded by, UUID payment, State end) {
    @Nullable Integer slot = open.remove(payment);
    if (slot != null) {
      state[slot] = end;
      stamp(slot, by);
    }
  }

  private void reverse(PaymentReversed fact) {
    for (int slot = last(new ContractId(fact.biller(), fact.contract()));
        slot != NONE;
        slot = previousOfContract[slot]) {
      if (id(slot).equals(fact.payment())) {
        state[slot] = State.REVERSED;
      }
    }
  }

  /// When and by whom: of the close once there is one. Few people work at a till.
  private void stamp(int slot, Recorded by) {
    String name = by.actor().name();
    int known = people.indexOf(name);
    if (known < 0) {
      known = people.size();
      people.add(name);
    }
    person[slot] = known;
    atMillis[slot] = by.at().toEpochMilli();
  }

  private void grow() {
    if (size == state.length) {
      int length = size * 2;
      idHigh = Arrays.copyOf(idHigh, length);
      idLow = Arrays.copyOf(idLow, length);
      amountMinor = Arrays.copyOf(amountMinor, length);
      dueMinor = Arrays.copyOf(dueMinor, length);
      atMillis = Arrays.copyOf(atMillis, length);
      person = Arrays.copyOf(person, length);
      epochDay = Arrays.copyOf(epochDay, length);
      previousOfContract = Arrays.copyOf(previousOfContract, length);
      state = Arrays.copyOf(state, length);
    }
  }
}
