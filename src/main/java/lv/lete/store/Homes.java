package lv.lete.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/// Tells where the books lie: a file for others to take away must never be written over them. A
/// folder is a home where it, or one above it, holds a file that only homes have, whoever's it is.
public final class Homes {
  private static final List<String> OF_A_HOME =
      List.of("host.db", "journal.db", "terminal.json", "state.db", "contracts.db");

  private Homes() {}

  /// Whether `file`, which need not be there, lies in a home, but not in one of the `folders` of
  /// it. Links are followed: also what a link of this name leads to is looked at.
  ///
  /// @throws IOException when the disk does not let it be looked at
  public static boolean hold(Path file, List<String> folders) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    return lies(whole, folders)
        || (Files.exists(whole, LinkOption.NOFOLLOW_LINKS)
            && Files.exists(whole)
            && lies(whole.toRealPath(), folders));
  }

  private static boolean lies(Path file, List<String> folders) throws IOException {
    Path folder = file.getParent();
    if (folder == null || !Files.exists(folder)) {
      return false;
    }
    Path real = folder.toRealPath();
    for (Path home = real; home != null; home = home.getParent()) {
      Path at = home;
      if (isHome(home) && folders.stream().noneMatch(one -> real.startsWith(at.resolve(one)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHome(Path folder) {
    return OF_A_HOME.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
  }
}
