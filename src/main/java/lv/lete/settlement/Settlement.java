package lv.lete.settlement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import org.jspecify.annotations.Nullable;

/// What one biller is owed for one business date: payments first, then reversals, each in the order
/// in which the books took them.
///
/// `carriedIn` is what earlier batches took away beyond what they credited: nothing or less.
/// `terms` is null for a till's part, because terminals do not know who settles.
public record Settlement(
    String biller,
    LocalDate businessDate,
    Currency currency,
    @Nullable Terms terms,
    Standing standing,
    Money carriedIn,
    List<Member> members) {

  /// How final the figures are, and of how much.
  public sealed interface Standing {}

  /// A batch, cut once; nothing of it ever changes. `messageId` is 32 hex digits.
  public record Cut(String messageId, Instant at) implements Standing {}

  /// The host has cut no batch for the date yet; more may come. `at` is when it was looked at.
  public record Open(Instant at) implements Standing {}

  /// One till's part only, from its own journal up to record `upTo`, written at `at`.
  public record TillPart(UUID terminal, Member.Place place, long upTo, Instant at, ZoneId zone)
      implements Standing {}

  /// Refuses a carry of more than nothing.
  public Settlement {
    if (carriedIn.isPositive()) {
      throw new IllegalArgumentException("only what is missing is carried: " + carriedIn);
    }
    members = List.copyOf(members);
  }

  /// The same with other billers that take FiDAViSta: that is no content of any file, so the
  /// configuration of today counts and not that of the day of the batch.
  public Settlement offering(Set<String> fidavista) {
    if (terms == null) {
      return this;
    }
    Institution was = terms.institution();
    Institution now =
        new Institution(was.name(), was.bic(), was.iban(), was.zone(), fidavista, was.sample());
    return new Settlement(
        biller,
        businessDate,
        currency,
        new Terms(terms.billerName(), terms.billerIban(), now),
        standing,
        carriedIn,
        members);
  }

  /// Where its hours are told.
  public ZoneId zone() {
    if (standing instanceof TillPart part) {
      return part.zone();
    }
    if (terms == null) {
      throw new IllegalStateException("a host's settlement has its terms: " + biller);
    }
    return ZoneId.of(terms.institution().zone());
  }

  /// Over the whole of it.
  public Totals totals() {
    return Totals.of(members, currency);
  }

  /// Per branch, by name.
  public SortedMap<String, Totals> byBranch() {
    return by(member -> member.place().branch());
  }

  /// Per till, by branch and name.
  public SortedMap<Member.Place, Totals> byTill() {
    return by(Member::place);
  }

  /// What is paid to the biller: the net and the carry, never less than nothing.
  public Money payable() {
    return balance().isNegative() ? Money.zero(currency) : balance();
  }

  /// What goes on to the next batch: nothing or less.
  public Money carriedOut() {
    return balance().isNegative() ? balance() : Money.zero(currency);
  }

  /// Those of earlier business dates.
  public List<Member> late() {
    return members.stream().filter(Member::late).toList();
  }

  /// The reversals.
  public List<Member> reversals() {
    return members.stream().filter(member -> member.kind() == Member.Kind.REVERSAL).toList();
  }

  private Money balance() {
    return totals().net().plus(carriedIn);
  }

  private <K extends Comparable<K>> SortedMap<K, Totals> by(Function<Member, K> key) {
    SortedMap<K, Totals> parts = new TreeMap<>();
    for (Member member : members) {
      parts.merge(
          key.apply(member), Totals.none(currency).plus(member), (sum, _) -> sum.plus(member));
    }
    return Collections.unmodifiableSortedMap(parts);
  }
}
