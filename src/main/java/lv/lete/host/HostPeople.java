package lv.lete.host;

import java.nio.file.Path;
import lv.lete.wire.Feed;

/// Who may work for the institution, as a host's home says.
public final class HostPeople {
  private HostPeople() {}

  /// The people of `people.json`; kept by nobody where there is no such file.
  ///
  /// @throws lv.lete.store.StoreFault naming what is wrong with the file
  public static Feed.People of(Path home) {
    return PeopleFile.open(home.resolve("people.json")).now();
  }
}
