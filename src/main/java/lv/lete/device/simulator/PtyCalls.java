package lv.lete.device.simulator;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;

/// The calls of the C library behind [Pty], as Linux numbers them.
final class PtyCalls {
  private static final int READ_WRITE = 0x2;
  private static final int NO_CONTROL = 0x100;
  private static final int NON_BLOCKING = 0x800;
  private static final int CLOSE_ON_EXEC = 0x8_0000;
  private static final short POLL_IN = 1;
  private static final short POLL_OUT = 4;
  private static final int AGAIN = 11;
  private static final int INTERRUPTED = 4;
  private static final int NAME_BYTES = 128;

  /// More than `struct termios` has anywhere.
  private static final int TERMIOS_BYTES = 256;

  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));
  private static final StructLayout POLL =
      MemoryLayout.structLayout(
          JAVA_INT.withName("fd"), JAVA_SHORT.withName("events"), JAVA_SHORT.withName("revents"));

  private PtyCalls() {}

  static boolean available() {
    return System.getProperty("os.name", "").equals("Linux");
  }

  /// The C library's functions; looked up when first used, so that a machine without them can say
  /// so. Native access is what the launcher grants; nothing here is more than a line of C.
  @SuppressWarnings("restricted")
  private static final class C {
    static final MethodHandle OPENPT = of("posix_openpt", JAVA_INT);
    static final MethodHandle GRANT = of("grantpt", JAVA_INT);
    static final MethodHandle UNLOCK = of("unlockpt", JAVA_INT);
    static final MethodHandle NAME = of("ptsname_r", JAVA_INT, ADDRESS, JAVA_LONG);
    static final MethodHandle OPEN = of("open", ADDRESS, JAVA_INT);
    static final MethodHandle CLOSE = of("close", JAVA_INT);
    static final MethodHandle GET = of("tcgetattr", JAVA_INT, ADDRESS);
    static final MethodHandle SET = of("tcsetattr", JAVA_INT, JAVA_INT, ADDRESS);
    static final MethodHandle RAW =
        Linker.nativeLinker()
            .downcallHandle(address("cfmakeraw"), FunctionDescriptor.ofVoid(ADDRESS));
    static final MethodHandle POLLING = of("poll", ADDRESS, JAVA_LONG, JAVA_INT);
    static final MethodHandle READ = bytes("read");
    static final MethodHandle WRITE = bytes("write");

    private C() {}

    private static MethodHandle of(String name, MemoryLayout... arguments) {
      return handle(name, FunctionDescriptor.of(JAVA_INT, arguments));
    }

    private static MethodHandle bytes(String name) {
      return handle(name, FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
      return Linker.nativeLinker()
          .downcallHandle(address(name), type, Linker.Option.captureCallState("errno"));
    }

    private static MemorySegment address(String name) {
      return Linker.nativeLinker().defaultLookup().findOrThrow(name);
    }
  }

  /// Room for bytes and for the error of a call.
  static final class Buffer implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment state = arena.allocate(STATE);
    private final MemorySegment bytes;

    private Buffer(int size) {
      bytes = arena.allocate(Math.max(1, size), 8);
    }

    MemorySegment bytes() {
      return bytes;
    }

    private int errno() {
      return (int) ERRNO.get(state, 0L);
    }

    @Override
    public void close() {
      arena.close();
    }
  }

  static Buffer buffer(int size) {
    return new Buffer(size);
  }

  private interface Call {
    long of(MemorySegment state) throws Throwable;
  }

  private static long call(Buffer buffer, Call call) {
    try {
      return call.of(buffer.state);
    } catch (Throwable impossible) {
      throw new IllegalStateException("a call of the C library threw", impossible);
    }
  }

  private static long must(String what, Buffer buffer, Call call) throws IOException {
    long answer = call(buffer, call);
    if (answer < 0) {
      throw new IOException(what + " failed: system error " + buffer.errno());
    }
    return answer;
  }

  static int openMaster() throws IOException {
    int flags = READ_WRITE | NO_CONTROL | NON_BLOCKING | CLOSE_ON_EXEC;
    try (Buffer none = buffer(0)) {
      int master =
          (int) must("posix_openpt", none, state -> (int) C.OPENPT.invokeExact(state, flags));
      try {
        must("grantpt", none, state -> (int) C.GRANT.invokeExact(state, master));
        must("unlockpt", none, state -> (int) C.UNLOCK.invokeExact(state, master));
        return master;
      } catch (IOException refused) {
        close(master);
        throw refused;
      }
    }
  }

  static Path nameOf(int master) throws IOException {
    try (Buffer name = buffer(NAME_BYTES)) {
      long size = NAME_BYTES;
      int code =
          (int) call(name, state -> (int) C.NAME.invokeExact(state, master, name.bytes, size));
      if (code != 0) {
        throw new IOException("ptsname_r failed: system error " + code);
      }
      return Path.of(name.bytes.getString(0));
    }
  }

  /// Opens the other end and takes every rule of a terminal for people off it. Held open, it keeps
  /// what is written while no service has it open.
  static int openRaw(Path device) throws IOException {
    int flags = READ_WRITE | NO_CONTROL | CLOSE_ON_EXEC;
    try (Buffer buffer = buffer(TERMIOS_BYTES);
        Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocateFrom(device.toString());
      int fd = (int) must("open", buffer, state -> (int) C.OPEN.invokeExact(state, name, flags));
      try {
        must("tcgetattr", buffer, state -> (int) C.GET.invokeExact(state, fd, buffer.bytes));
        call(
            buffer,
            _ -> {
              C.RAW.invokeExact(buffer.bytes);
              return 0;
            });
        must("tcsetattr", buffer, state -> (int) C.SET.invokeExact(state, fd, 0, buffer.bytes));
        return fd;
      } catch (IOException refused) {
        close(fd);
        throw refused;
      }
    }
  }

  /// Waits until there is something to read, or room to write.
  static boolean ready(int fd, boolean toWrite, int timeoutMillis) throws IOException {
    try (Buffer poll = buffer((int) POLL.byteSize())) {
      poll.bytes.set(JAVA_INT, 0, fd);
      poll.bytes.set(JAVA_SHORT, 4, toWrite ? POLL_OUT : POLL_IN);
      long answer =
          call(poll, state -> (int) C.POLLING.invokeExact(state, poll.bytes, 1L, timeoutMillis));
      if (answer < 0 && poll.errno() != INTERRUPTED) {
        throw new IOException("poll failed: system error " + poll.errno());
      }
      return answer > 0;
    }
  }

  /// How many bytes were read; 0 when there were none after all.
  static int read(int fd, Buffer into, int most) throws IOException {
    return moved(
        into,
        "read",
        call(into, state -> (long) C.READ.invokeExact(state, fd, into.bytes, (long) most)));
  }

  /// How many were written; 0 when there was no room after all.
  static int write(int fd, Buffer source, int from, int most) throws IOException {
    MemorySegment rest = source.bytes.asSlice(from);
    return moved(
        source,
        "write",
        call(source, state -> (long) C.WRITE.invokeExact(state, fd, rest, (long) most)));
  }

  private static int moved(Buffer buffer, String what, long count) throws IOException {
    if (count >= 0) {
      return (int) count;
    }
    if (buffer.errno() == AGAIN || buffer.errno() == INTERRUPTED) {
      return 0;
    }
    throw new IOException(what + " failed: system error " + buffer.errno());
  }

  static void close(int fd) {
    try (Buffer none = buffer(0)) {
      call(none, state -> (int) C.CLOSE.invokeExact(state, fd));
    }
  }
}
