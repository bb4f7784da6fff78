package lv.lete.device.escpos;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The machine's voice.
@FunctionalInterface
interface Beeper {

  /// Sounds a tone; returns when it is over.
  void beep(int hertz, int millis);

  /// The machine's loudspeaker; silent, with a line in the log, on a machine that has none.
  static Beeper ofThisMachine() {
    return new Loudspeaker();
  }

  /// A square tone made by ourselves.
  final class Loudspeaker implements Beeper {
    private static final Logger LOG = LoggerFactory.getLogger(Loudspeaker.class);
    private static final int RATE = 8_000;
    private static final byte LOUD = 40;
    private static final int LONGEST_MILLIS = 10_000;

    @Override
    public void beep(int hertz, int millis) {
      byte[] tone = new byte[RATE / 1_000 * Math.min(millis, LONGEST_MILLIS)];
      int half = Math.max(1, RATE / 2 / Math.max(1, hertz));
      for (int i = 0; i < tone.length; i++) {
        tone[i] = i / half % 2 == 0 ? LOUD : -LOUD;
      }
      AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
      try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
        line.open(format);
        line.start();
        line.write(tone, 0, tone.length);
        line.drain();
      } catch (LineUnavailableException | IllegalArgumentException silent) {
        LOG.info("The drawer stands open and this machine cannot beep: {}", silent.getMessage());
      }
    }
  }
}
