package lv.lete.ui.counter;

import java.time.LocalDate;
import java.util.Optional;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;
import lv.lete.payment.Payer;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// What the keyed sum buys in kWh, as the customer is told it: an estimate, a range where the
/// year's consumption is unknown, and marked where the tariff is a sample.
final class Estimates {
  private final Words words;
  private @Nullable LocalDate businessDate;

  Estimates(Words words) {
    this.words = words;
  }

  /// The business date whose prices hold.
  void on(LocalDate date) {
    businessDate = date;
  }

  /// What the teller must add to the estimate: that it is one, and whether the prices are samples.
  String note(@Nullable Payer payer) {
    return schedule(payer)
        .map(found -> words.say(found.sample() ? "counter.kwh-sample" : "counter.kwh-note"))
        .orElse("");
  }

  /// The estimate in words, empty where no tariff is known or nothing is keyed.
  String text(@Nullable Payer payer, @Nullable Money sum) {
    LocalDate date = businessDate;
    if (payer == null || sum == null || date == null || !sum.isPositive()) {
      return "";
    }
    return schedule(payer)
        .flatMap(found -> found.estimate(sum, payer.contract().yearKwh(), date))
        .map(this::told)
        .orElse("");
  }

  private String told(TariffSchedule.Estimate kwh) {
    return kwh.from() == kwh.to()
        ? words.say("counter.kwh", words.count(kwh.from()))
        : words.say("counter.kwh-range", words.count(kwh.from()), words.count(kwh.to()));
  }

  private static Optional<TariffSchedule> schedule(@Nullable Payer payer) {
    if (payer == null) {
      return Optional.empty();
    }
    String code = payer.contract().tariff();
    return payer.biller().tariffs().stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
