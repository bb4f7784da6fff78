package lv.lete.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Temporary directories below `target`: on the disk that the project is on, where the system's
/// temporary directory may be memory and its syncs cost nothing.
final class BesideTheBuild implements TempDirFactory {
  @Override
  public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
      throws Exception {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "disk-");
  }
}
