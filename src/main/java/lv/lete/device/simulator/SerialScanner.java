package lv.lete.device.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// A serial barcode scanner at the end of a [PtyPlug]: sends each code between the marks it is set
/// to, as fast as a line of its speed would carry it. Give [#port] to an entry of `jpos.xml` as
/// `portName`. For tests and demos; the Java that drives it stands for the hand with the card.
///
/// Codes are text of one byte a character: AIM identifier first where the scanner is set to send
/// one, 0x1D between GS1 elements.
public final class SerialScanner implements AutoCloseable {
  private static final int BITS_PER_BYTE = 10;
  private static final int BURST = 16;

  private final PtyPlug plug;
  private final byte[] prefix;
  private final byte[] suffix;
  private final int baudRate;

  private SerialScanner(PtyPlug plug, String prefix, String suffix, int baudRate) {
    this.plug = plug;
    this.prefix = prefix.getBytes(ISO_8859_1);
    this.suffix = suffix.getBytes(ISO_8859_1);
    this.baudRate = baudRate;
  }

  /// A scanner that is plugged in under a new port name and ends each code with `suffix`.
  public static SerialScanner endingWith(String suffix, Path port) throws IOException {
    return new SerialScanner(PtyPlug.at(port), "", suffix, 0);
  }

  /// The same with a mark before each code too, as STX/ETX.
  public static SerialScanner between(String prefix, String suffix, Path port) throws IOException {
    return new SerialScanner(PtyPlug.at(port), prefix, suffix, 0);
  }

  /// The same scanner sending at this speed, in bits a second; at first it sends at once.
  public SerialScanner at(int baud) {
    return new SerialScanner(
        plug, new String(prefix, ISO_8859_1), new String(suffix, ISO_8859_1), baud);
  }

  /// The port's name.
  public Path port() {
    return plug.name();
  }

  /// Its plug, to be pulled and put back.
  public PtyPlug plug() {
    return plug;
  }

  /// Scans a code; returns when all of it is on the line. [IOException] when the line is not read;
  /// [IllegalStateException] when the plug is out.
  public void scan(String code) throws IOException {
    byte[] data = code.getBytes(ISO_8859_1);
    byte[] framed = Arrays.copyOf(prefix, prefix.length + data.length + suffix.length);
    System.arraycopy(data, 0, framed, prefix.length, data.length);
    System.arraycopy(suffix, 0, framed, prefix.length + data.length, suffix.length);
    send(framed);
  }

  /// Puts bytes on the line as they are: noise, halves, what a broken cable makes of a code.
  public void send(byte[] bytes) throws IOException {
    if (baudRate == 0) {
      plug.pty().write(bytes);
      return;
    }
    for (int at = 0; at < bytes.length; at += BURST) {
      int to = Math.min(bytes.length, at + BURST);
      plug.pty().write(Arrays.copyOfRange(bytes, at, to));
      LockSupport.parkNanos(1_000_000_000L * BITS_PER_BYTE * (to - at) / baudRate);
    }
  }

  /// Unplugs it for good.
  @Override
  public void close() throws IOException {
    plug.close();
  }
}
