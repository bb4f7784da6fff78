package lv.lete.card.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import lv.lete.card.register.CardBooks;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardRegister;
import lv.lete.card.register.Customers;
import lv.lete.contract.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who ordered a card before, and a contract that changed while it was read.
class OneCardEachTest {
  private static final InstantSource CLOCK = () -> Instant.parse("2009-12-01T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2009, 12, 1);

  @TempDir Path folder;

  @Test
  void givesNoSecondCardToThoseWhoHaveOneOrComeTwice() {
    Contract has = Customers.person(1);
    Contract comesTwice = Customers.person(2);
    try (CardBooks books = CardBooks.open(folder.resolve("host.db"))) {
      CardRegister register = new CardRegister(books, CLOCK);
      register.order(has, Customers.BILLER, CardReason.FIRST, "x");
      Campaigns campaigns = new Campaigns(books, CLOCK);
      campaigns.plan(
          new Campaigns.Plan(
              "pilot",
              "latvenergo",
              Campaign.Kind.MAILING,
              "t",
              10,
              Schedule.allOn(TODAY, List.of("Saldus novads"))),
          "x");
      campaigns.start("pilot", "x");
      Customers contracts = new Customers(List.of(has, comesTwice, comesTwice));
      new RunCampaign(books, contracts, CLOCK)
          .run("pilot", Customers.BILLER, TODAY, "x", Watch.NONE);
      assertEquals(1, campaigns.find("pilot").orElseThrow().cards());
      assertEquals(1, register.of(has.id()).size());
      assertEquals(1, register.of(comesTwice.id()).size());
    }
  }
}
