package lv.lete.card.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.lete.card.letter.Statement.Kind;
import lv.lete.card.letter.Statement.Line;
import lv.lete.card.letter.Statement.Sums;
import lv.lete.money.Money;

/// Made-up payments of one contract over two years.
final class Paid {
  static final LocalDate FROM = LocalDate.of(2024, 11, 22);
  static final LocalDate TO = LocalDate.of(2026, 11, 22);
  static final Statement.Source LEDGER =
      new Statement.Source.Ledger(Instant.parse("2026-11-22T08:00:00Z"));

  private Paid() {}

  /// So many lines, about every tenth a reversal; the same seed the same lines.
  static List<Line> lines(int count, long seed) {
    Random chance = new Random(seed);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = FROM.plusDays((long) i * 731 / Math.max(1, count));
      Kind kind = chance.nextInt(10) == 0 ? Kind.REVERSAL : Kind.PAYMENT;
      String code = "K7%02d-2M%02d".formatted(i % 100, chance.nextInt(100));
      Money amount = Money.eur(1 + chance.nextInt(90_000));
      lines.add(new Line(day, kind, "Saldus pasts, " + (1 + i % 3) + ". kase", code, amount));
    }
    return lines;
  }

  /// What a ledger would add up to.
  static Sums sums(List<Line> lines) {
    long payments = lines.stream().filter(line -> line.kind() == Kind.PAYMENT).count();
    long paid = minor(lines, Kind.PAYMENT);
    long back = minor(lines, Kind.REVERSAL);
    return new Sums(payments, Money.eur(paid), lines.size() - payments, Money.eur(back));
  }

  private static long minor(List<Line> lines, Kind kind) {
    return lines.stream()
        .filter(line -> line.kind() == kind)
        .mapToLong(line -> line.amount().minor())
        .sum();
  }

  static Statement statement(List<Line> lines, Statement.Source source) {
    return statement(lines, source, FROM);
  }

  static Statement statement(List<Line> lines, Statement.Source source, LocalDate from) {
    Statement.Making making =
        Statement.of(from, TO, lines, sums(lines), source, new Statement.Waiting(0, Money.eur(0)));
    return ((Statement.Making.Made) making).statement();
  }
}
