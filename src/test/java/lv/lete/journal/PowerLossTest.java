package lv.lete.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lv.lete.journal.DiskTrace.Kind;
import lv.lete.journal.DiskTrace.Request;
import lv.lete.journal.PowerLossWriter.Mode;
import lv.lete.journal.Verdict.Broken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Plays power losses: a child process appends under a preloaded recorder, and every disk that a
/// lost power could have left behind is opened again. Each acknowledged record must be there and
/// the chain must be whole. Two ways to keep a database that are known to lose records are played
/// too: when those lose nothing, the test itself sees nothing.
///
/// Needs Linux and a C compiler, and is skipped without. `LETE_REQUIRE_POWER_LOSS=true` in the
/// environment makes a skip a failure.
class PowerLossTest {
  private static final int CHILD_SECONDS = 120;
  private static final int CONTROL_STATES = 400;
  private static final long SEED =
      Long.getLong("lete.seed", Path.of("").toAbsolutePath().hashCode() ^ System.nanoTime());

  private static Path directory = Path.of("");
  private static Path recorder = Path.of("");

  @BeforeAll
  static void compileTheRecorder() throws Exception {
    Path memory = Path.of("/dev/shm");
    directory =
        (Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "lete-power-loss-")
                : Files.createTempDirectory("lete-power-loss-"))
            .toRealPath();
    recorder = directory.resolve("recorder.so");
    Optional<String> why = compile();
    if (why.isPresent()) {
      String message = "power losses are not played: " + why.get();
      if (Boolean.parseBoolean(System.getenv("LETE_REQUIRE_POWER_LOSS"))) {
        fail(message);
      }
      Assumptions.abort(message);
    }
  }

  @AfterAll
  static void removeTheDisks() throws IOException {
    delete(directory);
  }

  @Test
  void losesNoAcknowledgedRecordOfTheJournal() throws Exception {
    assertEquals(List.of(), losses(record(Mode.JOURNAL, 500), 500, Integer.MAX_VALUE));
  }

  @Test
  void losesNoAcknowledgedRecordWhileTheLogIsWrittenBack() throws Exception {
    assertEquals(
        List.of(), losses(record(Mode.FULL_WITH_CHECKPOINTS, 120), 2500, Integer.MAX_VALUE));
  }

  @Test
  void seesLossesWhenTheLogIsNotSyncedAtEachCommit() throws Exception {
    assertTrue(!losses(record(Mode.WAL_NORMAL, 60), CONTROL_STATES, 1).isEmpty());
  }

  @Test
  void seesLossesWhenNothingIsSynced() throws Exception {
    assertTrue(!losses(record(Mode.DELETE_OFF, 60), CONTROL_STATES, 1).isEmpty());
  }

  /// A journal as it was before, and all that was asked of the disk since.
  private record Recording(Mode mode, byte[] before, List<Request> requests) {}

  private static Recording record(Mode mode, int records) throws Exception {
    Path home = Files.createDirectory(directory.resolve(mode.name()));
    Path file = home.resolve("journal.db");
    Journal.create(file, Facts.CHAIN, "till 1", "Saldus", Facts.CLOCK).close();
    byte[] before = Files.readAllBytes(file);
    Path trace = home.resolve("trace");
    Path log = home.resolve("child.log");
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            PowerLossWriter.class.getName(),
            mode.name(),
            file.toString(),
            Integer.toString(records));
    child.environment().put("LD_PRELOAD", recorder.toString());
    child.environment().put("LETE_RECORD_TO", trace.toString());
    child.environment().put("LETE_RECORD_PREFIX", file.toString());
    Process process = child.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(CHILD_SECONDS, TimeUnit.SECONDS);
    process.toHandle().destroyForcibly();
    assertTrue(ended && process.exitValue() == 0, () -> "the writer failed: " + text(log));
    List<Request> requests = DiskTrace.read(trace);
    assertEquals(records, requests.stream().filter(PowerLossTest::isAcknowledgement).count());
    return new Recording(mode, before, requests);
  }

  /// Plays so many power losses and says what each lost; stops after `enough` that did.
  private static List<String> losses(Recording recording, int states, int enough) throws Exception {
    long start = System.nanoTime();
    Random chance = new Random(SEED);
    LosableDisk disk = new LosableDisk();
    disk.put("journal.db", recording.before());
    Head acknowledged = new Head(1, new byte[0]);
    List<String> losses = new ArrayList<>();
    int played = 0;
    int taken = 0;
    int[] moments = chance.ints(states, 0, recording.requests().size() + 1).sorted().toArray();
    for (int moment : moments) {
      for (; taken < moment; taken++) {
        Request request = recording.requests().get(taken);
        if (isAcknowledgement(request)) {
          acknowledged = head(request);
        } else {
          disk.take(request);
        }
      }
      Path home = Files.createDirectory(directory.resolve("state"));
      disk.materialise(home, chance);
      loss(home.resolve("journal.db"), acknowledged, played++ % 50 == 0)
          .map(loss -> "seed " + SEED + ", after request " + moment + ": " + loss)
          .ifPresent(losses::add);
      delete(home);
      if (losses.size() >= enough) {
        break;
      }
    }
    System.out.printf(
        "%s: seed %d, %d states of %d requests, %d with losses, %d ms%n",
        recording.mode(),
        SEED,
        played,
        recording.requests().size(),
        losses.size(),
        (System.nanoTime() - start) / 1_000_000);
    return losses;
  }

  private static Optional<String> loss(Path file, Head acknowledged, boolean goOn) {
    try {
      Optional<String> loss = lossIn(file, acknowledged);
      if (loss.isEmpty() && goOn) {
        try (Journal journal = Journal.open(file, Facts.CLOCK)) {
          journal.append(Facts.TELLER, Facts.started(Facts.payment(1_000_000)));
        }
        loss = lossIn(file, acknowledged);
      }
      return loss;
    } catch (SQLException | RuntimeException e) {
      return Optional.of(e.toString());
    }
  }

  private static Optional<String> lossIn(Path file, Head acknowledged) throws SQLException {
    ChainWalk walk = new ChainWalk();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + file + "?synchronous=OFF");
        JournalRows rows = new JournalRows(connection)) {
      Optional<Broken> broken = rows.walk(walk);
      if (broken.isPresent()) {
        return Optional.of(broken.get().toString());
      }
      if (walk.head().number() < acknowledged.number()) {
        return Optional.of(
            "ends with %d, acknowledged was %d"
                .formatted(walk.head().number(), acknowledged.number()));
      }
      boolean same =
          acknowledged.hash().length == 0
              || Arrays.equals(
                  rows.after(acknowledged.number() - 1, 1).getFirst().hash(), acknowledged.hash());
      return same ? Optional.empty() : Optional.of("another record " + acknowledged.number());
    }
  }

  private static boolean isAcknowledgement(Request request) {
    return request.file().endsWith(".ack") && request.kind() == Kind.WRITE;
  }

  private static Head head(Request acknowledgement) {
    ByteBuffer data = ByteBuffer.wrap(acknowledgement.data());
    long number = data.getLong();
    byte[] hash = new byte[ChainHash.LENGTH];
    data.get(hash);
    return new Head(number, hash);
  }

  /// Empty when it worked, else why not.
  private static Optional<String> compile() throws InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.of("only Linux preloads the recorder");
    }
    try {
      Process compiler =
          new ProcessBuilder(
                  "cc",
                  "-shared",
                  "-fPIC",
                  "-O1",
                  "-o",
                  recorder.toString(),
                  "src/test/c/power-loss/recorder.c",
                  "-ldl",
                  "-pthread")
              .redirectErrorStream(true)
              .start();
      String said = new String(compiler.getInputStream().readAllBytes(), UTF_8);
      return compiler.waitFor() == 0 ? Optional.empty() : Optional.of("cc says: " + said);
    } catch (IOException e) {
      return Optional.of("there is no C compiler cc (Debian: apt-get install gcc libc6-dev)");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }
}
