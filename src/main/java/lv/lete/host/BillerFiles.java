package lv.lete.host;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Biller;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// The billers of a host: one JSON file each in `billers/` of its home. Read once, all problems of
/// all files reported together.
public final class BillerFiles {
  /// Whose contracts `contracts import` takes when no biller is named and there are several.
  public static final String DEFAULT = "latvenergo";

  private static final List<String> SAMPLES =
      List.of("README.txt", "latvenergo.json", "rigas-udens.json", "dabasgaze.json");
  private static final long MOST_BYTES = 1024L * 1024;
  private static final JsonType<Biller> BILLER =
      Jsonb.builder().failOnUnknown(true).build().type(Biller.class);

  private BillerFiles() {}

  /// What the files say.
  public sealed interface Reading {
    /// Every file is right; by id, at least one.
    record Billers(List<Biller> billers) implements Reading {
      /// One biller.
      public Optional<Biller> find(String id) {
        return billers.stream().filter(biller -> biller.id().equals(id)).findFirst();
      }

      /// The biller that is meant when none is named: the only one, else [BillerFiles#DEFAULT].
      public Optional<Biller> byDefault() {
        return billers.size() == 1 ? Optional.of(billers.getFirst()) : find(DEFAULT);
      }
    }

    /// At least one is not; nothing of them is used.
    record Broken(List<Problem> problems) implements Reading {}
  }

  /// What is wrong with a file, in words for the person who wrote it.
  public record Problem(String file, String message) {
    @Override
    public String toString() {
      return file + ": " + message;
    }
  }

  /// Reads the billers of a host's home. A home without the directory `billers` gets the sample
  /// billers first.
  ///
  /// @throws StoreFault when the directory cannot be read or made
  public static Reading read(Path home) {
    Path directory = home.resolve("billers");
    try {
      if (!Files.exists(directory)) {
        seed(directory);
      }
      List<Problem> problems = new ArrayList<>();
      List<BillerCheck.Named> billers = new ArrayList<>();
      for (Path file : jsonFiles(directory)) {
        Biller biller = read(file, problems);
        if (biller != null) {
          billers.add(new BillerCheck.Named(file.getFileName().toString(), biller));
        }
      }
      if (billers.isEmpty() && problems.isEmpty()) {
        problems.add(new Problem("billers", "holds no *.json file"));
      }
      problems.addAll(BillerCheck.check(billers));
      return problems.isEmpty()
          ? new Reading.Billers(
              billers.stream()
                  .map(BillerCheck.Named::biller)
                  .sorted(Comparator.comparing(Biller::id))
                  .toList())
          : new Reading.Broken(List.copyOf(problems));
    } catch (IOException e) {
      throw new StoreFault("cannot read the billers in " + directory, e);
    }
  }

  private static List<Path> jsonFiles(Path directory) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.json")) {
      found.forEach(files::add);
    }
    Collections.sort(files);
    return files;
  }

  /// The parser answers broken JSON, unknown names and unknown values with several exceptions.
  private static @Nullable Biller read(Path file, List<Problem> problems) throws IOException {
    String name = file.getFileName().toString();
    if (Files.size(file) > MOST_BYTES) {
      problems.add(new Problem(name, "is larger than 1 MiB"));
      return null;
    }
    try {
      return BILLER.fromJson(Files.readAllBytes(file));
    } catch (RuntimeException notABiller) {
      String what = String.valueOf(notABiller.getMessage()).replaceAll("\\s+", " ");
      problems.add(new Problem(name, "is no biller: " + what));
      return null;
    }
  }

  /// Written aside and moved, so that a crash leaves no half a directory behind.
  private static void seed(Path directory) throws IOException {
    Path aside = Files.createTempDirectory(Files.createDirectories(parent(directory)), "billers");
    for (String name : SAMPLES) {
      try (InputStream sample = BillerFiles.class.getResourceAsStream("billers/" + name)) {
        if (sample == null) {
          throw new IllegalStateException("the sample biller " + name + " is not in the jar");
        }
        Files.copy(sample, aside.resolve(name));
      }
    }
    Files.move(aside, directory);
  }

  private static Path parent(Path directory) {
    Path parent = directory.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalStateException("a home has a path");
    }
    return parent;
  }
}
