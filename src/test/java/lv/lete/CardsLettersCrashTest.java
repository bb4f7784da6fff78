package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.lete.card.register.Customers;
import lv.lete.host.BillerFiles;
import lv.lete.host.ContractRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lete cards letter` killed as by a power cut of the process, again and again: in the end
/// everybody has one letter, and what was whole before a kill was not made again.
class CardsLettersCrashTest {
  private static final int PEOPLE = 6_000;
  private static final int CHUNK = 50;
  private static final int KILLS = 3;

  @TempDir Path home;

  @Test
  void writesEachOneLetterHoweverOftenItIsKilled() throws Exception {
    BillerFiles.read(home);
    try (ContractRegistry registry = ContractRegistry.open(home.resolve("host.db"))) {
      registry.put(IntStream.range(0, PEOPLE).mapToObj(Customers::person).toList());
    }
    List<Object> kept = List.of();
    int killed = 0;
    while (killed < KILLS) {
      try (ChildLete child = run()) {
        int target = kept.size() + PEOPLE / CHUNK / 6;
        while (whole().size() < target && child.exitedWith() == null) {
          Thread.onSpinWait();
        }
        if (child.exitedWith() != null) {
          break;
        }
        child.kill();
        killed++;
      }
      List<Object> now = whole();
      assertEquals(kept, now.subList(0, kept.size()), "made again after kill " + killed);
      kept = now.subList(0, now.size() - 1);
    }
    assertTrue(killed > 1, "killed only " + killed + " times");
    try (ChildLete child = run()) {
      String said = child.awaitEnd().toString();
      assertTrue(said.contains(PEOPLE + " letters of " + PEOPLE + " pages in 120 files"), said);
      assertTrue(said.contains("files that were there already"), said);
      assertEquals(0, child.exit());
    }
    assertEquals(kept, whole().subList(0, kept.size()));
    List<String> numbers = new ArrayList<>();
    for (int file = 1; file <= PEOPLE / CHUNK; file++) {
      Files.readAllLines(out().resolve("letters-%04d.csv".formatted(file))).stream()
          .skip(1)
          .map(row -> row.split(",")[1])
          .forEach(numbers::add);
    }
    assertEquals(PEOPLE, numbers.size());
    assertEquals(PEOPLE, new HashSet<>(numbers).size());
  }

  private Path out() {
    return home.resolve("out");
  }

  /// The files of hashes there are, in order, by what the file system knows them by. The last may
  /// not be in the record of the run yet.
  private List<Object> whole() throws IOException {
    List<Object> found = new ArrayList<>();
    if (Files.isDirectory(out())) {
      try (Stream<Path> files = Files.list(out())) {
        for (Path file :
            files.filter(one -> one.toString().endsWith(".sha256")).sorted().toList()) {
          try {
            found.add(Files.readAttributes(file, "unix:ino,lastModifiedTime"));
          } catch (NoSuchFileException _) {
            // a run that goes on takes away what its record does not know, while this looks
          }
        }
      }
    }
    return found;
  }

  private ChildLete run() {
    return ChildLete.start(
        home.resolve("errors.txt"),
        List.of(),
        "cards",
        "letter",
        "--home",
        home.toString(),
        "--municipality",
        "all",
        "--chunk",
        Integer.toString(CHUNK),
        "--out",
        out().toString());
  }
}
