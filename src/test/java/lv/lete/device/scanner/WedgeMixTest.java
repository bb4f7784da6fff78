package lv.lete.device.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jpos.JposException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Typing and scanning in any mixture, on a machine under load: every scan whole or not at all,
/// everything typed in the field and in its order, nothing scanned there. Seeds are in the
/// messages.
class WedgeMixTest {
  private static final int DAYS = 400;

  @ParameterizedTest
  @ValueSource(strings = {"\\x02", "~", "*#"})
  void keepsTypingAndScanningApart(String prefix) throws JposException {
    String sent = prefix.startsWith("\\") ? "\u0002" : prefix;
    int scanned = 0;
    for (int day = 0; day < DAYS; day++) {
      long seed = 20261122L * 1_000 + day;
      Random random = new Random(seed);
      FakeWindow window = FakeWindow.ready("mix" + prefix, Map.of("prefix", prefix));
      List<String> scans = new ArrayList<>();
      StringBuilder typed = new StringBuilder();
      for (int turn = 0; turn < 12; turn++) {
        switch (random.nextInt(4)) {
          case 0 -> typed.append(type(window, random, amount(random)));
          case 1 -> typed.append(type(window, random, sent + code(random) + "\r"));
          case 2 -> typed.append(type(window, random, sent.repeat(1 + random.nextInt(2))));
          default -> {
            String code = code(random);
            scan(window, random, sent + code + "\r");
            scans.add(code);
          }
        }
        window.pass(random.nextBoolean() ? random.nextInt(60) + 31 : 2_000);
      }
      window.pass(5_000);
      assertEquals(scans, window.scans, "seed " + seed);
      assertEquals(typed.toString(), window.field.toString(), "seed " + seed);
      assertEquals(List.of(), window.unreadable, "seed " + seed);
      window.source.stop();
      scanned += scans.size();
    }
    assertTrue(scanned > DAYS, scanned + " scans");
  }

  private static String amount(Random random) {
    return random.nextInt(1_000) + "." + random.nextInt(100) + (random.nextBoolean() ? "\r" : "");
  }

  /// A GSRN with its check digit, and an issue number.
  private static String code(Random random) {
    StringBuilder digits = new StringBuilder();
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      int digit = random.nextInt(10);
      digits.append(digit);
      sum += digit * (i % 2 == 0 ? 3 : 1);
    }
    return "]C18018" + digits + (10 - sum % 10) % 10 + "8019" + random.nextInt(10);
  }

  /// 31 ms a key is the fastest anybody types.
  private static String type(FakeWindow window, Random random, String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      window.pass(31 + random.nextInt(5) * random.nextInt(60));
      load(window, random);
      window.key(each);
    }
    return text;
  }

  /// 1 to 12 ms a key, and a pause now and then.
  private static void scan(FakeWindow window, Random random, String text) {
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      window.pass(1 + random.nextInt(12));
      load(window, random);
      window.key(each);
    }
  }

  private static void load(FakeWindow window, Random random) {
    switch (random.nextInt(20)) {
      case 0 -> window.pass(random.nextInt(390));
      case 1 -> window.freeze(random.nextInt(1_500));
      default -> {}
    }
  }
}
