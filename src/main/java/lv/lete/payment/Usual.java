package lv.lete.payment;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.money.Money;
import lv.lete.money.TariffSchedule;

/// What an amount means for a contract: about how many kWh, and whether it lies far outside what
/// the contract usually pays in a month.
///
/// Usual is, in this order: the levelled amount; else what the average monthly consumption costs,
/// compared in kWh; else the average of the contract's last payments on this till, once there are
/// three. Where none is known nothing is unusual.
final class Usual {

  private static final int PAYMENTS_LOOKED_AT = 12;
  private static final int PAYMENTS_NEEDED = 3;

  private Usual() {}

  /// About how many kWh the amount pays for; empty where the contract's tariff is not known.
  static Optional<TariffSchedule.Estimate> kwh(Payer payer, Money amount, LocalDate on) {
    Contract contract = payer.contract();
    return payer.biller().tariffs().stream()
        .filter(tariff -> tariff.code().equals(contract.tariff()))
        .findFirst()
        .flatMap(tariff -> tariff.estimate(amount, contract.yearKwh(), on));
  }

  /// Whether the amount is below or above the biller's band around what is usual.
  static boolean isUnusual(
      Payer payer, Money amount, Optional<TariffSchedule.Estimate> kwh, PaymentBook book) {
    Biller biller = payer.biller();
    Long monthlyKwh = payer.contract().averageMonthlyKwh();
    Money levelled = payer.contract().levelledAmount();
    if (levelled != null && levelled.isPositive()) {
      return outside(biller, amount.minor(), amount.minor(), levelled.minor());
    }
    if (kwh.isPresent() && monthlyKwh != null && monthlyKwh > 0) {
      return outside(biller, kwh.get().from(), kwh.get().to(), monthlyKwh);
    }
    return averagePaid(payer, book)
        .map(average -> outside(biller, amount.minor(), amount.minor(), average))
        .orElse(false);
  }

  private static Optional<Long> averagePaid(Payer payer, PaymentBook book) {
    List<PaymentBook.Line> paid =
        book.of(payer.contract().id(), PAYMENTS_LOOKED_AT).stream()
            .filter(line -> line.reversed() == null)
            .toList();
    long sum = 0;
    for (PaymentBook.Line line : paid) {
      sum = Math.addExact(sum, line.started().amount().minor());
    }
    return paid.size() < PAYMENTS_NEEDED ? Optional.empty() : Optional.of(sum / paid.size());
  }

  /// Whether the whole range lies outside the band; a range that touches it is not unusual. No
  /// figure from a utility's file is too large to compare.
  private static boolean outside(Biller biller, long from, long to, long usual) {
    return product(to, 100).compareTo(product(usual, biller.usualLowPercent())) < 0
        || product(from, 100).compareTo(product(usual, biller.usualHighPercent())) > 0;
  }

  private static BigInteger product(long figure, int percent) {
    return BigInteger.valueOf(figure).multiply(BigInteger.valueOf(percent));
  }
}
