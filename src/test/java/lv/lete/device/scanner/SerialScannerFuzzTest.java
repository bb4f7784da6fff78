package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jpos.JposConst;
import jpos.JposException;
import jpos.Scanner;
import lv.lete.barcode.CardCode;
import lv.lete.barcode.CodeParser;
import lv.lete.barcode.ScannedCode;
import lv.lete.device.Entries;
import lv.lete.device.simulator.Pty;
import lv.lete.device.simulator.SerialScanner;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A serial line as bad as lines get: noise, codes glued together, cut short, with a hole,
/// over-long or with an identifier of nobody, in random order. Only what stood whole between two
/// marks may be handed over, only codes that were scanned may be accepted, and a good scan after it
/// all is read.
@Timeout(120)
class SerialScannerFuzzTest {
  private static final int ACTIONS = 400;
  private static final int MOST_BYTES = 120;
  private static final String PREFIX = "4751234";

  @TempDir private Path folder;
  private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> presented = new HashSet<>();
  private final List<String> mustCome = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 20_101_231, 4_711})
  void acceptsNoCodeThatWasNotScanned(long seed) throws Exception {
    assumeTrue(Pty.available(), "no ptys on this system");
    Random random = new Random(seed);
    Scanner scanner = new Scanner();
    try (SerialScanner line = SerialScanner.endingWith("\r", folder.resolve("line"))) {
      open(scanner, line);
      for (int action = 0; action < ACTIONS; action++) {
        act(random, line);
      }
      send(line, "\r");
      good(random, line);
      good(random, line);
      check(seed);
    } finally {
      scanner.close();
    }
  }

  private void open(Scanner scanner, SerialScanner line) throws JposException {
    Entries.add(
        "fuzzed",
        "Scanner",
        Map.of(
            "source",
            "serial",
            "portName",
            line.port().toString(),
            "maxLength",
            Integer.toString(MOST_BYTES),
            "gapMillis",
            "60"));
    scanner.open("fuzzed");
    scanner.addDataListener(event -> {
      try {
        read.add(new String(scanner.getScanData(), ISO_8859_1));
        scanner.setDataEventEnabled(true);
      } catch (JposException refused) {
        read.add("refused: " + refused.getMessage());
      }
    });
    scanner.addErrorListener(event -> {
      boolean first = event.getErrorLocus() == JposConst.JPOS_EL_INPUT_DATA;
      event.setErrorResponse(first ? JposConst.JPOS_ER_CONTINUEINPUT : JposConst.JPOS_ER_RETRY);
    });
    scanner.claim(0);
    scanner.setDeviceEnabled(true);
    scanner.setDataEventEnabled(true);
  }

  /// A card, or now and then a plain contract number, that is held before the scanner.
  private String code(Random random) {
    String contract = Integer.toString(1_000_000_000 + random.nextInt(1_000_000_000));
    if (random.nextInt(4) > 0) {
      return card(contract, random);
    }
    presented.add(contract);
    return "]C0" + contract;
  }

  private String card(String contract, Random random) {
    presented.add(CardCode.gsrn(PREFIX, contract));
    return CardCode.asScanned(PREFIX, contract, 1 + random.nextInt(20));
  }

  /// What a code identifies a payer by; empty for none.
  private static String payer(ScannedCode code) {
    return switch (code) {
      case ScannedCode.CustomerCard card -> card.gsrn();
      case ScannedCode.PaymentSlip slip -> slip.toString();
      case ScannedCode.ContractNumber plain -> plain.number();
      case ScannedCode.Unreadable _ -> "";
    };
  }

  private void act(Random random, SerialScanner line) throws IOException {
    switch (random.nextInt(8)) {
      case 0 -> send(line, noise(random));
      case 1 -> send(line, code(random) + code(random) + "\r");
      case 2 -> cut(random, line);
      case 3 -> send(line, "9".repeat(MOST_BYTES + 1 + random.nextInt(9_000)) + "\r");
      case 4 ->
          send(line, "]" + (char) ('!' + random.nextInt(90)) + code(random).substring(2) + "\r");
      case 5 -> hole(random, line);
      case 6 -> send(line, "\r\n\r");
      default -> good(random, line);
    }
  }

  private static String noise(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(40)];
    random.nextBytes(bytes);
    return new String(bytes, ISO_8859_1);
  }

  /// Half a card's code, and straight on with whatever comes next. Of a plain number nothing shows
  /// that its end is missing when a mark follows: that is why its payer's name is confirmed.
  private void cut(Random random, SerialScanner line) throws IOException {
    String code = card(Integer.toString(1_000_000_000 + random.nextInt(1_000_000_000)), random);
    send(line, code.substring(0, 4 + random.nextInt(code.length() - 4)));
  }

  /// A card's code that lost some of its middle; its check digit and its length must show it.
  private void hole(Random random, SerialScanner line) throws IOException {
    String code = card("1002003000", random);
    int from = 4 + random.nextInt(code.length() - 6);
    send(line, code.substring(0, from) + code.substring(from + 1) + "\r");
  }

  private void good(Random random, SerialScanner line) throws IOException {
    String code = code(random);
    if (run.isEmpty()) {
      mustCome.add(code);
    }
    send(line, code + "\r");
  }

  /// Sends it, and follows along what stands between two marks.
  private void send(SerialScanner line, String text) throws IOException {
    line.send(text.getBytes(ISO_8859_1));
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == '\r' || one == '\n') {
        whole.add(trimmed(run.toString()));
        run.setLength(0);
      } else {
        run.append(one);
      }
    }
  }

  private static String trimmed(String text) {
    String noise = "[\u0000-\u0003\u0005-\u001b\u007f]+";
    return text.replaceFirst("^" + noise, "").replaceFirst(noise + "$", "");
  }

  private void check(long seed) throws InterruptedException {
    String last = mustCome.getLast();
    List<String> got = new ArrayList<>();
    while (got.isEmpty() || !got.getLast().equals(last)) {
      String next = read.poll(20, TimeUnit.SECONDS);
      assertNotNull(next, "seed " + seed + ": the good scan at the end was not read");
      got.add(next);
    }
    for (String frame : got) {
      assertTrue(whole.contains(frame), "seed " + seed + ": never stood on the line: " + frame);
      assertTrue(frame.length() <= MOST_BYTES, "seed " + seed + ": over-long: " + frame);
      String payer = payer(CodeParser.parse(frame));
      assertTrue(
          payer.isEmpty() || presented.contains(payer),
          "seed " + seed + ": accepted and never scanned: " + frame);
    }
    got.retainAll(Set.copyOf(mustCome));
    assertEquals(mustCome, got, "seed " + seed + ": good scans were lost");
  }
}
