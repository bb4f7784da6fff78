package lv.lete.device.simulator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A named pipe (`mkfifo(3)`) in packet mode (`pipe(2)`, O_DIRECT): each write is one read at the
/// other end, as with a hidraw device. Linux only.
final class Fifo implements AutoCloseable {
  private static final int OWNER_ONLY = 0600;
  private static final int READ_WRITE = 0x2;
  private static final int NON_BLOCKING = 0x800;
  private static final int CLOSE_ON_EXEC = 0x8_0000;
  private static final int SET_FLAGS = 4;
  private static final int SLICE_MILLIS = 20;
  private static final int WRITE_SECONDS = 5;

  private final Path path;
  private final int fd;

  private Fifo(Path path, int fd) {
    this.path = path;
    this.fd = fd;
  }

  @SuppressWarnings("restricted") // native access is what the launcher grants
  private static final class C {
    static final MethodHandle MAKE = of("mkfifo", 2, ADDRESS, JAVA_INT);
    static final MethodHandle OPEN = of("open", 2, ADDRESS, JAVA_INT);
    static final MethodHandle CONTROL = of("fcntl", 2, JAVA_INT, JAVA_INT, JAVA_INT);

    private C() {}

    private static MethodHandle of(String name, int fixed, MemoryLayout... arguments) {
      Linker linker = Linker.nativeLinker();
      FunctionDescriptor type = FunctionDescriptor.of(JAVA_INT, arguments);
      MemorySegment address = linker.defaultLookup().findOrThrow(name);
      return name.equals("mkfifo")
          ? linker.downcallHandle(address, type)
          : linker.downcallHandle(address, type, Linker.Option.firstVariadicArg(fixed - 1));
    }
  }

  /// Makes the pipe and keeps it open both ways, so that a reader may come and go. [IOException]
  /// where the system cannot.
  static Fifo make(Path path) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(path.toString());
      if ((int) C.MAKE.invokeExact(name, OWNER_ONLY) != 0) {
        throw new IOException("mkfifo failed: " + path);
      }
      int fd = (int) C.OPEN.invokeExact(name, READ_WRITE | NON_BLOCKING | CLOSE_ON_EXEC);
      if (fd < 0) {
        throw new IOException("the pipe cannot be opened: " + path);
      }
      Fifo fifo = new Fifo(path, fd);
      if ((int) C.CONTROL.invokeExact(fd, SET_FLAGS, READ_WRITE | NON_BLOCKING | packets()) != 0) {
        fifo.close();
        throw new IOException("pipes of this system have no packets");
      }
      return fifo;
    } catch (IOException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a call of the C library threw", impossible);
    }
  }

  /// O_DIRECT has another number on ARM.
  private static int packets() {
    String machine = System.getProperty("os.arch", "");
    return machine.startsWith("aarch64") || machine.startsWith("arm") ? 0x1_0000 : 0x4000;
  }

  /// Writes one packet of at most a page. [IOException] when nobody reads for five seconds.
  void write(byte[] packet) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WRITE_SECONDS);
    try (PtyCalls.Buffer buffer = PtyCalls.buffer(packet.length)) {
      MemorySegment.copy(packet, 0, buffer.bytes(), JAVA_BYTE, 0, packet.length);
      while (!PtyCalls.ready(fd, true, SLICE_MILLIS)
          || PtyCalls.write(fd, buffer, 0, packet.length) == 0) {
        if (System.nanoTime() > end) {
          throw new IOException(path + " is not read by anybody");
        }
      }
    }
  }

  /// Whoever reads comes to the end.
  @Override
  public void close() {
    PtyCalls.close(fd);
  }
}
