package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import lv.lete.card.print.IppServer;
import lv.lete.card.register.CardState;
import lv.lete.host.HostCards;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Killed while it prints, at any point: every card comes out of the printer exactly once.
class CardsPrintCrashTest extends TypedLete {
  private static final int CARDS = 21;
  private static final int KILLS = 4;

  @Test
  void printsEachCardOnceHoweverOftenItIsKilled() throws Exception {
    importSampleContracts();
    assertEquals(0, cards("plan", "--name", "all", "--start"));
    assertEquals(0, cards("render", "--batch", "1", "--out", folder.resolve("o").toString()));
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Semaphore out = new Semaphore(0);
    try (IppServer server = IppServer.start().onCard(_ -> out.release())) {
      int killed = 0;
      for (int i = 0; i < KILLS; i++) {
        try (ChildLete child = print(server)) {
          out.acquire(1 + random.nextInt(3));
          child.kill();
          killed += child.exit() == 0 ? 0 : 1;
        }
      }
      assertTrue(killed > 1, "killed " + killed + " times, seed " + seed);
      said.reset();
      assertEquals(0, cards(printing(server)), heard());
      assertEquals(CARDS, server.cardsOut(), "seed " + seed);
      List<String> numbers = new ArrayList<>();
      for (IppServer.Job job : server.jobs()) {
        numbers.addAll(contracts(job.document()));
      }
      assertEquals(CARDS, numbers.size(), "seed " + seed + ": " + numbers);
      assertEquals(CARDS, numbers.stream().distinct().count(), "seed " + seed + ": " + numbers);
    }
    try (HostCards cards = HostCards.open(hostHome(), Wiring.CLOCK)) {
      assertEquals(CARDS, cards.batches().states(1).get(CardState.PRINTED));
    }
  }

  private static List<String> contracts(byte[] document) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(document)) {
      String text = new PDFTextStripper().getText(pdf);
      return text.lines()
          .filter(line -> line.strip().matches("\\d{10}"))
          .map(String::strip)
          .toList();
    }
  }

  private ChildLete print(IppServer server) {
    return ChildLete.start(folder.resolve("errors.txt"), List.of(), typed(printing(server)));
  }

  private static String[] printing(IppServer server) {
    return new String[] {"print", "--batch", "1", "--job", "4", "--ipp", server.address()};
  }

  private String[] typed(String... command) {
    List<String> all = new ArrayList<>(List.of("cards", command[0], "--home"));
    all.add(hostHome().toString());
    all.addAll(List.of(command).subList(1, command.length));
    return all.toArray(String[]::new);
  }

  private int cards(String... command) {
    return lete(typed(command));
  }
}
