package lv.lete.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lv.lete.money.TariffSchedule.Estimate;
import lv.lete.money.TariffSchedule.Period;
import lv.lete.money.TariffSchedule.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffScheduleTest {

  private static final LocalDate DAY = LocalDate.of(2011, 5, 10);

  /// T1 as it was published: 0.0825 LVL for the first 1200 kWh of the year, 0.1074 above; later
  /// 0.0818 and 0.1065.
  private static final TariffSchedule T1 =
      new TariffSchedule(
          "T1",
          false,
          List.of(
              new Period(
                  LocalDate.of(2011, 4, 1),
                  "--04-01",
                  List.of(new Step(0, 82_500), new Step(1200, 107_400))),
              new Period(
                  LocalDate.of(2012, 4, 1),
                  "--04-01",
                  List.of(new Step(0, 81_800), new Step(1200, 106_500)))));

  @ParameterizedTest
  @CsvSource({
    // santims, used since the year began, kWh
    "8250,0,1000", // all in the first step
    "9900,0,1200", // exactly to the step
    "9899,0,1199",
    "9910,0,1200", // 10 santims do not buy a kWh above the step
    "9911,0,1201",
    "10740,1200,1000", // all above the step
    "10740,5000,1000",
    "8,0,0",
    "9,0,1",
    "0,0,0",
    "1907,1100,200", // 100 below the step for 8.25, 100 above it for 10.74
  })
  void walksUpTheSteps(long santims, long used, long kwh) {
    assertEquals(Optional.of(new Estimate(kwh, kwh)), T1.estimate(lats(santims), used, DAY));
  }

  @Test
  void unknownConsumptionGivesARange() {
    assertEquals(Optional.of(new Estimate(768, 1000)), T1.estimate(lats(8250), null, DAY));
    assertEquals(Optional.of(new Estimate(768, 1000)), T1.estimate(lats(8250), -1L, DAY));
  }

  @Test
  void oneStepNeedsNoConsumption() {
    TariffSchedule flat = schedule(new Step(0, 150_000));
    assertEquals(Optional.of(new Estimate(166, 166)), flat.estimate(Money.eur(2500), null, DAY));
  }

  @Test
  void takesThePricesOfTheDay() {
    assertEquals(Optional.empty(), T1.estimate(lats(8250), 0L, LocalDate.of(2011, 3, 31)));
    assertEquals(figure(1000), T1.estimate(lats(8250), 0L, LocalDate.of(2011, 4, 1)));
    assertEquals(figure(1000), T1.estimate(lats(8250), 0L, LocalDate.of(2012, 3, 31)));
    assertEquals(figure(1008), T1.estimate(lats(8250), 0L, LocalDate.of(2012, 4, 1)));
  }

  @Test
  void saysNothingOfSumsThatNobodyPays() {
    assertEquals(Optional.empty(), T1.estimate(lats(-1), 0L, DAY));
    assertEquals(Optional.empty(), T1.estimate(lats(Long.MAX_VALUE), 0L, DAY));
    assertTrue(T1.estimate(lats(Long.MAX_VALUE / 10_000), Long.MAX_VALUE, DAY).isPresent());
  }

  @Test
  void listsEveryProblemAtOnce() {
    TariffSchedule bad =
        new TariffSchedule(
            "TX",
            true,
            List.of(
                new Period(DAY, "04-01", List.of(new Step(5, 0), new Step(5, -1))),
                new Period(DAY, "--02-30", List.of())));
    assertEquals(
        List.of(
            "tariff TX, from 2011-05-10: yearStart \"04-01\" is not --MM-DD",
            "tariff TX, from 2011-05-10: the first step is from 5 kWh, not 0",
            "tariff TX, from 2011-05-10: price 0 is not above nothing",
            "tariff TX, from 2011-05-10: step from 5 kWh does not rise",
            "tariff TX, from 2011-05-10: price -1 is not above nothing",
            "tariff TX, from 2011-05-10: does not follow the period before it",
            "tariff TX, from 2011-05-10: yearStart \"--02-30\" is not --MM-DD",
            "tariff TX, from 2011-05-10: has no steps"),
        bad.problems());
    assertEquals(
        List.of("a tariff has no code", "tariff : has no prices"),
        new TariffSchedule("", true, List.of()).problems());
    assertEquals(List.of(), T1.problems());
  }

  @Test
  void aScheduleWithProblemsEstimatesNothing() {
    TariffSchedule bad = schedule(new Step(0, 0));
    assertEquals(Optional.empty(), bad.estimate(Money.eur(2500), 0L, DAY));
  }

  @Test
  void refusesMissingFields() {
    assertThrows(NullPointerException.class, () -> new TariffSchedule("T1", false, missing()));
    assertThrows(NullPointerException.class, () -> new Period(missing(), "--04-01", List.of()));
  }

  @Test
  void holdsItsPromisesForAnySchedule() {
    long seed = 1200;
    Random chance = new Random(seed);
    for (int i = 0; i < 4_000; i++) {
      TariffSchedule schedule = anySchedule(chance);
      List<Step> steps = schedule.periods().get(0).steps();
      Money amount = Money.eur(chance.nextInt(500_000));
      long used = chance.nextInt(6_000);
      long kwh = schedule.estimate(amount, used, DAY).orElseThrow().from();
      Estimate range = schedule.estimate(amount, null, DAY).orElseThrow();
      long more = schedule.estimate(amount.plus(Money.eur(1)), used, DAY).orElseThrow().from();
      String told = "seed " + seed + ", case " + i + ": " + steps + " " + amount + " " + used;
      assertTrue(price(steps, used, kwh) <= amount.minor() * 10_000, told);
      assertTrue(price(steps, used, kwh + 1) > amount.minor() * 10_000, told);
      assertTrue(more >= kwh, told);
      assertTrue(range.from() <= kwh && kwh <= range.to(), told + " outside " + range);
    }
  }

  /// Millionths for so many kWh, kWh by kWh: another way than the walk's.
  private static long price(List<Step> steps, long used, long kwh) {
    long micros = 0;
    for (long at = used; at < used + kwh; at++) {
      int in = steps.size() - 1;
      while (steps.get(in).fromKwh() > at) {
        in--;
      }
      micros += steps.get(in).microsPerKwh();
    }
    return micros;
  }

  private static TariffSchedule anySchedule(Random chance) {
    Step[] steps = new Step[1 + chance.nextInt(4)];
    long from = 0;
    for (int i = 0; i < steps.length; i++) {
      steps[i] = new Step(from, 10_000L + chance.nextInt(300_000) * 10L);
      from += 1 + chance.nextInt(2_000);
    }
    return schedule(steps);
  }

  private static TariffSchedule schedule(Step... steps) {
    return new TariffSchedule(
        "T", true, List.of(new Period(LocalDate.of(2011, 1, 1), "--01-01", List.of(steps))));
  }

  private static Optional<Estimate> figure(long kwh) {
    return Optional.of(new Estimate(kwh, kwh));
  }

  private static Money lats(long santims) {
    return new Money(Currency.LVL, santims);
  }

  /// What a file that lacks a field gives to a constructor.
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T missing() {
    @Nullable T nothing = null;
    return nothing;
  }
}
