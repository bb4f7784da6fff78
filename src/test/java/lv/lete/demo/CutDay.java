package lv.lete.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import lv.lete.DemoToolkit;

/// A demo day in a JVM of its own, with one of its wires cut: `CutDay OUT glass|keys|paper|line`.
/// Leaves with 7 when the day ended in a [DemoFailure], with 0 when it went well.
final class CutDay {
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private CutDay() {}

  public static void main(String[] arguments) throws IOException {
    DemoToolkit.start();
    PrintWriter say = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    int exit;
    try {
      Path out = Path.of(arguments[0]);
      new DemoDay(out, cut(arguments[1]), DemoToolkit.COMMANDS, say, PATIENCE).play();
      exit = 0;
    } catch (DemoFailure failed) {
      say.println(failed.getMessage());
      exit = 7;
    }
    Platform.exit();
    System.exit(exit);
  }

  private static Edges cut(String wire) {
    Edges real = Edges.real();
    return switch (wire) {
      case "glass" -> new Edges(new DeafGlass(), real.keys(), real.line(), real.printer());
      case "keys" -> new Edges(real.glass(), new DeadKeys(), real.line(), real.printer());
      case "paper" -> {
        real.printer().paperOut();
        yield real;
      }
      case "line" ->
          new Edges(real.glass(), real.keys(), new PluggedOnce(real.line()), real.printer());
      default -> throw new IllegalArgumentException(wire);
    };
  }

  /// Says that it reads, and reads nothing.
  private static final class DeafGlass implements Glass {
    @Override
    public boolean scan(String code) {
      return true;
    }

    @Override
    public boolean present(Path picture) {
      return true;
    }
  }

  /// No key does anything.
  private static final class DeadKeys implements Keys {
    @Override
    public void press(KeyCode key) {}
  }

  /// Carries until it is pulled for the first time, and never again.
  private static final class PluggedOnce implements Line {
    private final Line real;
    private boolean pulled;

    PluggedOnce(Line real) {
      this.real = real;
    }

    @Override
    public URI address() {
      return real.address();
    }

    @Override
    public void pull() {
      pulled = true;
      real.pull();
    }

    @Override
    public void plug(int hostPort) {
      if (!pulled) {
        real.plug(hostPort);
      }
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
