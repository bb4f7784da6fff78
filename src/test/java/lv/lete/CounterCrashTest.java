package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.avaje.jsonb.Jsonb;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lv.lete.CrashEvidence.Money;
import lv.lete.bench.ContractGenerator;
import lv.lete.host.HostBooks;
import lv.lete.host.ImportContracts;
import lv.lete.till.People;
import lv.lete.till.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills `lete counter` and the host it ships to at random points and checks every printed `taken`
/// against the journal and the host's ledger: nothing lost, nothing doubled, open intents listed.
///
/// `-Dlete.crash.seconds=N` runs longer, `-Dlete.crash.seed=N` repeats a run's choices.
class CounterCrashTest {
  private static final long SECONDS = Long.getLong("lete.crash.seconds", 25);
  private static final long SEED = Long.getLong("lete.crash.seed", 20261122);
  private static final int CONTRACTS = 200;
  private static final int LINES_AHEAD = 400;
  private static final int LONGEST_LIFE_MILLIS = 700;
  private static final int FEWEST_KILLS = 3;

  private final Random random = new Random(SEED);
  private final List<Money> printed = new ArrayList<>();
  private int payments;
  private int port;

  @TempDir private Path folder;

  private Path hostHome() {
    return folder.resolve("host");
  }

  private Path home() {
    return folder.resolve("till");
  }

  private Path journal() {
    return home().resolve("journal.db");
  }

  @Test
  void losesAndDoublesNothingHoweverOftenItIsKilled() throws Exception {
    ChildLete host = startHost();
    int kills = 0;
    int hostKills = 0;
    try {
      enrol();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      while (System.nanoTime() < end || kills < FEWEST_KILLS) {
        liveAndDie();
        kills++;
        if (random.nextInt(3) == 0) {
          host.kill();
          host = startHost();
          hostKills++;
        }
      }
      settle();
    } finally {
      host.kill();
    }
    List<Money> taken = CrashEvidence.taken(journal());
    String run =
        "seed %d: %d kills, %d of the host, %d printed, %d taken"
            .formatted(SEED, kills, hostKills, printed.size(), taken.size());
    System.out.println(run);
    assertTrue(printed.size() >= kills, "too little was taken to prove anything; " + run);
    assertEquals(
        List.of(), CrashEvidence.faults(printed, taken, CrashEvidence.posted(hostHome())), run);
    assertHostIsCalm(run);
    assertEquals(Exit.DONE, Lete.run("journal", "verify", home().toString()), run);
    assertEquals(
        Exit.DONE,
        Lete.run("journal", "verify", home().toString(), "--against", hostHome().toString()),
        run);
  }

  @Test
  void noticesALostAndADoubledPayment() {
    Money a = new Money(new UUID(0, 1), 3, "1.01");
    Money b = new Money(new UUID(0, 2), 5, "1.02");
    Money again = new Money(new UUID(0, 3), 7, "1.02");
    assertEquals(0, CrashEvidence.faults(List.of(a), List.of(a, b), List.of(a, b)).size());
    assertEquals(1, CrashEvidence.faults(List.of(a), List.of(b), List.of(b)).size());
    assertEquals(1, CrashEvidence.faults(List.of(), List.of(a, b), List.of(a)).size());
    assertEquals(1, CrashEvidence.faults(List.of(), List.of(a), List.of(a, b)).size());
    assertEquals(
        2,
        CrashEvidence.faults(List.of(), List.of(b, again), List.of(b, again)).size(),
        "the same amount under another id, in the journal and in the ledger");
  }

  private ChildLete startHost() throws InterruptedException {
    ChildLete host =
        ChildLete.start(
            folder.resolve("host.err"),
            List.of(),
            "host",
            "--home",
            hostHome().toString(),
            "--port",
            Integer.toString(port));
    String said = host.await(0, line -> line.contains("listening on"));
    assertNotNull(said, "the host did not start");
    port = Integer.parseInt(said.replaceAll(".*listening on http://[^ ]*:(\\d+) .*", "$1"));
    return host;
  }

  private void enrol() throws Exception {
    Path csv = folder.resolve("contracts.csv");
    new ContractGenerator(SEED).writeCsv(csv, StandardCharsets.UTF_8, CONTRACTS);
    String host = "http://127.0.0.1:" + port;
    assertInstanceOf(
        ImportContracts.Result.Imported.class,
        new ImportContracts(hostHome(), Wiring.CLOCK)
            .run(csv, StandardCharsets.UTF_8, ContractGenerator.BILLER, (_, _, _) -> {}));
    assertEquals(
        Exit.DONE, Lete.run("enrol", "--home", home().toString(), "--host", host, "--till", "T1"));
    try (People people = Wiring.people(home())) {
      assertEquals(People.Added.ADDED, people.add("anna", Role.TELLER, "2580".toCharArray()));
    }
    List<Map<String, Object>> first = serve("sign-in anna 2580", "open 100.00", "sync 60");
    assertEquals("opened", first.get(1).get("kind"), first.toString());
    assertEquals(true, first.get(2).get("settled"), first.toString());
  }

  /// One life of the counter: says what the last crash left open, takes payments, is killed.
  private void liveAndDie() throws Exception {
    Set<UUID> open = CrashEvidence.open(journal());
    try (ChildLete counter = startCounter()) {
      if (random.nextInt(6) == 0) {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        remember(counter.kill());
        return;
      }
      counter.send("sign-in anna 2580");
      counter.send("status");
      String status = counter.await(0, line -> line.contains("\"kind\":\"status\""));
      assertNotNull(status, "the counter did not start after a crash: " + errors());
      resolve(counter, open, status);
      int before = counter.printed();
      Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(counter));
      counter.await(before, line -> line.contains("\"kind\":\"taken\""));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
      remember(counter.kill());
      feeder.join();
    }
  }

  private void resolve(ChildLete counter, Set<UUID> open, String status) {
    List<Map<String, Object>> listed = intents(read(status));
    assertEquals(
        open,
        listed.stream()
            .map(intent -> UUID.fromString(text(intent, "id")))
            .collect(Collectors.toSet()),
        "what a crash left open must be listed");
    for (Map<String, Object> intent : listed) {
      counter.send(
          "resolve "
              + text(intent, "id")
              + switch (random.nextInt(3)) {
                case 0 -> " none";
                case 1 -> " card";
                default -> " cash " + text(intent, "due");
              });
    }
  }

  /// Each payment has an amount of its own, so that one taken twice would show.
  private void feed(ChildLete counter) {
    for (int i = 0; i < LINES_AHEAD; i++) {
      String contract = ContractGenerator.number(payments % CONTRACTS);
      String amount = "%d.%02d".formatted(5 + payments / 100, payments % 100);
      String tender = payments % 2 == 0 ? "card" : "cash 900.00";
      payments++;
      if (!counter.send("pay " + contract + " " + amount + " " + tender + " --yes")) {
        return;
      }
    }
  }

  private void remember(List<String> lines) {
    for (String line : lines) {
      if (line.startsWith("{\"kind\":\"taken\"") && line.endsWith("}")) {
        Map<String, Object> taken = read(line);
        printed.add(
            new Money(
                UUID.fromString(text(taken, "id")),
                Long.parseLong(text(taken, "seq")),
                text(taken, "amount")));
      }
    }
  }

  private void settle() throws Exception {
    Set<UUID> open = CrashEvidence.open(journal());
    List<String> script = new ArrayList<>(List.of("sign-in anna 2580"));
    open.forEach(id -> script.add("resolve " + id + " none"));
    script.add("sync 60");
    Map<String, Object> status = serve(script.toArray(String[]::new)).getLast();
    assertEquals(true, status.get("settled"), "all must reach the host: " + status);
    assertEquals("0", text(status, "queued"));
    assertEquals(List.of(), intents(status));
  }

  /// Runs a script to its end; the answers but the last, which is the good-bye.
  private List<Map<String, Object>> serve(String... script) throws Exception {
    try (ChildLete counter = startCounter()) {
      for (String line : script) {
        counter.send(line);
      }
      counter.send("quit");
      List<String> lines = counter.awaitEnd();
      assertEquals(Exit.DONE, counter.exit(), errors());
      remember(lines);
      List<Map<String, Object>> said = lines.stream().map(CounterCrashTest::read).toList();
      assertEquals(script.length + 1, said.size(), "one answer a line: " + lines);
      return said.subList(0, script.length);
    }
  }

  private ChildLete startCounter() {
    return ChildLete.start(
        folder.resolve("till.err"), List.of(), "counter", "--home", home().toString());
  }

  private void assertHostIsCalm(String run) {
    try (HostBooks books = HostBooks.open(hostHome())) {
      assertEquals(List.of(), books.suspense(), run);
      assertEquals(0, books.forkedLinks(), run);
      assertTrue(books.terminals().stream().noneMatch(HostBooks.KnownTerminal::quarantined), run);
    }
  }

  private static Map<String, Object> read(String line) {
    return Jsonb.instance().type(Object.class).map().fromJson(line);
  }

  private static List<Map<String, Object>> intents(Map<String, Object> status) {
    List<Map<String, Object>> intents = new ArrayList<>();
    if (status.get("open") instanceof List<?> open) {
      for (Object intent : open) {
        Map<String, Object> fields = new HashMap<>();
        ((Map<?, ?>) intent).forEach((name, value) -> fields.put(String.valueOf(name), value));
        intents.add(fields);
      }
    }
    return intents;
  }

  private static String text(Map<String, Object> answer, String name) {
    return String.valueOf(answer.get(name));
  }

  private String errors() throws Exception {
    Path errors = folder.resolve("till.err");
    return Files.exists(errors) ? Files.readString(errors) : "";
  }
}
