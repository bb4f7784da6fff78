package lv.lete;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Lete in a process of its own, so that a test can kill it. Keeps every line it printed, also
/// those that were in the pipe when it died.
final class ChildLete implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  private ChildLete(Process process) {
    this.process = process;
    Thread.ofPlatform().daemon().name("child-output").start(this::read);
  }

  /// Starts `lete arguments…` on the class path of this test. Standard error goes to `errors`.
  static ChildLete start(Path errors, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "lv.lete.Lete"));
    command.addAll(List.of(arguments));
    try {
      return new ChildLete(
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        synchronized (lines) {
          lines.add(line);
          lines.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      synchronized (lines) {
        ended.countDown();
        lines.notifyAll();
      }
    }
  }

  /// Writes one line to its standard input; answers false where the process has gone.
  boolean send(String line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Waits for a line from position `from` on that fits; null when the process ends without one.
  @Nullable String await(int from, Predicate<String> fits) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    synchronized (lines) {
      int next = from;
      while (true) {
        for (; next < lines.size(); next++) {
          if (fits.test(lines.get(next))) {
            return lines.get(next);
          }
        }
        if (ended.getCount() == 0) {
          return null;
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new IllegalStateException("no answer in time; so far: " + lines);
        }
        TimeUnit.NANOSECONDS.timedWait(lines, left);
      }
    }
  }

  /// How many lines it has printed so far.
  int printed() {
    synchronized (lines) {
      return lines.size();
    }
  }

  /// Kills it as a power cut would kill the process; answers all it had printed. The handle's way
  /// is used because `Process.destroyForcibly` closes the pipe and loses what is in it.
  List<String> kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    return awaitEnd();
  }

  /// Waits until it ends by itself; answers all it had printed.
  List<String> awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
        || !ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the child does not end; so far: " + lines);
    }
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /// Its exit code; null while it runs.
  @Nullable Integer exitedWith() {
    return process.isAlive() ? null : process.exitValue();
  }

  /// The CPU time it has used, as long as it runs.
  Optional<Duration> cpu() {
    return process.info().totalCpuDuration();
  }

  /// Its exit code, once it has ended.
  int exit() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly();
  }
}
