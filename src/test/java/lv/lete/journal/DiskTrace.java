package lv.lete.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the preloaded recorder (`src/test/c/power-loss`) wrote down: a process's writes, in order.
final class DiskTrace {
  private DiskTrace() {}

  /// One request to the disk; `file` is the last part of its path.
  record Request(Kind kind, String file, long offset, byte[] data) {}

  /// What was asked for.
  enum Kind {
    /// Bytes at an offset.
    WRITE('W'),
    /// The file is to be `offset` bytes long.
    TRUNCATE('T'),
    /// The file's content is to be durable.
    SYNC('S'),
    /// The names in the directory are to be durable.
    SYNC_DIRECTORY('D'),
    /// The name is to go.
    UNLINK('U');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    private static Kind of(char code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalStateException("the replayer knows no request " + code);
    }
  }

  static List<Request> read(Path trace) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(trace)).order(ByteOrder.nativeOrder());
    List<Request> requests = new ArrayList<>();
    while (bytes.hasRemaining()) {
      Kind kind = Kind.of((char) bytes.get());
      byte[] path = new byte[Math.toIntExact(bytes.getLong())];
      long offset = bytes.getLong();
      byte[] data = new byte[Math.toIntExact(bytes.getLong())];
      bytes.get(path).get(data);
      String file = new String(path, StandardCharsets.UTF_8);
      requests.add(new Request(kind, file.substring(file.lastIndexOf('/') + 1), offset, data));
    }
    return requests;
  }
}
