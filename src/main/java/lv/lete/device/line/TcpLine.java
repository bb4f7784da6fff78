package lv.lete.device.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A TCP connection with a time for everything: a socket that blocks has none for writing, and a
/// printer without paper stops taking bytes for as long as it likes.
final class TcpLine implements Line {
  private static final Logger LOG = LoggerFactory.getLogger(TcpLine.class);

  private final SocketChannel channel;
  private final String address;
  private final int writeMillis;
  private final Selector readable;
  private final Selector writable;
  private final Object writing = new Object();
  private final Object reading = new Object();

  TcpLine(SocketChannel channel, String address, int writeMillis) throws IOException {
    this.channel = channel;
    this.address = address;
    this.writeMillis = writeMillis;
    channel.configureBlocking(false);
    readable = Selector.open();
    writable = Selector.open();
    channel.register(readable, SelectionKey.OP_READ);
    channel.register(writable, SelectionKey.OP_WRITE);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    synchronized (writing) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      long start = System.nanoTime();
      try {
        while (left.hasRemaining()) {
          if (channel.write(left) == 0) {
            await(writable, writeMillis - millisSince(start));
          }
        }
      } catch (ClosedSelectorException | CancelledKeyException | ClosedChannelException gone) {
        throw new IOException(address + " was closed", gone);
      }
    }
  }

  private void await(Selector ready, long millis) throws IOException {
    if (millis <= 0) {
      throw new IOException(address + " took no more bytes for " + writeMillis + " ms");
    }
    ready.select(millis);
    ready.selectedKeys().clear();
  }

  private static long millisSince(long startNanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
  }

  @Override
  public int read(byte[] into, int timeoutMillis) {
    synchronized (reading) {
      try {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        int count = channel.read(buffer);
        if (count == 0 && timeoutMillis > 0) {
          readable.select(timeoutMillis);
          readable.selectedKeys().clear();
          count = channel.read(buffer);
        }
        return count;
      } catch (ClosedSelectorException | CancelledKeyException _) {
        return -1;
      } catch (IOException gone) {
        LOG.debug("{} is gone: {}", address, gone.getMessage());
        return -1;
      }
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      readable.close();
      writable.close();
    } catch (IOException refused) {
      LOG.warn("{} did not close cleanly", address, refused);
    }
  }
}
