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
import java.util.stream.Stream;

/// Finishes the folder a counter gets, with the Java the build chose: `java
/// PrepareDistribution.java FOLDER WORK [ARGUMENT...]`.
///
/// It notes that Java's home and the order of the jars, and trains the cache of loaded classes by
/// one run of the launcher with the given arguments (`WORK` stands for its output folder there). A
/// machine on which the training fails still gets a working, slower starting distribution, so this
/// never fails the build.
public final class PrepareDistribution {
  private static final long TRAINING_SECONDS = 180;
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

  /// Arguments: the distribution's folder, a folder for the training, the training's arguments.
  public static void main(String[] arguments) throws Exception {
    var prepare =
        new PrepareDistribution(
            Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]).toAbsolutePath());
    prepare.dropEmptyJars();
    List<Path> jars = prepare.noteClassPath();
    Files.writeString(prepare.lib.resolve("java-home"), System.getProperty("java.home") + "\n");
    String fingerprint = prepare.fingerprint(jars);
    if (!prepare.isTrainedFor(fingerprint)) {
      Files.deleteIfExists(prepare.trainedFor);
      prepare.train(List.of(arguments).subList(2, arguments.length));
      Files.writeString(prepare.trainedFor, fingerprint);
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

  private void train(List<String> arguments) throws IOException, InterruptedException {
    Files.deleteIfExists(cache);
    Files.createDirectories(work);
    Path output = work.resolve("training.log");
    List<String> command = new ArrayList<>();
    command.add(lete.resolve("bin").resolve(WINDOWS ? "lete.bat" : "lete").toString());
    arguments.forEach(argument -> command.add(argument.replace("WORK", work.toString())));
    ProcessBuilder training =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    training.redirectInput(WINDOWS ? new File("NUL") : new File("/dev/null"));
    training.environment().put("LETE_TRAIN", cache.toString());
    training.environment().put("LETE_JAVA", System.getProperty("java.home"));
    Process process = training.start();
    boolean ended = process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    if (ended && process.exitValue() == 0 && Files.exists(cache)) {
      System.out.println("start cache: " + (Files.size(cache) >> 20) + " MiB in " + cache);
    } else {
      Files.deleteIfExists(cache);
      System.out.println("no start cache, Lete will start slower; why: " + output);
    }
  }
}
