package lv.lete.card.print;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Outcome;
import lv.lete.card.print.CardPrinter.Progress;
import lv.lete.card.print.CardPrinter.Sent;
import lv.lete.card.print.IppAnswer.Group;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One job at a printer, asked after until it has ended (RFC 8011, 5.3.7). One thread.
final class IppJob {
  private static final Logger LOG = LoggerFactory.getLogger(IppJob.class);
  private static final int CANCEL_JOB = 0x0008;
  private static final int GET_JOB_ATTRIBUTES = 0x0009;
  private static final int GET_PRINTER_ATTRIBUTES = 0x000B;
  private static final int NOT_FOUND = 0x0406;
  private static final int CANCELED = 7;
  private static final int ABORTED = 8;
  private static final int COMPLETED = 9;

  /// Every so many questions about the job, one about what the printer needs.
  private static final int LOOK_EVERY = 4;

  private static final List<String> ASKED =
      List.of(
          "job-name",
          "job-state",
          "job-state-reasons",
          "job-state-message",
          "job-printer-state-message",
          "job-media-sheets-completed",
          "job-impressions-completed",
          "time-at-processing");

  private final IppLine line;
  private final Patience patience;
  private final boolean counts;
  private final int number;
  private final Sent sent;
  private List<Obstacle> waiting = List.of();
  private int out;
  private boolean cancelling;

  IppJob(IppLine line, Patience patience, boolean counts, int number, Sent sent) {
    this.line = line;
    this.patience = patience;
    this.counts = counts;
    this.number = number;
    this.sent = sent;
    this.out = -1;
  }

  /// Asks until it has ended, or the printer is silent for too long. A job that was told to end and
  /// goes on all the same is left to somebody who looks.
  Outcome toItsEnd(Progress progress) throws InterruptedException {
    int silent = 0;
    int leftToCancel = patience.silences();
    for (int asked = 0; ; asked++) {
      Optional<IppAnswer> answer = now();
      if (answer.isPresent() && answer.get().status() == NOT_FOUND) {
        return new Outcome.Unknown("it does not know the job %d any more".formatted(number));
      }
      if (answer.filter(IppAnswer::successful).isEmpty()) {
        if (++silent >= patience.silences()) {
          return new Outcome.Unknown("it says nothing of job %d any more".formatted(number));
        }
      } else {
        silent = 0;
        Group job = answer.get().first(IppMessage.JOB);
        Optional<Outcome> end = end(job);
        if (end.isPresent()) {
          return end.get();
        }
        if (asked % LOOK_EVERY == 0) {
          look(progress);
        }
      }
      if (cancelling && --leftToCancel <= 0) {
        return new Outcome.Unknown("it does not end job %d, and was told to".formatted(number));
      }
      if (!progress.goesOn(Math.max(0, out)) && !cancelling) {
        cancel();
      }
      TimeUnit.MILLISECONDS.sleep(patience.between().toMillis());
    }
  }

  private Optional<Outcome> end(Group job) {
    String name = job.text("job-name");
    if (!name.isEmpty() && !name.equals(sent.name())) {
      return Optional.of(new Outcome.Unknown("its job %d is another one by now".formatted(number)));
    }
    int sheets = sheets(job);
    out = !counts || sheets < 0 ? out : sheets <= sent.cards() ? sheets : -1;
    return switch (job.number("job-state", 0)) {
      case COMPLETED -> Optional.of(completed(job));
      case CANCELED -> Optional.of(new Outcome.Cancelled(certain(job)));
      case ABORTED -> Optional.of(new Outcome.Stopped(certain(job), said(job)));
      default -> Optional.empty();
    };
  }

  /// A printer that counts sheets and counts other than there are cards did not print them, each
  /// once, whatever it calls the end.
  private Outcome completed(Group job) {
    int sheets = job.number("job-media-sheets-completed", -1);
    if (job.all("job-state-reasons").contains("job-completed-with-errors")) {
      return new Outcome.Unknown("it ended the job with errors: " + said(job));
    }
    return counts && sheets >= 0 && sheets != sent.cards()
        ? new Outcome.Unknown(
            "it calls the job done, and counts %d sheets for %d cards"
                .formatted(sheets, sent.cards()))
        : new Outcome.Printed();
  }

  /// Sheets where it counts them, else pages by the sides; -1 where it counts nothing.
  private int sheets(Group job) {
    int sheets = job.number("job-media-sheets-completed", -1);
    int pages = job.number("job-impressions-completed", -1);
    return sheets >= 0 ? sheets : pages >= 0 ? pages / sent.sides() : -1;
  }

  /// How many came out for certain: none of a job that was never begun.
  private int certain(Group job) {
    return job.blank().contains("time-at-processing") ? 0 : out;
  }

  private static String said(Group job) {
    for (String attribute :
        List.of("job-printer-state-message", "job-state-message", "job-state-reasons")) {
      String text = String.join(", ", job.all(attribute));
      if (!text.isEmpty() && !text.equals("none")) {
        return text;
      }
    }
    return "it does not say why";
  }

  private void look(Progress progress) throws InterruptedException {
    try {
      List<Obstacle> needs =
          line.ask(
                  line.request(GET_PRINTER_ATTRIBUTES)
                      .keywords("requested-attributes", IppReadiness.ATTRIBUTES))
              .map(answer -> IppReadiness.states(answer.first(IppMessage.PRINTER)))
              .orElse(waiting);
      if (!needs.equals(waiting)) {
        waiting = needs;
        progress.waits(needs);
      }
    } catch (IOException e) {
      LOG.debug("The printer does not say what it needs", e);
    }
  }

  /// Asks the printer to end the job; it says itself when it has.
  private void cancel() throws InterruptedException {
    try {
      line.ask(line.request(CANCEL_JOB).number("job-id", number));
      cancelling = true;
    } catch (IOException e) {
      LOG.debug("Job {} cannot be cancelled now", number, e);
    }
  }

  private Optional<IppAnswer> now() throws InterruptedException {
    try {
      return line.ask(
          line.request(GET_JOB_ATTRIBUTES)
              .number("job-id", number)
              .keywords("requested-attributes", ASKED));
    } catch (IOException e) {
      LOG.debug("The printer says nothing of job {}", number, e);
      return Optional.empty();
    }
  }
}
