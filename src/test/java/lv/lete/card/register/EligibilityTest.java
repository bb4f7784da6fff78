package lv.lete.card.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import lv.lete.contract.Contract;
import lv.lete.contract.Contract.BillingChannel;
import lv.lete.contract.Contract.Kind;
import lv.lete.contract.Contract.Status;
import org.junit.jupiter.api.Test;

/// Who gets a card: every combination of what the utility says about a contract.
class EligibilityTest {
  @Test
  void givesOneToEveryPrivateActiveSelfDeclaringCustomerOnSlipsAndToNobodyElse() {
    for (Kind kind : Kind.values()) {
      for (Status status : Status.values()) {
        for (BillingChannel channel : BillingChannel.values()) {
          for (boolean declares : new boolean[] {true, false}) {
            for (boolean has : new boolean[] {true, false}) {
              Contract contract =
                  Customers.contract(5, kind, status, channel, declares, "Saldus novads");
              boolean gets =
                  kind == Kind.PRIVATE
                      && status == Status.ACTIVE
                      && channel == BillingChannel.PAPER_SLIP
                      && declares
                      && !has;
              Entitlement answer = Eligibility.inCampaign(contract, Customers.BILLER, has);
              assertEquals(gets, answer == Entitlement.GETS_ONE, contract + " " + answer);
              boolean mayOrder = kind == Kind.PRIVATE && status == Status.ACTIVE;
              assertEquals(
                  mayOrder,
                  Eligibility.whenOrdered(contract, Customers.BILLER) == Entitlement.GETS_ONE);
            }
          }
        }
      }
    }
  }

  @Test
  void listsWhatCannotBeMadeAsAnException() {
    Contract anna = Customers.person(1);
    assertEquals(Entitlement.NO_NAME, in(Customers.with(anna, "", " ", "LV-3801")));
    assertEquals(Entitlement.NO_POSTAL_CODE, in(Customers.with(anna, "Anna", "Ozola", "")));
    assertEquals(Entitlement.NO_POSTAL_CODE, in(Customers.with(anna, "Anna", "Ozola", "LV-38")));
    assertEquals(Entitlement.GETS_ONE, in(Customers.with(anna, "Ā", "", "LT-91234")));
    assertEquals(
        Entitlement.NO_MUNICIPALITY,
        in(
            Customers.contract(
                1, Kind.PRIVATE, Status.ACTIVE, BillingChannel.PAPER_SLIP, true, " ")));
    for (Entitlement one : Entitlement.values()) {
      boolean names = one.name().startsWith("NO_");
      assertEquals(names, one.group() == Entitlement.Group.EXCEPTION, one.name());
    }
  }

  @Test
  void sortsEnvelopesAsThePostWalks() {
    Contract nine = Customers.person(9);
    assertTrue(
        PostalRoute.of(Customers.with(nine, "A", "B", "LV-3801"))
                .compareTo(PostalRoute.of(Customers.with(nine, "A", "B", "LV-3802")))
            < 0);
    assertTrue(PostalRoute.of(nine).contains("|0000" + nine.house() + "|"), PostalRoute.of(nine));
  }

  private static Entitlement in(Contract contract) {
    return Eligibility.inCampaign(contract, Customers.BILLER, false);
  }
}
