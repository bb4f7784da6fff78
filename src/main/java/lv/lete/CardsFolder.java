package lv.lete;

import java.nio.file.Path;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.OutputFolder.Taking;

/// A folder that a command makes cards in; see [OutputFolder].
final class CardsFolder {
  private CardsFolder() {}

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
