package lv.lete;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.lete.card.register.CardState;
import lv.lete.host.HostCards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The files that leave the house: each card in them once, and what the bureau says counted on the
/// cards that it has.
class CardsHandOverTest extends TypedLete {
  private static final int CARDS = 21;

  @BeforeEach
  void plan() throws IOException {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
  }

  @Test
  void noFileOfAnotherCutStaysBesideTheCards() throws IOException {
    assertEquals(0, render("--chunk", "2"), heard());
    Path other = Files.createFile(out().resolve("batch-12-0009.pdf"));
    assertEquals(11, files(".sha256").size());
    assertEquals(0, render("--chunk", "20"), heard());
    assertEachCardOnce();
    assertEquals(Set.of("batch-1-0001.sha256", "batch-1-0002.sha256"), files(".sha256"));
    assertEquals(0, render("--chunk", "3"), heard());
    assertEachCardOnce();
    assertEquals(0, hand("--chunk", "30"), heard());
    assertTrue(heard().contains("21 cards in 1 file handed over"), heard());
    assertEachCardOnce();
    assertEquals(Set.of("batch-1-0001.sha256"), files(".sha256"));
    assertTrue(Files.exists(other), "another batch's file");
  }

  @Test
  void whatTheBureauMadeIsCountedOnTheFilesItHas() throws IOException {
    assertEquals(0, render(), heard());
    assertEquals(0, hand(), heard());
    byte[] given = Files.readAllBytes(out().resolve("batch-1-0001.csv"));
    String blocked = contract(3);
    assertEquals(0, cards("mark", "--contract", blocked, "--state", "BLOCKED"), heard());
    Files.delete(out().resolve("batch-1-0001.sha256"));
    said.reset();
    assertEquals(1, hand(), heard());
    assertTrue(heard().contains("LT-W70 Places 3 of what"), heard());
    assertEquals(
        new String(given, StandardCharsets.UTF_8),
        Files.readString(out().resolve("batch-1-0001.csv")));
    assertEquals(0, hand("--sent", "5"), heard());
    assertEquals(4, in(CardState.PRINTED));
    assertEquals(0, hand(), heard());
    assertTrue(heard().contains("16 cards in 1 file handed over"), heard());
    Set<String> rest = new HashSet<>(contracts());
    assertEquals(16, rest.size());
    List<String> first = rows(given).subList(0, 5);
    assertFalse(rest.stream().anyMatch(first::contains), "a card twice");
  }

  @Test
  void handsOverAnewWithoutTheBlockedCardWhereNothingWasGivenAway() throws IOException {
    assertEquals(0, render(), heard());
    assertEquals(0, hand(), heard());
    String blocked = contract(3);
    assertEquals(0, cards("mark", "--contract", blocked, "--state", "BLOCKED"), heard());
    assertEquals(1, hand(), heard());
    assertEquals(0, hand("--sent", "AGAIN"), heard());
    assertEquals(0, hand(), heard());
    assertTrue(heard().contains("20 cards in 1 file handed over"), heard());
    assertFalse(contracts().contains(blocked), "a blocked card in the files");
    assertEquals(0, hand("--sent", "OUT"), heard());
    assertEquals(20, in(CardState.PRINTED));
  }

  /// Another batch's cards under this one's names, with hashes that hold.
  @Test
  void aFileOfOtherCardsWithAHashThatHoldsIsMadeAgain() throws Exception {
    assertEquals(0, render("--chunk", "7"), heard());
    byte[] right = Files.readAllBytes(out().resolve("batch-1-0002.pdf"));
    putInPlace("batch-1-0003.pdf", "batch-1-0002.pdf");
    assertEquals(0, render("--chunk", "7"), heard());
    assertTrue(heard().contains("files that were there already: 2"), heard());
    assertArrayEquals(right, Files.readAllBytes(out().resolve("batch-1-0002.pdf")));
    putInPlace("batch-1-0001.pdf", "batch-1-0002.pdf");
    assertEquals(0, hand("--chunk", "7"), heard());
    assertArrayEquals(right, Files.readAllBytes(out().resolve("batch-1-0002.pdf")));
    Files.writeString(out().resolve("no.pdf"), "no PDF");
    putInPlace("no.pdf", "batch-1-0002.pdf");
    assertEquals(0, hand("--chunk", "7"), heard());
    assertArrayEquals(right, Files.readAllBytes(out().resolve("batch-1-0002.pdf")));
  }

  private void putInPlace(String other, String one) throws Exception {
    byte[] bytes = Files.readAllBytes(out().resolve(other));
    String was = hash(Files.readAllBytes(out().resolve(one)));
    Files.write(out().resolve(one), bytes);
    Path sums = out().resolve(one.replace(".pdf", ".sha256"));
    String kept = Files.readString(sums);
    assertTrue(kept.contains(was), kept);
    Files.writeString(sums, kept.replace(was, hash(bytes)));
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /// Printing deletes what lies in its own folder.
  @Test
  void makesNoFilesWherePrintingDeletesThem() throws IOException {
    Path spool = hostHome().resolve("cards");
    said.reset();
    assertEquals(2, cards("render", "--batch", "1", "--out", spool.toString()), heard());
    assertTrue(heard().contains("LT-W45"), heard());
    assertFalse(Files.exists(spool), "nothing was made");
    Files.createSymbolicLink(folder.resolve("link"), hostHome());
    String inside = folder.resolve("link").resolve("cards").resolve("x").toString();
    assertEquals(2, cards("render", "--limit", "1", "--out", inside), heard());
    assertEquals(0, render(), heard());
    assertEquals(2, cards("print", "--batch", "1", "--out", spool.toString()), heard());
    assertEquals(0, in(CardState.PRINTED));
    assertEquals(0, hand(), heard());
  }

  private void assertEachCardOnce() throws IOException {
    List<String> all = contracts();
    assertEquals(CARDS, all.size());
    assertEquals(CARDS, new HashSet<>(all).size());
  }

  private List<String> contracts() throws IOException {
    List<String> all = new ArrayList<>();
    for (String name : files(".csv")) {
      if (name.startsWith("batch-1-") && !name.contains("shortened")) {
        all.addAll(rows(Files.readAllBytes(out().resolve(name))));
      }
    }
    return all;
  }

  private static List<String> rows(byte[] list) {
    return new String(list, StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(row -> row.split(",", -1)[1])
        .toList();
  }

  private String contract(int place) throws IOException {
    return contracts().get(place - 1);
  }

  private Set<String> files(String end) throws IOException {
    try (Stream<Path> files = Files.list(out())) {
      return new TreeSet<>(
          files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(end)).toList());
    }
  }

  private Path out() {
    return folder.resolve("o");
  }

  private int in(CardState state) {
    try (HostCards cards = HostCards.open(hostHome(), Wiring.CLOCK)) {
      return cards.batches().states(1).getOrDefault(state, 0);
    }
  }

  private int render(String... arguments) {
    return batch("render", arguments);
  }

  private int hand(String... arguments) {
    return batch("print", arguments);
  }

  private int batch(String command, String... arguments) {
    said.reset();
    List<String> all = new ArrayList<>(List.of("--batch", "1", "--out", out().toString()));
    all.addAll(List.of(arguments));
    return cards(command, all.toArray(String[]::new));
  }

  private int cards(String command, String... arguments) {
    List<String> all = new ArrayList<>(List.of("cards", command, "--home", hostHome().toString()));
    all.addAll(List.of(arguments));
    return lete(all.toArray(String[]::new));
  }
}
