package lv.lete.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.ReversalRecord;
import lv.lete.journal.TillRecord;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// Where the payments of a journal are: by business date, by contract, and the open ones.
///
/// Kept in plain arrays, about 30 bytes a payment and 150 a contract, because a terminal keeps
/// years of payments beside everything else in 128 MiB. The payments themselves stay in the
/// journal. Not safe for several threads: its only user, [PaymentBook], locks.
final class PaymentIndex {

  private static final int NONE = -1;

  private enum State {
    OPEN,
    TAKEN,
    ABANDONED
  }

  private long[] idHigh = new long[64];
  private long[] idLow = new long[64];
  private long[] amountMinor = new long[64];
  private int[] epochDay = new int[64];
  private int[] previousOfContract = new int[64];
  private State[] state = new State[64];
  private int size;

  private final Map<ContractId, Integer> lastOfContract = new HashMap<>();
  private final Map<Integer, Slots> byDay = new HashMap<>();
  private final Map<UUID, Integer> open = new LinkedHashMap<>();

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

  /// Takes in one more fact of the journal, in the journal's order. A start makes a payment open; a
  /// close of a payment that is not open, and any other fact, changes nothing.
  void note(JournalRecord fact) {
    switch (fact) {
      case PaymentStarted started -> start(started);
      case PaymentTaken taken -> close(taken.payment(), State.TAKEN);
      case PaymentAbandoned abandoned -> close(abandoned.payment(), State.ABANDONED);
      case ReceiptPrinted _, JournalOpened _, SignedIn _, SignedOut _, TillSessionOpened _ -> {}
      case ReversalRecord _, TillRecord _, PeopleRecord _ -> {}
    }
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

  /// What a contract paid, newest start first, at most `limit`.
  List<UUID> taken(ContractId contract, int limit) {
    List<UUID> payments = new ArrayList<>();
    for (int slot = last(contract);
        slot != NONE && payments.size() < limit;
        slot = previousOfContract[slot]) {
      if (state[slot] == State.TAKEN) {
        payments.add(id(slot));
      }
    }
    return payments;
  }

  /// Whether the contract paid exactly this on that business date.
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

  private void start(PaymentStarted fact) {
    grow();
    int slot = size++;
    int day = Math.toIntExact(fact.businessDate().toEpochDay());
    idHigh[slot] = fact.payment().getMostSignificantBits();
    idLow[slot] = fact.payment().getLeastSignificantBits();
    amountMinor[slot] = fact.amount().minor();
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

  private void close(UUID payment, State end) {
    @Nullable Integer slot = open.remove(payment);
    if (slot != null) {
      state[slot] = end;
    }
  }

  private void grow() {
    if (size == state.length) {
      int length = size * 2;
      idHigh = Arrays.copyOf(idHigh, length);
      idLow = Arrays.copyOf(idLow, length);
      amountMinor = Arrays.copyOf(amountMinor, length);
      epochDay = Arrays.copyOf(epochDay, length);
      previousOfContract = Arrays.copyOf(previousOfContract, length);
      state = Arrays.copyOf(state, length);
    }
  }
}
