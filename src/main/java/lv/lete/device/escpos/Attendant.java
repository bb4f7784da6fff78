package lv.lete.device.escpos;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import lv.lete.device.line.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Attends one open line: reads what the device says, asks for signs of life, and asks again where
/// an answer is in doubt. Ends when the line goes, or when a device that should answer is silent.
final class Attendant implements StatusReader.Found {
  private static final Logger LOG = LoggerFactory.getLogger(Attendant.class);
  private static final int TICK_MILLIS = 100;
  private static final int WAITING_TICK_MILLIS = 20;
  private static final int ASK_MILLIS = 500;
  private static final int SILENT_QUESTIONS = 5;
  private static final int DOUBT_MILLIS = 300;
  private static final int SLOW_MILLIS = 1_500;
  private static final int QUIET_MILLIS = 3_000;

  /// Who keeps the line.
  interface Owner {
    /// Whether the line is still the one in use.
    boolean wanted(Line asker);

    /// Whether any user needs the device to answer.
    boolean asks();

    /// The status is this now.
    void told(PrinterStatus now);

    /// The status.
    PrinterStatus status();

    /// Writes the question unless somebody writes now; whether it was written.
    boolean askUnlessBusy(Line asked, byte[] question) throws IOException;
  }

  private final Owner owner;
  private final Line line;
  private final Fences fences;
  private final StatusReader reader = new StatusReader(this);
  private final int[] answers = new int[3];
  private int answersCame;
  private PrinterStatus status = PrinterStatus.OPENED;
  private boolean greeted;
  private int unanswered;
  private long askedNanos = System.nanoTime();
  private long behindNanos = System.nanoTime();
  private long readNanos = System.nanoTime();

  Attendant(Owner owner, Line line, Fences fences) {
    this.owner = owner;
    this.line = line;
    this.fences = fences;
  }

  /// Returns when the line is over.
  void attend() throws IOException {
    line.write(EscPos.INITIALISE);
    owner.told(status);
    byte[] bytes = new byte[256];
    while (owner.wanted(line)) {
      int count = line.read(bytes, fences.last() == null ? TICK_MILLIS : WAITING_TICK_MILLIS);
      if (count < 0) {
        return;
      }
      for (int at = 0; at < count; at++) {
        reader.take(bytes[at]);
      }
      if (count > 0) {
        unanswered = 0;
        readNanos = System.nanoTime();
      } else if (since(readNanos) >= TICK_MILLIS) {
        reader.pause();
      }
      if (owner.asks() && !ask()) {
        return;
      }
      askBehind();
    }
  }

  /// False when the device left several questions unanswered, each for its half second. Questions
  /// count and not the clock: a machine that stood still has heard nothing because it asked
  /// nothing.
  private boolean ask() throws IOException {
    if (!greeted) {
      greeted = owner.askUnlessBusy(line, EscPos.TELL_STATUS);
      askNow();
    }
    if (since(askedNanos) < ASK_MILLIS) {
      return true;
    }
    if (unanswered >= SILENT_QUESTIONS) {
      LOG.info("the device left {} questions unanswered; opening it anew", SILENT_QUESTIONS);
      return false;
    }
    askNow();
    return true;
  }

  private void askNow() throws IOException {
    answersCame = 0;
    if (owner.askUnlessBusy(line, EscPos.ASK_NOW)) {
      askedNanos = System.nanoTime();
      unanswered++;
    } else {
      unanswered = 0;
    }
  }

  private void askBehind() throws IOException {
    Fence last = fences.last();
    long quietMillis = since(behindNanos);
    if (last == null) {
      if (quietMillis >= QUIET_MILLIS) {
        fences.quiet();
      }
      return;
    }
    if (quietMillis >= Fences.ALONE_MILLIS) {
      fences.alone();
    }
    boolean doubtful = fences.doubtful() && quietMillis >= DOUBT_MILLIS;
    boolean slow = quietMillis >= SLOW_MILLIS && status.ready();
    if ((doubtful || slow || fences.due()) && owner.askUnlessBusy(line, Fences.question(last))) {
      fences.askedAgain();
      behindNanos = System.nanoTime();
    }
  }

  private static long since(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  private void now(PrinterStatus news) {
    status = news;
    owner.told(news);
  }

  @Override
  public void changed(byte[] four) {
    now(status.told(four));
  }

  /// Three answers belong together; they count when all came and nothing else between.
  @Override
  public void now(int bits) {
    if (answersCame < answers.length) {
      answers[answersCame++] = bits;
      if (answersCame == answers.length) {
        now(status.general(answers[0]).why(answers[1]).paper(answers[2]));
      }
    }
  }

  @Override
  public void behind() {
    behindNanos = System.nanoTime();
    fences.answered();
  }

  @Override
  public void behind(String id) {
    behindNanos = System.nanoTime();
    fences.answered(id);
  }

  @Override
  public void noise() {
    LOG.debug("noise on the status side");
    answersCame = answers.length;
    fences.noise();
  }
}
