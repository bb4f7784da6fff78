package lv.lete.card.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/// What was deflated inflates, by a library that did not deflate it, to what it was.
class ShortFlateTest {
  private static final int ROUNDS = 3_000;
  private static final int LONG = 100_000;

  private final ShortFlate flate = new ShortFlate();

  private byte[] deflated(byte[] data, int length) {
    int count = flate.deflate(data, length);
    return Arrays.copyOf(flate.result(), count);
  }

  private void assertComesBack(byte[] data, int length, String about) throws Exception {
    byte[] deflated = deflated(data, length);
    Inflater inflater = new Inflater();
    inflater.setInput(deflated);
    byte[] back = new byte[length + 1];
    assertEquals(length, inflater.inflate(back), about);
    assertTrue(inflater.finished(), about);
    assertEquals(0, inflater.getRemaining(), about);
    inflater.end();
    assertArrayEquals(Arrays.copyOf(data, length), Arrays.copyOf(back, length), about);
  }

  @Test
  void everyLengthOfEveryKindComesBack() throws Exception {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      byte[] data = new byte[random.nextInt(1, 3_000)];
      int letters = 1 << random.nextInt(9);
      for (int i = 0; i < data.length; i++) {
        data[i] = (byte) random.nextInt(letters);
      }
      int length = random.nextInt(data.length + 1);
      assertComesBack(data, length, "seed " + seed + ", round " + round + ", of " + letters);
    }
  }

  @Test
  void repeatsOfEveryLengthAndDistanceComeBack() throws Exception {
    byte[] data = new byte[LONG];
    Random random = new Random(3);
    for (int distance = 1; distance < 40_000; distance += 1 + distance / 7) {
      random.nextBytes(data);
      for (int at = distance; at + 400 < LONG; at += distance + 300) {
        System.arraycopy(data, at - distance, data, at, Math.min(distance, 3 + at % 300));
      }
      assertComesBack(data, LONG, "distance " + distance);
    }
    for (int same = 1; same < 600; same++) {
      byte[] one = new byte[same];
      assertComesBack(one, same, same + " alike");
    }
  }

  @Test
  void whatRepeatsFromBeyondTheWindowComesBack() throws Exception {
    byte[] pattern = new byte[64];
    new Random(4).nextBytes(pattern);
    for (int distance = 32_600; distance < 32_900; distance++) {
      byte[] data = new byte[33_000];
      System.arraycopy(pattern, 0, data, 0, pattern.length);
      System.arraycopy(pattern, 0, data, distance, pattern.length);
      assertComesBack(data, data.length, "distance " + distance);
    }
  }

  @Test
  void nothingOfTheLastPieceGetsIntoTheNext() throws Exception {
    byte[] first = "1 0 0 1 11 0 cm 1 0 0 1 11 0 cm".getBytes(StandardCharsets.US_ASCII);
    byte[] alone = deflated(first, first.length);
    for (int i = 0; i < 10; i++) {
      assertArrayEquals(alone, deflated(first, first.length));
    }
    assertEquals(8, deflated(new byte[0], 0).length);
  }

  @Test
  void whatACardSaysTakesHardlyMoreThanZlibMakesOfIt() {
    StringBuilder content = new StringBuilder();
    for (int value = 0; value < 20; value++) {
      content.append('/').append(value * 37 % 103).append(" Do 1 0 0 1 11 0 cm\n");
    }
    byte[] data = content.toString().getBytes(StandardCharsets.US_ASCII);
    Deflater zlib = new Deflater(4);
    zlib.setInput(data);
    zlib.finish();
    int theirs = zlib.deflate(new byte[4_096]);
    zlib.end();
    int ours = deflated(data, data.length).length;
    assertTrue(ours <= theirs * 1.2, ours + " bytes, zlib " + theirs);
  }
}
