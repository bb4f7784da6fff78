package lv.lete;

import static lv.lete.card.register.CardState.IN_BATCH;
import static lv.lete.card.register.CardState.PRINTED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import lv.lete.card.register.CardReason;
import lv.lete.card.register.CardStep;
import lv.lete.contract.ContractId;
import lv.lete.host.Host;
import lv.lete.host.HostCards;
import lv.lete.request.OrderFate;
import org.junit.jupiter.api.Test;

/// What a payment tells the register of a card, from a till's scanner to the host over a socket.
class CardsInUseTest extends TypedLete {
  private static final String ANNA = "1002003000";
  private static final ContractId CONTRACT = new ContractId("latvenergo", ANNA);

  @Test
  void aCardIsInUseFromItsFirstScannedPaymentAndOnlyOnce() throws IOException {
    importSampleContracts();
    try (Host host = host();
        HostCards cards = HostCards.open(hostHome(), Wiring.CLOCK)) {
      enrolAnna(host);
      printed(cards);
      counter(
          "sign-in anna 2468",
          "open 100.00",
          "sync 60",
          "pay " + ANNA + " 20.00 cash 30.00 --yes",
          "pay (8018)475123410020030004(8019)1 21.00 cash 30.00 --yes",
          "sync 60",
          "quit");
      assertEquals("PRINTED", steps(cards).getLast().state().name(), "a keyed number is no card");
      counter(
          "sign-in anna 2468",
          "pay " + CARD + " 25.00 cash 30.00 --yes",
          "pay " + CARD + " 26.00 cash 30.00 --yes",
          "sync 60",
          "quit");
      CardStep last = steps(cards).getLast();
      assertEquals(4, steps(cards).size(), "ordered, in a batch, printed, in use: once");
      assertEquals("ACTIVE DELIVERED", last.state() + " " + last.reason());
      assertTrue(last.actor().startsWith("payment "), last.actor());
    }
  }

  @Test
  void aLostCardStaysLostWhoeverPaysWithIt() throws IOException {
    importSampleContracts();
    try (Host host = host();
        HostCards cards = HostCards.open(hostHome(), Wiring.CLOCK)) {
      enrolAnna(host);
      printed(cards);
      assertEquals(0, lete("cards", "mark", "--home", home(), "--batch", "1", "--state", "POSTED"));
      assertEquals(
          0, lete("cards", "reissue", "--home", home(), "--contract", ANNA, "--reason", "LOST"));
      String heard =
          counter(
              "sign-in anna 2468",
              "open 100.00",
              "sync 60",
              "pay " + CARD + " 25.00 cash 30.00 --yes",
              "sync 60",
              "quit");
      assertTrue(heard.contains("\"change\":\"4.70\"") && heard.contains("\"queued\":0"), heard);
      assertEquals("LOST", cards.register().of(CONTRACT).getLast().state().name());
    }
  }

  @Test
  void aTillHearsWhatBecameOfItsOrderAndOrdersWithoutAnOpenDrawer() throws IOException {
    importSampleContracts();
    Host host = host();
    enrolAnna(host);
    counter("sync 60", "sign-in anna 2468", "card-order " + ANNA + " first", "quit");
    try (Terminal terminal = Terminal.open(folder.resolve("till"))) {
      var line = terminal.cards().book().newest(5).getFirst();
      assertEquals(CONTRACT, line.contract());
      assertEquals("anna", line.actor());
    }
    counter("sync 60", "quit");
    try (Terminal terminal = Terminal.open(folder.resolve("till"))) {
      OrderFate fate = terminal.cards().fate();
      var order = terminal.cards().book().of(CONTRACT, 5).getFirst().fact().order();
      var told = fate.of(order);
      assertTrue(told instanceof OrderFate.Answer.CardOrdered(int issue, _, _) && issue == 1);
      assertEquals(new OrderFate.Answer.NotReceived(), fate.of(Wiring.IDS.get()));
      host.close();
      assertEquals(new OrderFate.Answer.NotKnown(OrderFate.Why.OFFLINE), fate.of(order));
    }
  }

  private void printed(HostCards cards) {
    assertEquals(
        0, lete("cards", "reissue", "--home", home(), "--contract", ANNA, "--reason", "FIRST"));
    assertEquals(0, lete("cards", "plan", "--home", home(), "--name", "o", "--orders", "--start"));
    cards.batches().move(1, 1, 1, IN_BATCH, PRINTED, CardReason.MADE, "x");
  }

  private static List<CardStep> steps(HostCards cards) {
    return cards.register().history(cards.register().of(CONTRACT).getFirst().id());
  }

  private String home() {
    return hostHome().toString();
  }
}
