package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.card.register.Customers;
import lv.lete.contract.Contract;
import lv.lete.host.BillerFiles;
import lv.lete.host.ContractRegistry;
import org.junit.jupiter.api.Test;

/// Batches become files that are read back, released or held; killed at any point, each card is in
/// the files once.
class CardsBatchTest extends TypedLete {
  private static final int PEOPLE = 1_200;
  private static final int KILLS = 3;

  @Test
  void releasesABatchThatReadsAndHoldsOneThatDoesNot() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    said.reset();
    assertEquals(0, cards("render", "--batch", "1", "--chunk", "3", "--out", out()), heard());
    assertTrue(heard().contains("every one read back"), heard());
    assertEquals(0, cards("show", "--batches"));
    assertTrue(heard().contains("batch 1  RELEASED"), heard());
    assertEquals(0, cards("verify", "--batch", "1", "--dir", out()), heard());
    Path pdf = folder.resolve("out").resolve("batch-1-0001.pdf");
    byte[] spoilt = Files.readAllBytes(pdf);
    spoilt[spoilt.length - 700] ^= 0x55;
    Files.write(pdf, spoilt);
    said.reset();
    assertEquals(1, cards("verify", "--batch", "1", "--dir", out()));
    assertTrue(heard().contains("batch 1 is held"), heard());
    assertEquals(0, cards("render", "--batch", "1", "--chunk", "3", "--out", out()), heard());
    String list = pdf.toString().replace(".pdf", ".csv");
    said.reset();
    assertEquals(0, lete("cards", "verify", "--file", pdf.toString(), "--manifest", list));
    Files.writeString(Path.of(list), Files.readString(Path.of(list)).replace("8018", "8017"));
    assertEquals(1, lete("cards", "verify", "--file", pdf.toString(), "--manifest", list));
    assertTrue(heard().contains("LT-W58"), heard());
    Files.delete(pdf);
    assertEquals(1, cards("verify", "--batch", "1", "--dir", out()));
    assertTrue(heard().contains("LT-W59"), heard());
    assertEquals(1, cards("render", "--batch", "99", "--out", out()));
    assertTrue(heard().contains("LT-W20"), heard());
    assertEquals(2, cards("render", "--batch", "1", "--limit", "1", "--out", out()));
  }

  @Test
  void makesEachCardOnceHoweverOftenItIsKilled() throws Exception {
    BillerFiles.read(hostHome());
    try (ContractRegistry registry = ContractRegistry.open(hostHome().resolve("host.db"))) {
      List<Contract> people =
          Stream.iterate(1, n -> n + 1).limit(PEOPLE).map(Customers::person).toList();
      registry.put(people);
    }
    assertEquals(0, cards("plan", "--name", "all", "--start"), heard());
    int killed = 0;
    while (killed < KILLS) {
      long before = sealed();
      try (ChildLete child = render()) {
        while (sealed() < before + 2 && child.exitedWith() == null) {
          Thread.onSpinWait();
        }
        if (child.exitedWith() != null) {
          break;
        }
        child.kill();
        killed++;
      }
    }
    assertTrue(killed > 1, "killed only " + killed + " times");
    said.reset();
    assertEquals(0, cards("render", "--batch", "1", "--chunk", "100", "--out", out()), heard());
    assertEquals(0, cards("verify", "--batch", "1", "--dir", out()), heard());
    assertTrue(
        heard().contains(PEOPLE + " cards in 12 files, every one reads as it should"), heard());
    List<String> numbers = new ArrayList<>();
    for (int file = 1; file <= 12; file++) {
      Path list = folder.resolve("out").resolve("batch-1-%04d.csv".formatted(file));
      Files.readAllLines(list).stream().skip(1).map(row -> row.split(",")[1]).forEach(numbers::add);
    }
    assertEquals(PEOPLE, numbers.size());
    assertEquals(PEOPLE, numbers.stream().distinct().count());
  }

  private long sealed() throws IOException {
    Path made = folder.resolve("out");
    if (!Files.isDirectory(made)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(made)) {
      return files.filter(file -> file.toString().endsWith(".sha256")).count();
    }
  }

  private ChildLete render() {
    return ChildLete.start(
        folder.resolve("errors.txt"),
        List.of(),
        "cards",
        "render",
        "--home",
        hostHome().toString(),
        "--batch",
        "1",
        "--chunk",
        "100",
        "--out",
        out());
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }
}
