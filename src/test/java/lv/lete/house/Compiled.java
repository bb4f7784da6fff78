package lv.lete.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// Compiles small bad samples into a folder of their own, so that the rules can be tried on them.
final class Compiled {
  private static final String NEXT_FILE = "// file: ";

  private Compiled() {}

  /// `sample` holds one or more sources, each begun by a line `// file: path/Name.java`.
  static JavaClasses classesOf(String sample, Path folder) throws IOException {
    List<Path> sources = split(sample, folder.resolve("sources"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d", classes.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the bad sample does not compile: " + said);
      }
    }
    return new ClassFileImporter().importPath(classes);
  }

  private static List<Path> split(String sample, Path folder) throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String part : sample.split("(?m)^" + NEXT_FILE)) {
      if (!part.isBlank()) {
        int end = part.indexOf('\n');
        Path source = folder.resolve(part.substring(0, end).strip());
        Files.createDirectories(source.getParent());
        sources.add(Files.writeString(source, part.substring(end + 1)));
      }
    }
    return sources;
  }
}
