package lv.lete.bench;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/// `target/bench/summary.json`: every figure that a benchmark measured, name to number, flat. The
/// unit stands last in the name: `lookup_1m_p99_us`.
public final class BenchSummary {
  private static final int DECIMALS = 3;

  private BenchSummary() {}

  /// Adds or replaces one figure; safe for several threads and several test JVMs at once.
  ///
  /// @throws IllegalArgumentException for a name that is not snake case, or for no finite number
  public static synchronized void put(String name, double value) {
    put(Path.of("target", "bench", "summary.json"), name, value);
  }

  /// Like [#put] into another file.
  static synchronized void put(Path file, String name, double value) {
    if (!name.matches("[a-z][a-z0-9_]*") || !Double.isFinite(value)) {
      throw new IllegalArgumentException("not a figure: " + name + " = " + value);
    }
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        Map<String, Object> figures = new TreeMap<>(read(channel));
        figures.put(name, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP));
        write(channel, figures);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    System.out.println("bench: " + name + " = " + value);
  }

  private static Map<String, Object> read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // one call may bring less than asked for
    }
    String text = new String(bytes.array(), StandardCharsets.UTF_8);
    return text.isBlank() ? Map.of() : Jsonb.instance().type(Object.class).map().fromJson(text);
  }

  private static void write(FileChannel channel, Map<String, Object> figures) throws IOException {
    StringBuilder json = new StringBuilder("{");
    String separator = "\n";
    for (Map.Entry<String, Object> figure : figures.entrySet()) {
      json.append(separator)
          .append("  \"")
          .append(figure.getKey())
          .append("\": ")
          .append(new BigDecimal(figure.getValue().toString()).toPlainString());
      separator = ",\n";
    }
    channel.truncate(0);
    ByteBuffer bytes =
        ByteBuffer.wrap(json.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8));
    channel.position(0);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
