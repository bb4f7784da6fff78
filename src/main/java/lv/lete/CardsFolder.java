package lv.lete;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.OutputFolder.Taking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder that a command makes cards in; see [OutputFolder].
final class CardsFolder {
  private static final Logger LOG = LoggerFactory.getLogger(CardsFolder.class);
  private static final String SPOOL = "cards";

  private CardsFolder() {}

  /// Where a home keeps what is on its way to a printer, for as long as it is.
  static Path spool(Path home) {
    return home.resolve(SPOOL);
  }

  /// As [#take], for files that are to stay: printing deletes what lies in the spool folder.
  ///
  /// @throws Refusal as [#take], and where the folder is the home's spool folder, or in it
  static OutputFolder takeToKeep(Path home, Path folder) {
    notSpool(home, folder);
    return take(folder);
  }

  /// Refuses a home's spool folder as a place for files that are to stay.
  ///
  /// @throws Refusal where the folder is that, or in it
  static void notSpool(Path home, Path folder) {
    if (real(folder).startsWith(real(spool(home)))) {
      throw new Refusal(
          Exit.USAGE,
          ("LT-W45 %s is where printing keeps its own files, and deletes them. Choose another"
                  + " folder. Nothing was done.")
              .formatted(folder));
    }
  }

  /// The path without links, as far as it is there.
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path there = whole;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? whole : there.toRealPath().resolve(there.relativize(whole));
    } catch (IOException e) {
      LOG.debug("{} is compared as it is written", path, e);
      return whole;
    }
  }

  /// Takes the folder, which is made where there is none.
  ///
  /// @throws Refusal where it cannot be written, or another process is at it
  static OutputFolder take(Path folder) {
    return switch (OutputFolder.take(folder)) {
      case Taking.Taken(OutputFolder taken) -> taken;
      case Taking.Busy() ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W44 Another process makes cards in %s. Wait for it. Nothing was done."
                  .formatted(folder));
      case Taking.Unwritable(String why) ->
          throw new Refusal(
              Exit.FAULT,
              "LT-W45 %s cannot be written: %s. Nothing was done.".formatted(folder, why));
    };
  }
}
