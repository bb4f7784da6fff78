package lv.lete.card.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/// A queue of the system's printing (CUPS), by its program `lp`: the queue takes the job as a whole
/// and says nothing of single cards, so a job that was taken is for somebody to look at.
public final class QueuePrinter implements CardPrinter {
  private final List<String> program;
  private final String queue;

  /// A queue's name; `program` is `lp` with what comes before our options.
  public QueuePrinter(List<String> program, String queue) {
    this.program = List.copyOf(program);
    this.queue = queue;
  }

  @Override
  public String address() {
    return "queue:" + queue;
  }

  @Override
  public Readiness ready() {
    return new Readiness.Ready(queue);
  }

  @Override
  public Outcome follow(Sent sent, Progress progress) {
    return new Outcome.Unknown("it was sent before");
  }

  @Override
  public Outcome print(Job job, Progress progress) {
    List<String> command = new java.util.ArrayList<>(program);
    command.addAll(
        List.of(
            "-d",
            queue,
            "-t",
            job.name(),
            "-o",
            "media=Custom.54x86mm",
            "-o",
            "sides=two-sided-long-edge",
            "--",
            job.pdf().toAbsolutePath().toString()));
    try {
      Process lp = new ProcessBuilder(command).redirectErrorStream(true).start();
      lp.getOutputStream().close();
      String said = new String(lp.getInputStream().readAllBytes(), UTF_8).strip();
      return lp.waitFor() == 0
          ? new Outcome.Unknown("the queue took it: " + said)
          : new Outcome.Refused(said);
    } catch (IOException e) {
      return new Outcome.Refused("lp cannot be run: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown("interrupted while the queue took it");
    }
  }
}
