package lv.lete.device.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A plug at the end of a cable: a port name that stays, as udev's links do, behind which a [Pty]
/// comes and goes. `jpos.xml` is given the [#name]; the test pulls and puts back. Safe for any
/// thread.
public final class PtyPlug implements AutoCloseable {
  private final Path name;
  private @Nullable Pty pty;

  private PtyPlug(Path name) {
    this.name = name;
  }

  /// A plug that is in, under a name that nothing has yet.
  public static PtyPlug at(Path name) throws IOException {
    PtyPlug plug = absent(name);
    plug.plug();
    return plug;
  }

  /// A plug that is not in: nothing has the name.
  public static PtyPlug absent(Path name) {
    return new PtyPlug(name);
  }

  /// What the device service is told to open.
  public Path name() {
    return name;
  }

  /// The device's end of the cable. [IllegalStateException] when the plug is out.
  public synchronized Pty pty() {
    if (pty == null) {
      throw new IllegalStateException("the plug is out: " + name);
    }
    return pty;
  }

  /// Puts it in: a new pty under the same name. Nothing when it is in.
  public synchronized void plug() throws IOException {
    if (pty == null) {
      pty = Pty.open();
      Path fresh = name.resolveSibling(name.getFileName() + ".new");
      Files.createSymbolicLink(fresh, pty.device());
      Files.move(fresh, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Pulls it: the name goes, and an open port is hung up. Nothing when it is out.
  public synchronized void unplug() throws IOException {
    if (pty != null) {
      Files.deleteIfExists(name);
      pty.close();
      pty = null;
    }
  }

  /// Pulls it, as above.
  @Override
  public void close() throws IOException {
    unplug();
  }
}
