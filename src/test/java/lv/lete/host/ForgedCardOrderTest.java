package lv.lete.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.lete.card.register.Card;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.journal.Actor;
import lv.lete.journal.RecordJson;
import lv.lete.journal.RequestRecord.CardOrdered;
import lv.lete.journal.RequestRecord.CardWish;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Orders that no right till writes, on chains that hold: each ends in the register once, or is
/// kept with the reason why nothing was ordered, and what comes after it is posted.
class ForgedCardOrderTest {
  private static final int LEGAL = 2;
  private static final int CLOSED = 3;

  @TempDir Path home;
  private TestHost host;
  private RawTerminal terminal;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(home, new LegalAndClosed());
    terminal = RawTerminal.enrolled(host);
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @Test
  void aContractOfAnotherInstitutionOrOfNobodyGetsNoCard() throws Exception {
    order(RawTerminal.id(), "elsewhere", FakeContracts.number(1), CardWish.FIRST, null);
    order(RawTerminal.id(), FakeContracts.BILLER, "no contract\u001B", CardWish.LOST, null);
    assertEquals(List.of("UNKNOWN_CONTRACT", "UNKNOWN_CONTRACT"), outcomes());
    assertGoesOn();
  }

  @Test
  void legalCustomersAndClosedContractsGetNoCardByARecordEither() throws Exception {
    order(LEGAL, CardWish.FIRST);
    order(CLOSED, CardWish.LOST);
    assertEquals(List.of("CONTRACT_ENDED", "LEGAL_CUSTOMER"), outcomes());
    assertEquals(0, cards(LEGAL).size() + cards(CLOSED).size());
    assertGoesOn();
  }

  @Test
  void theRegisterAndNoRecordGivesTheIssueNumber() throws Exception {
    for (int issue : new int[] {-7, 0, 99, Integer.MAX_VALUE}) {
      UUID order = RawTerminal.id();
      order(order, FakeContracts.BILLER, FakeContracts.number(1), CardWish.DATA_CHANGED, issue);
    }
    assertEquals(
        List.of("ALREADY_COMING", "ALREADY_COMING", "ALREADY_COMING", "ORDERED"), outcomes());
    assertEquals(1, cards(1).size());
    assertEquals(1, cards(1).getFirst().id().issue());
  }

  @Test
  void anOrderOfTheSameIdMakesNoFurtherCard() throws Exception {
    UUID order = RawTerminal.id();
    order(order, FakeContracts.BILLER, FakeContracts.number(1), CardWish.FIRST, null);
    order(order, FakeContracts.BILLER, FakeContracts.number(1), CardWish.FIRST, null);
    order(order, FakeContracts.BILLER, FakeContracts.number(1), CardWish.DAMAGED, null);
    RawTerminal other = RawTerminal.enrolled(host);
    other.append(
        new CardOrdered(order, FakeContracts.BILLER, FakeContracts.number(1), CardWish.LOST, null));
    assertEquals(
        Posting.NOTHING_TO_POST,
        other.ship(host.address(), 1).answer().lines().getLast().posting());
    assertEquals(List.of("ORDERED"), outcomes());
    assertEquals(1, cards(1).size());
    assertGoesOn();
  }

  @Test
  void anOrderThatBreaksItsRulesIsHeldWithTheReason() throws Exception {
    String right =
        new String(
            RecordJson.write(
                TestHost.CLOCK.instant(),
                Actor.system(),
                "test",
                new CardOrdered(
                    RawTerminal.id(),
                    FakeContracts.BILLER,
                    FakeContracts.number(1),
                    CardWish.FIRST,
                    null)),
            StandardCharsets.UTF_8);
    for (String broken :
        List.of(
            right.replace("\"FIRST\"", "\"GOLDEN\""),
            right.replace('"' + FakeContracts.number(1) + '"', "\" \""),
            right.replace('"' + FakeContracts.BILLER + '"', "null"))) {
      assertTrue(!broken.equals(right), right);
      terminal.appendText(broken);
      Line line = last();
      assertEquals(Posting.SUSPENSE + " INVALID", line.posting() + " " + line.reason());
    }
    assertEquals(0, cards(1).size());
    assertGoesOn();
  }

  private void order(int contract, CardWish wish) throws Exception {
    order(RawTerminal.id(), FakeContracts.BILLER, FakeContracts.number(contract), wish, null);
  }

  private void order(
      UUID order, String biller, String contract, CardWish wish, @Nullable Integer shown)
      throws Exception {
    terminal.append(new CardOrdered(order, biller, contract, wish, shown));
    assertEquals(Posting.NOTHING_TO_POST, last().posting());
  }

  private void assertGoesOn() throws Exception {
    terminal.pay(1, 800);
    assertEquals(Posting.POSTED, last().posting());
  }

  private Line last() throws Exception {
    return terminal.ship(host.address(), 1).answer().lines().getLast();
  }

  /// Newest first.
  private List<String> outcomes() {
    try (HostCards cards = HostCards.open(home, TestHost.CLOCK)) {
      return cards.ordersOfCounters(null, 10).stream().map(CounterOrder::outcome).toList();
    }
  }

  private List<Card> cards(int contract) {
    try (HostCards cards = HostCards.open(home, TestHost.CLOCK)) {
      return cards
          .register()
          .of(new ContractId(FakeContracts.BILLER, FakeContracts.number(contract)));
    }
  }

  /// Its second contract is a legal customer's, its third one closed.
  private static final class LegalAndClosed extends FakeContracts {
    LegalAndClosed() {
      growTo(3);
    }

    @Override
    public Optional<Contract> find(ContractId id) {
      return super.find(id).map(LegalAndClosed::standing);
    }

    private static Contract standing(Contract one) {
      boolean legal = one.number().equals(FakeContracts.number(LEGAL));
      boolean closed = one.number().equals(FakeContracts.number(CLOSED));
      return new Contract(
          one.biller(),
          one.number(),
          legal ? Contract.Kind.LEGAL : one.kind(),
          one.givenName(),
          one.familyName(),
          legal ? "SIA Ozols" : "",
          legal ? "40003000000" : "",
          one.street(),
          one.house(),
          one.flat(),
          one.city(),
          one.municipality(),
          one.postalCode(),
          one.tariff(),
          one.meterNumber(),
          null,
          null,
          null,
          null,
          closed ? Contract.Status.CLOSED : one.status(),
          one.billingChannel(),
          one.selfDeclares(),
          null,
          one.language(),
          null);
    }
  }
}
