package lv.lete.card.face;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The shared forms of a symbol's characters are those that ZXing draws.
class BarShapesTest {
  private static final Pattern BAR = Pattern.compile("(\\d+) 0 (\\d) 1 re\n");
  private static final int ROUNDS = 2_000;

  private final Bars bars = new Bars();
  private final TreeSet<Integer> met = new TreeSet<>();

  @Test
  void everyCharacterHasTheBarsThatZxingDraws() {
    Random random = new Random(11);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder data = new StringBuilder();
      for (int i = random.nextInt(3, 24); i > 0; i--) {
        data.append((char) (round % 2 == 0 ? '0' + random.nextInt(10) : ' ' + random.nextInt(95)));
      }
      boolean[] modules = bars.modules(data.toString());
      assertArrayEquals(modules, drawn(modules), data.toString());
    }
    // shift is never needed for such data, nor a change to code A, nor FNC2 to FNC4
    assertEquals(BarShapes.count() - 1, met.last());
    for (int value = 0; value < 96; value++) {
      assertTrue(met.contains(value), "value " + value);
    }
  }

  @Test
  void barsOfNoCharacterAreABug() {
    assertThrows(IllegalStateException.class, () -> BarShapes.value(new boolean[22], 0));
  }

  private boolean[] drawn(boolean[] modules) {
    BitSet dark = new BitSet();
    int at = 0;
    while (at < modules.length) {
      int value = BarShapes.value(modules, at);
      met.add(value);
      Matcher bar = BAR.matcher(new String(BarShapes.content(value), US_ASCII));
      while (bar.find()) {
        int from = at + Integer.parseInt(bar.group(1));
        dark.set(from, from + Integer.parseInt(bar.group(2)));
      }
      at += BarShapes.modules(value);
    }
    boolean[] drawn = new boolean[modules.length];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = dark.get(i);
    }
    return drawn;
  }
}
