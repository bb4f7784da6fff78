package lv.lete.settlement.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import lv.lete.store.Homes;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// Where an export may go. Inside a home, whoever's it is, only into its folder `exports`: what
/// else lies there are the books. A file that is there already is replaced only when it is an
/// export of the same format itself. Links are followed before it is looked at.
public final class ExportPlace {
  private static final String FOLDER = "exports";
  private static final int START_BYTES = 4096;

  private ExportPlace() {}

  /// Why `file` may not be written; null where it may. Changes nothing. A folder that is not there
  /// is left to whoever writes to say.
  ///
  /// @throws StoreFault when the disk does not let it be looked at
  public static Export.@Nullable Reason refusal(Path file, ExportFormat format) {
    Path whole = file.toAbsolutePath().normalize();
    try {
      if (Homes.hold(whole, List.of(FOLDER))) {
        return Export.Reason.AMONG_THE_BOOKS;
      }
      boolean replaces = Files.exists(whole, LinkOption.NOFOLLOW_LINKS);
      return replaces && !isExport(whole, format) ? Export.Reason.NOT_AN_EXPORT : null;
    } catch (IOException failed) {
      throw new StoreFault("cannot look at " + file + ": " + failed.getMessage(), failed);
    }
  }

  private static boolean isExport(Path file, ExportFormat format) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    String start;
    try (InputStream in = Files.newInputStream(file)) {
      start = new String(in.readNBytes(START_BYTES), StandardCharsets.ISO_8859_1);
    }
    return switch (format) {
      case CSV -> start.startsWith(String.join(",", SettlementCsv.COLUMNS));
      case CAMT054 -> start.startsWith("<?xml") && start.contains(Camt054.NAMESPACE);
      case PAIN001 -> start.startsWith("<?xml") && start.contains(Pain001.NAMESPACE);
      case FIDAVISTA -> start.startsWith("<?xml") && start.contains(Fidavista.NAMESPACE);
      case PDF -> start.startsWith("%PDF-");
    };
  }
}
