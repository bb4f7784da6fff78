package lv.lete.device.scanner.hid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lv.lete.device.scanner.hid.CodeReports.Code;
import lv.lete.device.simulator.HidRecording;
import lv.lete.device.simulator.HidRecording.Report;
import org.junit.jupiter.api.Test;

/// Random descriptors and random streams of reports: nothing but a [HidFault] is thrown, and no
/// code comes that nobody sent. The seed is in every message.
class HidFuzzTest {
  private static final int ROUNDS = 20_000;

  @Test
  void noDescriptorDoesHarm() {
    long seed = 20261122;
    Random random = new Random(seed);
    int understood = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] descriptor = descriptor(random);
      try {
        CodeReports reports = CodeReports.of(descriptor);
        understood++;
        assertTrue(reports.longest() <= 4097, "seed " + seed + " round " + round);
        for (int i = 0; i < 20; i++) {
          byte[] report = new byte[random.nextInt(reports.longest() + 2)];
          random.nextBytes(report);
          reports.take(report, report.length, i);
        }
      } catch (HidFault _) {
        // Refused in words, which is all that is asked.
      } catch (RuntimeException broken) {
        throw new AssertionError("seed " + seed + " round " + round, broken);
      }
    }
    assertTrue(understood > ROUNDS / 20, understood + " of " + ROUNDS + " were descriptors");
  }

  /// Noise, or a good descriptor with a few bytes changed, taken out or doubled.
  private static byte[] descriptor(Random random) {
    if (random.nextInt(4) == 0) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      return noise;
    }
    List<Byte> bytes = new ArrayList<>();
    for (byte each : sample(random).descriptor()) {
      bytes.add(each);
    }
    for (int change = random.nextInt(4); change >= 0; change--) {
      int at = random.nextInt(bytes.size());
      switch (random.nextInt(3)) {
        case 0 -> bytes.set(at, (byte) random.nextInt(256));
        case 1 -> bytes.remove(at);
        default -> bytes.add(at, bytes.get(at));
      }
    }
    byte[] changed = new byte[bytes.size()];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = bytes.get(i);
    }
    return changed;
  }

  private static HidRecording sample(Random random) {
    return Samples.all().get(random.nextInt(Samples.all().size())).recording();
  }

  /// Reports go missing at the end of a code, come twice, come cut, or are noise under a foreign
  /// id: what a cable, a hub or a scanner that is pulled out does. Reports arrive whole or short,
  /// never with other bytes: USB checks each.
  @Test
  void noStreamOfReportsGivesACodeThatNobodySent() throws HidFault {
    long seed = 20261123;
    Random random = new Random(seed);
    int good = 0;
    for (int round = 0; round < ROUNDS / 4; round++) {
      Samples.Sample sample = Samples.all().get(random.nextInt(Samples.all().size()));
      HidRecording recording = sample.recording();
      CodeReports reports = CodeReports.of(recording.descriptor());
      Set<String> wrong = new TreeSet<>();
      long nanos = 0;
      for (Report report : recording.reports()) {
        byte[] bytes = report.bytes();
        nanos += 8_000_000 + (random.nextInt(10) == 0 ? 600_000_000 : 0);
        int length = random.nextInt(6) == 0 ? random.nextInt(bytes.length + 1) : bytes.length;
        reports.overdue(nanos);
        if (reports.take(bytes, length, nanos) instanceof Code(byte[] code)) {
          String text = new String(code, ISO_8859_1);
          good++;
          if (!sample.codes().contains(text)) {
            wrong.add(text);
          }
        }
      }
      assertEquals(Set.of(), wrong, "seed " + seed + " round " + round + " " + sample.name());
    }
    assertTrue(good > ROUNDS / 8, good + " codes came through");
  }
}
