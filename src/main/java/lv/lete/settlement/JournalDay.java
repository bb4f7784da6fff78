package lv.lete.settlement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalReader;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Member.Kind;
import lv.lete.settlement.Member.Place;
import org.jspecify.annotations.Nullable;

/// What a journal says was taken and reversed on one business date, per biller. Entries are given
/// one after the other, in the chain's order. Not for several threads.
public final class JournalDay {
  private static final int CHUNK = 1000;

  private final ChainIdentity chain;
  private final Place place;
  private final String date;
  private final String dated;
  private final List<Long> unreadable = new ArrayList<>();
  private final SortedMap<String, List<Member>> byBiller = new TreeMap<>();

  /// For the journal of this chain, kept at this till.
  public JournalDay(ChainIdentity chain, Place place, LocalDate businessDate) {
    this.chain = chain;
    this.place = place;
    this.date = businessDate.toString();
    this.dated = "\"businessDate\":\"" + date + "\"";
  }

  /// A till's part, read from its journal file while the terminal may be running on it.
  public sealed interface Reading {}

  /// What the journal holds of the date. A biller without payments has an empty settlement;
  /// `unreadable` names records that are about money and break the rules of their type.
  public record Read(
      SortedMap<String, List<Member>> byBiller,
      LocalDate businessDate,
      ChainIdentity chain,
      List<Long> unreadable,
      Settlement.TillPart part)
      implements Reading {
    /// The part of one biller.
    public Settlement of(String biller) {
      List<Member> found = byBiller.getOrDefault(biller, List.of());
      List<Member> ordered = new ArrayList<>(found);
      ordered.sort((one, other) -> one.kind().compareTo(other.kind()));
      Currency currency = found.isEmpty() ? Currency.EUR : found.getFirst().amount().currency();
      return new Settlement(
          biller, businessDate, currency, null, part, Money.zero(currency), ordered);
    }
  }

  /// A training journal: nothing of it is ever settled.
  public record Training() implements Reading {}

  /// A file that does not begin as a journal does.
  public record NoJournal() implements Reading {}

  /// Reads a terminal's journal; `zone` is where its hours are told.
  ///
  /// @throws lv.lete.store.StoreFault when there is none or it cannot be read
  public static Reading read(Path journal, LocalDate businessDate, ZoneId zone) {
    try (JournalReader reader = JournalReader.open(journal)) {
      List<Entry> chunk = reader.after(0, CHUNK);
      JournalOpened opened = chunk.isEmpty() ? null : opened(chunk.getFirst());
      if (opened == null) {
        return new NoJournal();
      }
      if (opened.training()) {
        return new Training();
      }
      Place place = new Place(opened.branch(), opened.till());
      ChainIdentity chain = new ChainIdentity(opened.terminal(), opened.epoch(), false);
      JournalDay day = new JournalDay(chain, place, businessDate);
      Entry last = chunk.getFirst();
      while (!chunk.isEmpty()) {
        chunk.forEach(day::add);
        last = chunk.getLast();
        chunk = reader.after(last.number(), CHUNK);
      }
      Instant at = RecordJson.read(last.number(), last.bytes()).at();
      return new Read(
          day.byBiller(),
          businessDate,
          chain,
          day.unreadable(),
          new Settlement.TillPart(opened.terminal(), place, last.number(), at, zone));
    }
  }

  /// Takes in one more entry; what is no payment or reversal of the date changes nothing. One that
  /// should be and is no valid record is kept in [#unreadable].
  public void add(Entry entry) {
    if (!mayCount(entry.bytes())) {
      return;
    }
    try {
      Recorded recorded = RecordJson.read(entry.number(), entry.bytes());
      if (recorded.record() instanceof Recorded.Known known) {
        add(known, recorded);
      }
    } catch (IllegalArgumentException broken) {
      unreadable.add(entry.number());
    }
  }

  private void add(Recorded.Known known, Recorded recorded) {
    switch (known.fact()) {
      case PaymentTaken taken when date.equals(taken.businessDate().toString()) ->
          keep(taken.biller(), payment(taken, recorded));
      case PaymentReversed reversed when date.equals(reversed.businessDate().toString()) ->
          keep(reversed.biller(), reversal(reversed, recorded));
      default -> {
        // of another date, or no money of a biller's
      }
    }
  }

  /// What there is so far, in the journal's order.
  public SortedMap<String, List<Member>> byBiller() {
    return Collections.unmodifiableSortedMap(byBiller);
  }

  /// The numbers of entries that are about money of the date and break the rules of their type.
  public List<Long> unreadable() {
    return List.copyOf(unreadable);
  }

  private void keep(String biller, Member member) {
    byBiller.computeIfAbsent(biller, _ -> new ArrayList<>()).add(member);
  }

  private Member payment(PaymentTaken fact, Recorded recorded) {
    return new Member(
        Kind.PAYMENT,
        fact.payment(),
        null,
        fact.contract(),
        fact.amount(),
        fact.fee(),
        fact.tender(),
        fact.businessDate(),
        recorded.at(),
        place,
        chain.terminal(),
        chain.epoch(),
        recorded.number(),
        false);
  }

  private Member reversal(PaymentReversed fact, Recorded recorded) {
    return new Member(
        Kind.REVERSAL,
        fact.payment(),
        fact.reversal(),
        fact.contract(),
        fact.amount(),
        fact.fee(),
        fact.tender(),
        fact.businessDate(),
        recorded.at(),
        place,
        chain.terminal(),
        chain.epoch(),
        recorded.number(),
        false);
  }

  /// A look at the bytes passes over most records of a journal of years without parsing them. They
  /// are as the one encoder wrote them.
  private boolean mayCount(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains(dated)
        && (text.contains("\"type\":\"PaymentTaken\"")
            || text.contains("\"type\":\"PaymentReversed\""));
  }

  private static @Nullable JournalOpened opened(Entry first) {
    try {
      return RecordJson.read(first.number(), first.bytes()).record()
              instanceof Recorded.Known(JournalOpened fact)
          ? fact
          : null;
    } catch (IllegalArgumentException broken) {
      return null;
    }
  }
}
