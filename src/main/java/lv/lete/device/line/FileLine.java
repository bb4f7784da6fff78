package lv.lete.device.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An open device file. The system's calls on it know no time: a thread of its own reads, and one
/// that watches closes the file under a write that takes too long, which ends the write.
final class FileLine implements Line {
  private static final Logger LOG = LoggerFactory.getLogger(FileLine.class);
  private static final int MOST = 4_096;
  private static final int PAUSE_MILLIS = 50;
  private static final byte[] END = new byte[0];

  private final Path file;
  private final FileChannel out;
  private final @Nullable FileChannel in;
  private final int writeMillis;
  private final Object writing = new Object();
  private final BlockingQueue<byte[]> arrived = new ArrayBlockingQueue<>(16);
  private volatile boolean gone;
  private byte[] rest = END;

  /// Without `in` nothing is ever read; then a thread only looks whether the file is still there.
  FileLine(Path file, FileChannel out, @Nullable FileChannel in, int writeMillis) {
    this.file = file;
    this.out = out;
    this.in = in;
    this.writeMillis = writeMillis;
    Thread.Builder named = Thread.ofPlatform().daemon().name("port-" + file.getFileName());
    named.start(in == null ? this::watch : () -> pump(in));
  }

  private void pump(FileChannel in) {
    byte[] bytes = new byte[MOST];
    try {
      while (!gone) {
        int count = in.read(ByteBuffer.wrap(bytes));
        if (count > 0) {
          offer(Arrays.copyOf(bytes, count));
        } else {
          pauseWhileThere();
        }
      }
    } catch (ClosedChannelException _) {
      LOG.debug("{} was closed", file);
    } catch (IOException broken) {
      LOG.debug("{} is gone: {}", file, broken.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  private void watch() {
    try {
      while (!gone) {
        pauseWhileThere();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      end();
    }
  }

  /// A printer that says nothing reads as an end of file, and so does one that was pulled out; the
  /// difference is whether its file is still there.
  private void pauseWhileThere() throws InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
    gone = gone || !Files.exists(file);
  }

  private void offer(byte[] bytes) throws InterruptedException {
    while (!gone && !arrived.offer(bytes, PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
      LOG.trace("{}: nobody reads", file);
    }
  }

  private void end() {
    gone = true;
    if (!arrived.offer(END)) {
      LOG.trace("{}: the reader sees the end after what waits", file);
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    synchronized (writing) {
      AtomicBoolean done = new AtomicBoolean();
      Thread watch = Thread.ofVirtual().start(() -> closeUnless(done));
      try {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
      } catch (ClosedChannelException late) {
        throw new IOException(file + " was closed or took no bytes in time", late);
      } catch (IOException broken) {
        close();
        throw new IOException(file + " is gone: " + broken.getMessage(), broken);
      } finally {
        done.set(true);
        watch.interrupt();
      }
    }
  }

  private void closeUnless(AtomicBoolean done) {
    try {
      Thread.sleep(writeMillis);
      if (!done.get()) {
        LOG.warn("{} took no more bytes for {} ms", file, writeMillis);
        close();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized int read(byte[] into, int timeoutMillis) throws IOException {
    byte[] next = rest.length > 0 ? rest : poll(timeoutMillis);
    if (next == null) {
      return gone && arrived.isEmpty() ? -1 : 0;
    }
    int count = Math.min(next.length, into.length);
    System.arraycopy(next, 0, into, 0, count);
    rest = Arrays.copyOfRange(next, count, next.length);
    return count == 0 ? -1 : count;
  }

  private byte @Nullable [] poll(int timeoutMillis) throws IOException {
    try {
      return gone ? arrived.poll() : arrived.poll(timeoutMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("reading " + file + " was interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    gone = true;
    try {
      if (in != null) {
        in.close();
      }
      out.close();
    } catch (IOException refused) {
      LOG.warn("{} did not close cleanly", file, refused);
    } finally {
      end();
    }
  }
}
