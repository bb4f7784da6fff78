package lv.lete;

import io.avaje.jsonb.Json;
import java.util.List;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.till.TillRules;
import org.jspecify.annotations.Nullable;

/// The part `cash` of `terminal.json`; what is left out is as [TillRules#USUAL] says.
///
/// `denominations` are the coins and notes to count by, each as an amount: `"0.05"`, `"20.00"`.
/// `payOutAlone` and `dropAlone` are what a teller may pay out, or take to the safe, without a
/// supervisor.
@Json
record CashConfig(
    @Nullable List<String> denominations,
    @Nullable String payOutAlone,
    @Nullable String dropAlone) {

  /// The rules; what is wrong is added to `problems`, and the usual rules are answered then.
  TillRules rules(List<String> problems) {
    TillRules usual = TillRules.USUAL;
    int before = problems.size();
    List<Long> faces =
        denominations == null
            ? usual.denominations()
            : denominations.stream()
                .map(face -> amount(face, Money.eur(1), "denominations", problems).minor())
                .toList();
    Money payOut = amount(payOutAlone, usual.payOutAlone(), "payOutAlone", problems);
    Money drop = amount(dropAlone, usual.dropAlone(), "dropAlone", problems);
    try {
      return problems.size() > before ? usual : new TillRules(faces, payOut, drop);
    } catch (IllegalArgumentException e) {
      problems.add("\"cash\": " + e.getMessage());
      return usual;
    }
  }

  private static Money amount(
      @Nullable String text, Money otherwise, String field, List<String> problems) {
    if (text == null) {
      return otherwise;
    }
    return switch (AmountText.read(text, Currency.EUR)) {
      case AmountText.Amount(Money money) -> money;
      case AmountText.NotAnAmount _ -> {
        problems.add("\"cash\".\"" + field + "\" holds \"" + text + "\", no amount like 20.00");
        yield otherwise;
      }
    };
  }
}
