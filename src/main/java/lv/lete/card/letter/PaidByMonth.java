package lv.lete.card.letter;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.lete.money.Money;

/// What was paid in each of a row of calendar months, oldest first: the rows of a consumption table
/// that the host can fill. The months' sums are the statement's total.
public record PaidByMonth(List<Month> months) {
  /// `payments` counts payments, not reversals; `net` is what stays paid, and below nothing where
  /// more went back than came.
  public record Month(YearMonth month, long payments, Money net) {}

  /// Copies the list.
  public PaidByMonth {
    months = List.copyOf(months);
  }

  /// The months from that of the statement's first day to that of its last.
  public static PaidByMonth of(Statement statement) {
    Money nothing = Money.zero(statement.sums().paid().currency());
    Map<YearMonth, Month> found = new TreeMap<>();
    YearMonth last = YearMonth.from(statement.to());
    for (YearMonth at = YearMonth.from(statement.from());
        !at.isAfter(last);
        at = at.plusMonths(1)) {
      found.put(at, new Month(at, 0, nothing));
    }
    for (Statement.Line line : statement.lines()) {
      found.computeIfPresent(
          YearMonth.from(line.date()),
          (month, before) ->
              new Month(
                  month,
                  before.payments() + (line.kind() == Statement.Kind.PAYMENT ? 1 : 0),
                  before.net().plus(line.signed())));
    }
    return new PaidByMonth(new ArrayList<>(found.values()));
  }
}
