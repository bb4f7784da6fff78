package lv.lete.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lv.lete.journal.DiskTrace.Kind;
import lv.lete.journal.DiskTrace.Request;

/// A disk that keeps for certain only what was synced. What it was asked for since may be there
/// whole, in part (by sectors of 512 bytes), in another order, or not at all; a new name is there
/// for certain only after its directory was synced.
final class LosableDisk {
  private static final int SECTOR = 512;

  private final Map<String, LosableFile> files = new HashMap<>();

  /// Puts a file there, durable, as it was before the trace began.
  void put(String name, byte[] content) {
    LosableFile file = new LosableFile();
    file.durable = new Image(content.clone(), content.length);
    file.isNameDurable = true;
    files.put(name, file);
  }

  /// Takes the next request of the trace.
  void take(Request request) {
    if (request.kind() == Kind.SYNC_DIRECTORY) {
      files.values().forEach(file -> file.isNameDurable = true);
      return;
    }
    LosableFile file = files.computeIfAbsent(request.file(), _ -> new LosableFile());
    if (request.kind() == Kind.SYNC) {
      file.pending.forEach(file.durable::apply);
      file.pending.clear();
    } else {
      file.pending.add(request);
    }
  }

  /// Writes what is there after a power loss now into an empty directory; `chance` decides.
  void materialise(Path directory, Random chance) throws IOException {
    for (Map.Entry<String, LosableFile> each : files.entrySet()) {
      LosableFile file = each.getValue();
      if (!file.isNameDurable && chance.nextBoolean()) {
        continue;
      }
      Image image = new Image(file.durable.bytes.clone(), file.durable.size);
      survivors(file.pending, chance).forEach(image::apply);
      if (image.size >= 0) {
        Files.write(directory.resolve(each.getKey()), Arrays.copyOf(image.bytes, image.size));
      }
    }
  }

  private static List<Request> survivors(List<Request> pending, Random chance) {
    return switch (chance.nextInt(5)) {
      case 0 -> List.of();
      case 1 -> pending;
      case 2 -> pending.subList(0, chance.nextInt(pending.size() + 1));
      default -> someTornAndShuffled(pending, chance);
    };
  }

  private static List<Request> someTornAndShuffled(List<Request> pending, Random chance) {
    List<Request> kept = new ArrayList<>();
    for (Request request : pending) {
      switch (chance.nextInt(5)) {
        case 0, 1 -> kept.add(request);
        case 2 -> kept.add(torn(request, chance));
        default -> {}
      }
    }
    if (chance.nextInt(4) == 0) {
      Collections.shuffle(kept, chance);
    }
    return kept;
  }

  private static Request torn(Request request, Random chance) {
    long start = request.offset();
    int length = request.data().length;
    int cut = length == 0 ? 0 : chance.nextInt(length);
    cut = Math.clamp((start + cut) / SECTOR * SECTOR - start, 0, length);
    return chance.nextBoolean()
        ? new Request(request.kind(), request.file(), start, Arrays.copyOf(request.data(), cut))
        : new Request(
            request.kind(),
            request.file(),
            request.kind() == Kind.WRITE ? start + cut : start,
            Arrays.copyOfRange(request.data(), cut, length));
  }

  private static final class LosableFile {
    private Image durable = new Image(new byte[0], 0);
    private final List<Request> pending = new ArrayList<>();
    private boolean isNameDurable;
  }

  /// The content of a file; `size` is -1 when its name is gone.
  private static final class Image {
    private byte[] bytes;
    private int size;

    Image(byte[] bytes, int size) {
      this.bytes = bytes;
      this.size = size;
    }

    void apply(Request request) {
      int offset = Math.toIntExact(request.offset());
      switch (request.kind()) {
        case WRITE -> write(offset, request.data());
        case TRUNCATE -> resize(offset);
        case UNLINK -> {
          resize(0);
          size = -1;
        }
        case SYNC, SYNC_DIRECTORY -> {}
      }
    }

    private void write(int offset, byte[] data) {
      if (data.length > 0) {
        resize(Math.max(size, offset + data.length));
        System.arraycopy(data, 0, bytes, offset, data.length);
      }
    }

    private void resize(int newSize) {
      if (newSize > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(newSize, 2 * bytes.length));
      }
      if (newSize < size) {
        Arrays.fill(bytes, newSize, size, (byte) 0);
      }
      size = newSize;
    }
  }
}
