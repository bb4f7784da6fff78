package lv.lete.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every folder with Java in it has a `package-info.java`: one line of purpose, `@NullMarked`.
final class PackageInfos {
  private PackageInfos() {}

  static List<String> faultsIn(Path sources) throws IOException {
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> folders =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .sorted()
              .toList();
      for (Path folder : folders) {
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info)) {
          faults.add(folder + " has no package-info.java");
          continue;
        }
        List<String> lines = Files.readAllLines(info);
        if (lines.stream().filter(line -> line.startsWith("/// ")).count() != 1) {
          faults.add(info + ": say the purpose in one line of `///`");
        }
        if (!lines.contains("@NullMarked")) {
          faults.add(info + ": lacks @NullMarked, so nobody checks nulls here");
        }
      }
    }
    return faults;
  }
}
