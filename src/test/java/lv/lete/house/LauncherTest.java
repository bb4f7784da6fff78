package lv.lete.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `bin/lete` finds a Java that is new enough wherever it lies, and says one sentence where none
/// does. Each Java here is a script of ours that prints its arguments.
class LauncherTest {
  private static final Path SCRIPT = Path.of("src/dist/bin/lete");
  private static final int NO_JAVA = 3;

  @TempDir private Path folder;
  private Path lete;
  private Path tools;

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void unpack() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "a POSIX shell runs this launcher");
    lete = Files.createDirectories(folder.resolve("a counter's Lete"));
    Files.createDirectories(lete.resolve("lib"));
    Files.createDirectories(lete.resolve("bin"));
    for (String jar : List.of("b.jar", "lete-1.jar")) {
      Files.writeString(lete.resolve("lib").resolve(jar), "");
    }
    Files.writeString(lete.resolve("lib/class-path"), "lete-1.jar\nb.jar\n");
    layOutTools();
    // The machine's own folders are put out of reach, so that only what a test lays out is found.
    String script =
        Files.readString(SCRIPT)
            .replace("/usr/lib/jvm", folder + "/jvm")
            .replaceAll(" /opt/java/\\* /opt/jdk\\*", "");
    Path launcher = lete.resolve("bin/lete");
    Files.writeString(launcher, script);
    assertTrue(launcher.toFile().setExecutable(true));
  }

  /// What the launcher calls, without the Java that may lie beside it on this machine.
  private void layOutTools() throws IOException {
    tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "sed", "head")) {
      Path found =
          Stream.of("/usr/bin/", "/bin/")
              .map(place -> Path.of(place + tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(tools.resolve(tool), found);
    }
  }

  @Test
  void takesTheJavaItIsToldFirst() throws Exception {
    Path told = java("told", "25.0.3");
    Path home = java("home", "26");
    Run run = run(Map.of("LETE_JAVA", told.toString(), "JAVA_HOME", home.toString()), "host");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().startsWith("told\n"), run.out());
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws Exception {
    Path old = java("old", "17.0.15");
    java("jvm/new", "25");
    Run run = run(Map.of("LETE_JAVA", old.toString(), "JAVA_HOME", old.toString()));
    assertTrue(run.out().startsWith("jvm/new\n"), run.out() + run.err());
  }

  @Test
  void takesTheJavaItWasPackedWith() throws Exception {
    Files.writeString(lete.resolve("lib/java-home"), java("packed", "25") + "\n");
    assertTrue(run(Map.of()).out().startsWith("packed\n"));
  }

  @Test
  void takesTheJavaOfThePathThroughLinks() throws Exception {
    Path real = java("real", "27-ea");
    Path bin = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(bin.resolve("java"), real.resolve("bin/java"));
    Run run = run(Map.of("PATH", bin + ":" + tools));
    assertTrue(run.out().startsWith("real\n"), run.out() + run.err());
  }

  @Test
  void saysOneSentenceAndTheMendWhereThereIsNoJava() throws Exception {
    Run run = run(Map.of("JAVA_HOME", java("old", "17").toString()));
    assertEquals(NO_JAVA, run.exit());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains("Java 25") && run.err().contains("LETE_JAVA"), run.err());
  }

  @Test
  void passesArgumentsAndTheExitCodeThrough() throws Exception {
    Path told = java("told", "25");
    Run run = run(Map.of("LETE_JAVA", told.toString(), "FAKE_EXIT", "7"), "pay", "two words", "");
    assertEquals(7, run.exit());
    List<String> said = run.out().lines().toList();
    assertEquals(
        List.of("lv.lete.Lete", "pay", "two words", ""),
        said.subList(said.size() - 4, said.size()));
    String lib = lete.toRealPath().resolve("lib").toString();
    assertTrue(said.contains(lib + "/lete-1.jar:" + lib + "/b.jar"), "one order: " + said);
  }

  @Test
  void startsThroughALinkFromAnotherFolder() throws Exception {
    Path link = Files.createDirectories(folder.resolve("usr bin")).resolve("lete");
    Files.createSymbolicLink(link, Path.of("../a counter's Lete/bin/lete"));
    Run run =
        start(link, Files.createDirectories(folder.resolve("else where")), env("told"), "host");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("-Xmx512m"), "a host collects for many tills: " + run.out());
  }

  @Test
  void usesTheStartCacheWhereThereIsOne() throws Exception {
    assertTrue(run(env("told")).out().contains("-Xshare:auto"));
    Path cache = Files.writeString(lete.resolve("lib/lete.aot"), "");
    assertTrue(run(env("told")).out().contains("-XX:AOTCache=" + cache.toRealPath()));
  }

  private Map<String, String> env(String java) throws IOException {
    return Map.of("LETE_JAVA", java(java, "25").toString());
  }

  private Path java(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    String script = "#!/bin/sh\nprintf '%s\\n' '" + name + "' \"$@\"\nexit ${FAKE_EXIT:-0}\n";
    Files.writeString(java, script);
    assertTrue(java.toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Run run(Map<String, String> environment, String... arguments) throws Exception {
    return start(lete.resolve("bin/lete"), folder, environment, arguments);
  }

  private Run start(Path launcher, Path cwd, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Arrays.stream(arguments)).toList();
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(cwd.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the launcher hangs");
    return new Run(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
