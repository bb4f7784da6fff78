package lv.lete.device.line;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

/// A device on the network, at the port where printers take raw data (9100 as a rule).
///
/// The connection keeps itself alive, so that a device that vanished is noticed within the system's
/// time, and does not wait to fill packets: a status request must go out at once.
final class TcpPort implements Port {
  private static final int CONNECT_MILLIS = 2_000;

  private final String host;
  private final int tcpPort;
  private final int writeMillis;

  TcpPort(String host, int tcpPort, int writeMillis) {
    this.host = host;
    this.tcpPort = tcpPort;
    this.writeMillis = writeMillis;
  }

  @Override
  public String address() {
    return "tcp:" + host + ":" + tcpPort;
  }

  @Override
  public Line open() throws IOException {
    InetSocketAddress address = new InetSocketAddress(host, tcpPort);
    if (address.isUnresolved()) {
      throw new IOException("no machine is called " + host);
    }
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.socket().connect(address, CONNECT_MILLIS);
      return new TcpLine(channel, address(), writeMillis);
    } catch (IOException refused) {
      channel.close();
      throw new IOException(
          address()
              + " does not answer; check power, network, host and tcpPort: "
              + refused.getMessage(),
          refused);
    }
  }
}
