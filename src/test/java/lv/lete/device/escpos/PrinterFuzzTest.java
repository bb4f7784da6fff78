package lv.lete.device.escpos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.lete.device.simulator.Printed;
import lv.lete.device.simulator.ReceiptPrinter;
import org.junit.jupiter.api.Test;

/// Random text into the service, random bytes from the printer.
class PrinterFuzzTest {
  private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
  private static final Composer.Setting SETTING =
      new Composer.Setting(Charset.forName("IBM775"), false, 33, false, 30, 576);

  /// Text of letters, sequences and rubbish.
  private static String text(Random chance) {
    String[] parts = {
      "Jānis ",
      "Ж",
      "\n",
      "\r\n",
      "\u001B|bC",
      "\u001B|4C",
      "\u001B|cA",
      "\u001B|3lF",
      "\u001B|N",
      "\u001B|uC",
      "\u001B|75fP",
      "\u001Bp\0\u0019\u0019",
      "\u0010\u0014\u0001\0\u0001",
      "€",
      "漢",
      "\u001B|rvC",
      "a\u0304",
      "\u001B|",
      "\u001B|9999uF",
      "\u001D",
      "Ķ".repeat(60),
      " ",
      "\uD83D"
    };
    StringBuilder text = new StringBuilder();
    for (int count = chance.nextInt(12); count > 0; count--) {
      text.append(parts[chance.nextInt(parts.length)]);
    }
    return text.toString();
  }

  @Test
  void whateverTextComesThePrinterKnowsEveryCommandAndNoDrawerOpens() throws Exception {
    Random chance = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      String text = text(chance);
      byte[] bytes;
      try {
        Composer composer = new Composer(SETTING, new Pictures(), false);
        bytes = composer.compose(Markup.read(text), units -> units).bytes();
      } catch (Markup.Malformed | Letters.Unprintable refused) {
        continue;
      }
      List<Printed> done = new ArrayList<>();
      ReceiptPrinter.read(48, bytes).forEach(sheet -> done.addAll(sheet.printed()));
      String about = "seed " + SEED + " round " + round;
      assertFalse(done.stream().anyMatch(Printed.Unknown.class::isInstance), () -> about + done);
      assertFalse(done.stream().anyMatch(Printed.Kick.class::isInstance), about);
    }
  }

  @Test
  void noiseIsNeverAnAnswerThatNamesAnotherFence() {
    Random chance = new Random(SEED);
    Fences fences = new Fences();
    Fence fence = fences.begin(FenceKind.PROCESS_ID);
    StatusReader reader = new StatusReader(new Heard(fences));
    byte[] noise = new byte[200_000];
    chance.nextBytes(noise);
    for (byte each : noise) {
      reader.take(each);
    }
    assertEquals(Fence.State.WAITING, fence.state(), "seed " + SEED);
    reader.pause();
    String answer = "7\"" + fence.id + "\0";
    for (byte each : answer.getBytes(ISO_8859_1)) {
      reader.take(each);
    }
    assertEquals(Fence.State.PASSED, fence.state(), "seed " + SEED);
  }

  @Test
  void anAnswerLostOrInventedNeverPassesALaterFenceEarly() {
    Fences fences = new Fences();
    Fence first = fences.begin(FenceKind.GS_R);
    fences.answered();
    fences.noise();
    fences.askedAgain();
    fences.answered();
    assertEquals(Fence.State.WAITING, first.state(), "after noise one answer more is no proof");
    fences.answered();
    fences.answered();
    confirms(fences, first);
    Fence second = fences.begin(FenceKind.GS_R);
    assertEquals(Fence.State.WAITING, second.state());
    fences.answered();
    assertEquals(Fence.State.WAITING, second.state());
    fences.answered();
    confirms(fences, second);
    fences.answered();
    Fence third = fences.begin(FenceKind.GS_R);
    assertEquals(Fence.State.WAITING, third.state(), "an answer too many counts for nothing");
  }

  /// The fresh question is asked, and its answer comes alone.
  private static void confirms(Fences fences, Fence fence) {
    fences.alone();
    assertEquals(Fence.State.WAITING, fence.state(), "not without the fresh question");
    assertTrue(fences.due());
    fences.askedAgain();
    fences.answered();
    assertEquals(Fence.State.WAITING, fence.state(), "not before the answer stood alone");
    fences.alone();
    assertEquals(Fence.State.PASSED, fence.state());
  }

  @Test
  void answersThatDoNotComeAlonePassNothing() {
    Fences fences = new Fences();
    fences.answered();
    assertTrue(fences.doubtful(), "nothing was asked");
    Fence fence = fences.begin(FenceKind.GS_R);
    for (int round = 0; round < 20; round++) {
      for (int nul = 0; nul < 4; nul++) {
        fences.answered();
      }
      fences.alone();
      assertEquals(Fence.State.WAITING, fence.state());
      fences.askedAgain();
    }
    fences.answered();
    fences.alone();
    assertEquals(Fence.State.PASSED, fence.state(), "a single answer at last");
  }

  @Test
  void tellsTheKindsOfStatusApartHoweverTheyAreMixed() {
    Random chance = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      Heard heard = new Heard(new Fences());
      StatusReader reader = new StatusReader(heard);
      StringBuilder expected = new StringBuilder();
      for (int count = chance.nextInt(20); count > 0; count--) {
        switch (chance.nextInt(3)) {
          case 0 -> {
            feed(reader, 0x10 | (chance.nextInt(16) & 0x0C), 0x08, 0x0F, 0);
            expected.append('A');
          }
          case 1 -> {
            feed(reader, 0x12 | (chance.nextInt(256) & 0x6C));
            expected.append('N');
          }
          default -> {
            feed(reader, List.of(0, 3, 12, 15).get(chance.nextInt(4)));
            expected.append('B');
          }
        }
      }
      assertEquals(expected.toString(), heard.all.toString(), "seed " + SEED);
    }
  }

  private static void feed(StatusReader reader, int... bytes) {
    for (int each : bytes) {
      reader.take((byte) each);
    }
  }

  private static final class Heard implements StatusReader.Found {
    final StringBuilder all = new StringBuilder();
    private final Fences fences;

    Heard(Fences fences) {
      this.fences = fences;
    }

    @Override
    public void changed(byte[] four) {
      all.append('A');
    }

    @Override
    public void now(int bits) {
      all.append('N');
    }

    @Override
    public void behind() {
      all.append('B');
      fences.answered();
    }

    @Override
    public void behind(String id) {
      fences.answered(id);
    }

    @Override
    public void noise() {
      all.append('?');
      fences.noise();
    }
  }
}
