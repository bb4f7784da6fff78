import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finishes the folder a counter gets, with the Java the build chose: `java
/// PrepareDistribution.java FOLDER WORK`.
///
/// It notes that Java's home and the order of the jars, and trains the cache of loaded classes by
/// one run of the terminal. A machine on which the training fails still gets a working, slower
/// starting distribution, so this never fails the build.
public final class PrepareDistribution {
  private static final long TRAINING_SECONDS = 10;
  private static final long LONGEST_SECONDS = 120;
  private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:[0-9]+");
  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Path lete;
  private final Path lib;
  private final Path cache;
  private final Path trainedFor;
  private final Path work;

  private PrepareDistribution(Path lete, Path work) {
    this.lete = lete;
    this.lib = lete.resolve("lib");
    this.cache = lib.resolve("lete.aot");
    this.trainedFor = work.resolve("trained-for");
    this.work = work;
  }

  /// Arguments: the distribution's folder, a folder for the training.
  public static void main(String[] arguments) throws Exception {
    var prepare =
        new PrepareDistribution(
            Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath());
    prepare.dropEmptyJars();
    List<Path> jars = prepare.noteClassPath();
    Files.writeString(prepare.lib.resolve("java-home"), System.getProperty("java.home") + "\n");
    String fingerprint = prepare.fingerprint(jars);
    if (!prepare.isTrainedFor(fingerprint)) {
      empty(prepare.work);
      try {
        prepare.train();
        Files.writeString(prepare.trainedFor, fingerprint);
      } catch (IOException e) {
        System.out.println("no start cache, Lete will start slower: " + e.getMessage());
      }
    }
  }

  /// JavaFX comes with a jar without classes beside each jar of the platform; every start would
  /// open them in vain.
  private void dropEmptyJars() throws IOException {
    for (Path jar : jars()) {
      boolean empty;
      try (JarFile entries = new JarFile(jar.toFile())) {
        empty = entries.stream().allMatch(entry -> entry.getName().startsWith("META-INF/"));
      }
      if (empty) {
        Files.delete(jar);
      }
    }
  }

  private List<Path> jars() throws IOException {
    try (Stream<Path> files = Files.list(lib)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  /// The product's own jar first, then the others by name: one order everywhere, because the cache
  /// holds for one class path only.
  private List<Path> noteClassPath() throws IOException {
    List<Path> jars = new ArrayList<>(jars());
    jars.sort(Comparator.comparing(jar -> !jar.getFileName().toString().startsWith("lete-")));
    List<String> names = jars.stream().map(jar -> jar.getFileName().toString()).toList();
    Files.writeString(lib.resolve("class-path"), String.join("\n", names) + "\n");
    return jars;
  }

  /// What the cache was trained for. Dates do not tell: a reproducible build gives every jar the
  /// same one, and a cache of other classes of the same size would run them.
  private String fingerprint(List<Path> jars) throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
    digest.update(Files.readAllBytes(lete.resolve("bin").resolve(WINDOWS ? "lete.bat" : "lete")));
    for (Path jar : jars) {
      digest.update(Files.readAllBytes(jar));
    }
    return HexFormat.of().formatHex(digest.digest()) + "\n";
  }

  private boolean isTrainedFor(String fingerprint) throws IOException {
    return Files.exists(cache)
        && Files.exists(trainedFor)
        && Files.readString(trainedFor).equals(fingerprint);
  }

  /// Opens the teller's window once, on the headless platform, over a till that is enrolled at a
  /// host of its own: what it loads until then is what every start loads.
  private void train() throws IOException, InterruptedException {
    Files.deleteIfExists(cache);
    Path till = work.resolve("till");
    Process host =
        lete("host", "", "host", "--home", work.resolve("host").toString(), "--port", "0");
    Process terminal = null;
    try {
      String address = awaitAddress(work.resolve("host.log"), host);
      lete("enrol", "", "enrol", "--home", till.toString(), "--host", address, "--till", "T1")
          .waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      terminal = lete("terminal", cache.toString(), "terminal", "--home", till.toString());
      terminal.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
      terminal.destroy();
      terminal.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
    } finally {
      host.destroyForcibly().waitFor();
      if (terminal != null && terminal.isAlive()) {
        terminal.destroyForcibly().waitFor();
        Files.deleteIfExists(cache);
      }
    }
    System.out.println(
        Files.exists(cache)
            ? "start cache: " + (Files.size(cache) >> 20) + " MiB in " + cache
            : "no start cache, Lete will start slower; why: " + work.resolve("terminal.log"));
  }

  /// Runs the launcher with its output in a log of this name; `trains` is the cache to be made.
  private Process lete(String name, String trains, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(lete.resolve("bin").resolve(WINDOWS ? "lete.bat" : "lete").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve(name + ".log").toFile());
    builder.redirectInput(WINDOWS ? new File("NUL") : new File("/dev/null"));
    builder.environment().put("LETE_JAVA", System.getProperty("java.home"));
    builder.environment().put("LETE_TRAIN", trains);
    builder.environment().put("LETE_OPTS", "-Dglass.platform=Headless -Dprism.order=sw");
    return builder.start();
  }

  private static String awaitAddress(Path log, Process host)
      throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (host.isAlive() && System.nanoTime() < deadline) {
      Matcher address = ADDRESS.matcher(Files.readString(log));
      if (address.find()) {
        return address.group();
      }
      host.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new IOException("the host of the training did not start: " + log);
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
