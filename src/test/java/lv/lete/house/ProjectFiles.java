package lv.lete.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files that belong to the project: what git tracks or would track; without git, all that is
/// not built.
final class ProjectFiles {
  static final Path HOME = Path.of("").toAbsolutePath();

  private static final Set<String> TEXT =
      Set.of(
          "java",
          "xml",
          "md",
          "txt",
          "properties",
          "fxml",
          "css",
          "sql",
          "json",
          "csv",
          "svg",
          "c",
          "sh",
          "bat",
          "html",
          "yml");
  private static final Set<String> BUILT = Set.of("target", ".git", ".idea", ".vscode");

  private ProjectFiles() {}

  /// All files as paths relative to the project, sorted.
  static List<Path> all() throws IOException {
    if (Files.exists(HOME.resolve(".git"))) {
      Process git =
          new ProcessBuilder("git", "ls-files", "-z", "-c", "-o", "--exclude-standard")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!names.isEmpty()) {
        return Stream.of(names.split("\0"))
            .map(Path::of)
            .filter(file -> Files.isRegularFile(HOME.resolve(file)))
            .sorted()
            .toList();
      }
    }
    try (Stream<Path> files = Files.walk(HOME)) {
      return files
          .filter(Files::isRegularFile)
          .map(HOME::relativize)
          .filter(file -> !BUILT.contains(file.getName(0).toString()))
          .sorted()
          .toList();
    }
  }

  /// The Java sources among them.
  static List<Path> java() throws IOException {
    return all().stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /// Those that people read: by ending, and those without one (scripts, LICENSE).
  static List<Path> text() throws IOException {
    return all().stream().filter(ProjectFiles::isText).toList();
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 || TEXT.contains(name.substring(dot + 1));
  }

  /// The file's text, which must be UTF-8.
  static String read(Path file) throws IOException {
    return Files.readString(HOME.resolve(file));
  }
}
