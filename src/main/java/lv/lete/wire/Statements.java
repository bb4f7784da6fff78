package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.lete.money.Money;

/// What a contract paid in a period, as the host's ledger has it. No name is in it.
public interface Statements {
  /// The most lines of one answer: what has more is asked for in shorter periods.
  int MAX_LINES = 10_000;

  /// The longest period of one answer.
  int MAX_YEARS = 20;

  /// Whether a period has both ends in the years 1 to 9999, ends no earlier than it begins, and is
  /// no longer than [#MAX_YEARS].
  static boolean mayAsk(LocalDate from, LocalDate to) {
    return from.getYear() >= 1
        && to.getYear() <= 9_999
        && !from.isAfter(to)
        && !from.isBefore(to.minusYears(MAX_YEARS));
  }

  /// The ledger's payments and reversals of a contract whose business dates lie from `from` to
  /// `to`, both in, by date, then in the order of posting. `sums` were added up by the host's
  /// database, not from the lines: whoever reads compares.
  @Json
  record Answer(
      String biller,
      String contract,
      LocalDate from,
      LocalDate to,
      Instant at,
      List<Line> lines,
      Sums sums,
      Waiting waiting) {
    /// Refuses missing fields and too many lines.
    public Answer {
      Objects.requireNonNull(biller, "biller");
      Objects.requireNonNull(contract, "contract");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(at, "at");
      lines = List.copyOf(Objects.requireNonNull(lines, "lines"));
      Objects.requireNonNull(sums, "sums");
      Objects.requireNonNull(waiting, "waiting");
      if (lines.size() > MAX_LINES) {
        throw new IllegalArgumentException(lines.size() + " lines, above " + MAX_LINES);
      }
    }
  }

  /// A payment, or the reversal of one. `date` is its own business date; `amount` is more than
  /// nothing in both cases.
  @Json
  record Line(
      LocalDate date, boolean reversal, String branch, String till, UUID payment, Money amount) {
    /// Refuses missing fields and an amount of nothing or less.
    public Line {
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(branch, "branch");
      Objects.requireNonNull(till, "till");
      Objects.requireNonNull(payment, "payment");
      Range.atLeast(1, Objects.requireNonNull(amount, "amount").minor(), "amount");
    }
  }

  /// How many and how much.
  @Json
  record Sums(long payments, Money paid, long reversals, Money back) {
    /// Refuses missing fields and what is below nothing.
    public Sums {
      Range.atLeast(0, payments, "payments");
      Range.atLeast(0, Objects.requireNonNull(paid, "paid").minor(), "paid");
      Range.atLeast(0, reversals, "reversals");
      Range.atLeast(0, Objects.requireNonNull(back, "back").minor(), "back");
    }
  }

  /// Payments on the contract in the period that wait in suspense for a person: in no line and no
  /// sum, but the customer paid them.
  @Json
  record Waiting(long payments, Money amount) {
    /// Refuses missing fields and what is below nothing.
    public Waiting {
      Range.atLeast(0, payments, "payments");
      Range.atLeast(0, Objects.requireNonNull(amount, "amount").minor(), "amount");
    }
  }
}
