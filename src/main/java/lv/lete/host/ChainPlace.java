package lv.lete.host;

import java.util.UUID;

/// A chain at the host: a terminal and its epoch.
record ChainPlace(UUID terminal, int epoch) {
  @Override
  public String toString() {
    return "terminal " + terminal + " epoch " + epoch;
  }
}
