package lv.lete.card.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lv.lete.money.Money;

/// What was paid on one contract from a day to a day, both in: each payment and each reversal, and
/// their sums. There is none whose lines do not add up to the sums of the books: see [#of].
///
/// Days are business dates. Immutable.
public final class Statement {
  private final LocalDate from;
  private final LocalDate to;
  private final List<Line> lines;
  private final Sums sums;
  private final Source source;
  private final Waiting waiting;

  private Statement(
      LocalDate from, LocalDate to, List<Line> lines, Sums sums, Source source, Waiting waiting) {
    this.from = from;
    this.to = to;
    this.lines = lines;
    this.sums = sums;
    this.source = source;
    this.waiting = waiting;
  }

  /// Whether money came or went back.
  public enum Kind {
    /// Taken from the customer.
    PAYMENT,
    /// A payment that was taken back.
    REVERSAL
  }

  /// One payment or reversal. `place` is where it was taken, `code` that of the payment in both
  /// cases; `amount` is more than nothing in both cases.
  public record Line(LocalDate date, Kind kind, String place, String code, Money amount) {
    /// Refuses an amount of nothing or less and missing parts.
    public Line {
      Objects.requireNonNull(date, "date");
      Objects.requireNonNull(kind, "kind");
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("a line has an amount, not " + amount);
      }
    }

    /// What it adds to the total: a reversal takes away.
    public Money signed() {
      return kind == Kind.PAYMENT ? amount : Money.zero(amount.currency()).minus(amount);
    }
  }

  /// How many payments and reversals, and how much.
  public record Sums(long payments, Money paid, long reversals, Money back) {
    /// What stays paid.
    public Money net() {
      return paid.minus(back);
    }

    private Sums plus(Line line) {
      return switch (line.kind()) {
        case PAYMENT -> new Sums(payments + 1, paid.plus(line.amount()), reversals, back);
        case REVERSAL -> new Sums(payments, paid, reversals + 1, back.plus(line.amount()));
      };
    }
  }

  /// Whose books the lines are from.
  public sealed interface Source {
    /// The host's ledger, of all tills, as it was then.
    record Ledger(Instant at) implements Source {}

    /// The journal of one till: what was paid elsewhere is missing.
    record ThisTill(String till, Instant at) implements Source {}
  }

  /// Payments of the period that wait for a person to book them: in no line and no sum.
  public record Waiting(long payments, Money amount) {}

  /// What came of making one.
  public sealed interface Making {
    /// It adds up.
    record Made(Statement statement) implements Making {}

    /// The lines add up to something else than the books: nobody is given such a statement.
    record NotEqual(Sums ofLines, Sums ofBooks) implements Making {}
  }

  /// Makes one of lines, in order of their days, and of the sums that the books add up to by
  /// themselves.
  ///
  /// @throws IllegalArgumentException where a line lies outside the period, or before the one above
  ///   it
  public static Making of(
      LocalDate from, LocalDate to, List<Line> lines, Sums books, Source source, Waiting waiting) {
    Sums sums = new Sums(0, zero(books.paid()), 0, zero(books.paid()));
    LocalDate before = from;
    for (Line line : lines) {
      if (line.date().isBefore(before) || line.date().isAfter(to)) {
        throw new IllegalArgumentException("a line of " + line.date() + " stands out of order");
      }
      before = line.date();
      sums = sums.plus(line);
    }
    return sums.equals(books)
        ? new Making.Made(new Statement(from, to, List.copyOf(lines), sums, source, waiting))
        : new Making.NotEqual(sums, books);
  }

  private static Money zero(Money like) {
    return Money.zero(like.currency());
  }

  /// The first day.
  public LocalDate from() {
    return from;
  }

  /// The last day.
  public LocalDate to() {
    return to;
  }

  /// Payments and reversals, by day.
  public List<Line> lines() {
    return lines;
  }

  /// What they add up to.
  public Sums sums() {
    return sums;
  }

  /// Whose books say so.
  public Source source() {
    return source;
  }

  /// What is not booked yet.
  public Waiting waiting() {
    return waiting;
  }
}
