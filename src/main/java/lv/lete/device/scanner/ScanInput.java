package lv.lete.device.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// The simulated scanner's glass: what is held before it enters through JavaPOS like any scan.
///
/// An entry in `jpos.xml` with `source=image` names its input; who wants to present a card asks for
/// the same name. JavaPOS makes its services by reflection, so the name is all the two ends share.
/// A program that knows no class of ours puts files into the entry's `folder` instead. Safe for any
/// thread; readings keep the order in which they were presented.
public final class ScanInput {
  private static final ConcurrentMap<String, ScanInput> BY_NAME = new ConcurrentHashMap<>();

  private final String name;
  private ScanSource.@Nullable Sink sink;

  private ScanInput(String name) {
    this.name = name;
  }

  /// The input of this name, the same for everyone in this process.
  public static ScanInput named(String name) {
    return BY_NAME.computeIfAbsent(name, ScanInput::new);
  }

  /// Sends a code as a scanner would: with its AIM identifier and 0x1D separators, where it has
  /// them. False, and nothing is read, when no enabled device listens.
  public synchronized boolean scan(String code) {
    return sink != null && sink.scanned(code.getBytes(UTF_8));
  }

  /// Holds a picture (PNG, JPEG, GIF, BMP) before the scanner. A picture that cannot be opened or
  /// shows no barcode reaches the program as a JavaPOS ErrorEvent. Takes up to seconds for a big
  /// picture: not for the FX thread. False, and nothing is read, when no enabled device listens.
  public boolean present(Path picture) {
    return switch (BarcodePicture.read(picture)) {
      case BarcodePicture.Read read -> scan(read.code());
      case BarcodePicture.Nothing nothing -> unreadable(nothing.why());
    };
  }

  private synchronized boolean unreadable(String why) {
    return sink != null && sink.unreadable(why);
  }

  /// True when an enabled device listens.
  public synchronized boolean listening() {
    return sink != null;
  }

  private synchronized void connect(ScanSource.@Nullable Sink listener) {
    sink = listener;
  }

  /// This input as the source of a scanner service; what is put into `folder` is presented too.
  ScanSource source(@Nullable Path folder) {
    @Nullable FolderWatch watch = folder == null ? null : new FolderWatch(folder, this);
    return new ScanSource() {
      @Override
      public String address() {
        return "image:" + name;
      }

      @Override
      public void start(Sink listener) {
        connect(listener);
        if (watch != null) {
          watch.start();
        }
      }

      @Override
      public void stop() {
        connect(null);
        if (watch != null) {
          watch.stop();
        }
      }

      @Override
      public boolean alive() {
        return folder == null || Files.isDirectory(folder);
      }
    };
  }
}
