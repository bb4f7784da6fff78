package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalReader;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.money.Money;
import lv.lete.till.People;
import lv.lete.till.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills `lete counter` in the middle of reversals, between asking, approving and carrying out:
/// what was printed is on disk, no payment is reversed twice, what a crash left open is listed, and
/// the drawer is expected to hold what the records say.
///
/// `-Dlete.crash.seed=N` repeats a run's choices.
class ReversalCrashTest {
  private static final long SEED = Long.getLong("lete.crash.seed", 20261122);
  private static final int PAYMENTS = 30;
  private static final int KILLS = 5;
  private static final int LONGEST_LIFE_MILLIS = 900;

  private final Random random = new Random(SEED);
  private final Map<UUID, Long> printed = new HashMap<>();

  @TempDir private Path folder;

  private Path home() {
    return folder.resolve("till");
  }

  @Test
  void noReversalIsLostOrDoneTwiceHoweverOftenItIsKilled() throws Exception {
    takePayments();
    List<UUID> payments = facts(PaymentTaken.class).stream().map(PaymentTaken::payment).toList();
    assertEquals(PAYMENTS, payments.size());
    for (int kill = 0; kill < KILLS; kill++) {
      liveAndDie(payments);
    }
    String run = "seed " + SEED + ", " + printed.size() + " printed";
    assertEquals(0, Lete.run("journal", "verify", home().toString()), run);
    Map<UUID, Long> reversed = new HashMap<>();
    forEach((number, fact) -> {
      if (fact instanceof PaymentReversed back) {
        assertEquals(null, reversed.put(back.payment(), number), "twice; " + run);
      }
    });
    assertTrue(!reversed.isEmpty(), run);
    printed.forEach((payment, number) -> assertEquals(number, reversed.get(payment), run));
    assertDrawer(run);
  }

  private void takePayments() throws Exception {
    assertEquals(0, Lete.run("training", "--home", home().toString(), "--language", "en"));
    try (People people = Wiring.people(home())) {
      people.add("anna", Role.TELLER, "2580".toCharArray());
      people.add("zane", Role.SUPERVISOR, "2580".toCharArray());
    }
    try (ChildLete counter = start()) {
      counter.send("sign-in anna 2580");
      counter.send("open 100.00");
      for (int i = 0; i < PAYMENTS; i++) {
        String tender = i % 3 == 0 ? "card" : "cash 90.00";
        counter.send("pay %s %d.00 %s --yes".formatted(TypedLete.CARD, 5 + i, tender));
      }
      counter.send("quit");
      counter.awaitEnd();
    }
  }

  private void liveAndDie(List<UUID> payments) throws Exception {
    Set<UUID> open = openRequests();
    try (ChildLete counter = start()) {
      counter.send("sign-in anna 2580");
      counter.send("status");
      String status = counter.await(0, line -> line.contains("\"kind\":\"status\""));
      assertNotNull(status, "the counter did not start after a crash");
      assertEquals(open, listed(status), "what a crash left open must be listed");
      int before = counter.printed();
      for (UUID payment : open) {
        counter.send(random.nextBoolean() ? reverse(payment) : "withdraw " + payment);
      }
      for (int i = 0; i < PAYMENTS; i++) {
        counter.send(reverse(payments.get(random.nextInt(payments.size()))));
      }
      counter.await(before, line -> line.contains("\"kind\":\"reversed\""));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      remember(counter.kill());
    }
  }

  private String reverse(UUID payment) {
    String approval = random.nextInt(3) == 0 ? "" : " --approve zane 2580";
    return "reverse " + payment + approval + " wrong contract";
  }

  private void remember(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith("{\"kind\":\"reversed\"") && line.endsWith("}")) {
        UUID payment = UUID.fromString(field("payment", line));
        assertEquals(null, printed.put(payment, Long.parseLong(field("seq", line))), line);
      }
    }
  }

  private static String field(String name, String line) {
    Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(line);
    assertTrue(found.find(), line);
    return found.group(1);
  }

  private static Set<UUID> listed(String status) {
    String part = status.substring(status.indexOf("\"reversals\":["));
    return Pattern.compile("\"payment\":\"([^\"]*)\"")
        .matcher(part)
        .results()
        .map(found -> UUID.fromString(found.group(1)))
        .collect(Collectors.toSet());
  }

  private Set<UUID> openRequests() {
    Set<UUID> open = new LinkedHashSet<>();
    forEach((_, fact) -> {
      switch (fact) {
        case ReversalRequested asked -> open.add(asked.payment());
        case ReversalWithdrawn gone -> open.remove(gone.payment());
        case PaymentReversed back -> open.remove(back.payment());
        case JournalRecord _ -> {}
      }
    });
    return new HashSet<>(open);
  }

  private void assertDrawer(String run) {
    Money[] drawer = {Money.eur(100_00)};
    forEach((_, fact) -> {
      if (fact instanceof PaymentTaken paid && paid.tender().name().equals("CASH")) {
        drawer[0] = drawer[0].plus(paid.given()).minus(paid.change());
      } else if (fact instanceof PaymentReversed back && back.tender().name().equals("CASH")) {
        drawer[0] = drawer[0].minus(back.paidBack());
      }
    });
    try (Terminal terminal = Terminal.open(home())) {
      assertEquals(
          drawer[0], terminal.day().sessions().open().orElseThrow().drawer().expected(), run);
    }
  }

  private <T extends JournalRecord> List<T> facts(Class<T> type) {
    List<T> found = new ArrayList<>();
    forEach((_, fact) -> {
      if (type.isInstance(fact)) {
        found.add(type.cast(fact));
      }
    });
    return found;
  }

  private interface Facts {
    void fact(long number, JournalRecord fact);
  }

  private void forEach(Facts facts) {
    try (JournalReader reader = JournalReader.open(home().resolve("journal.db"))) {
      for (Entry entry : reader.after(0, 100_000)) {
        if (RecordJson.read(entry.number(), entry.bytes()).record()
            instanceof Recorded.Known(var fact)) {
          facts.fact(entry.number(), fact);
        }
      }
    }
  }

  private ChildLete start() {
    return ChildLete.start(
        folder.resolve("till.err"), List.of(), "counter", "--home", home().toString());
  }
}
