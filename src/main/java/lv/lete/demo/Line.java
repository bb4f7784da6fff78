package lv.lete.demo;

import java.net.URI;

/// The network between till and host: one of the three ways into the product.
interface Line extends AutoCloseable {
  /// Where the till finds the host.
  URI address();

  /// From now on nothing gets through, and what was under way is cut.
  void pull();

  /// From now on calls reach the host that listens on `hostPort` of this machine.
  void plug(int hostPort);

  @Override
  void close();
}
