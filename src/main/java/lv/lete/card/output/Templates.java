package lv.lete.card.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.card.template.ReadTemplate;
import lv.lete.card.template.Template;
import lv.lete.card.template.TemplateProblem;
import lv.lete.store.DiskWhy;

/// The templates of a folder, by the names of theirs.
public record Templates(Path folder) {
  private static final String DESCRIPTION = "template.json";

  /// The names of the templates there are, in order; empty where the folder is not there.
  ///
  /// @throws IOException when it cannot be read
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> within = Files.list(folder)) {
      return within
          .filter(one -> Files.isRegularFile(one.resolve(DESCRIPTION)))
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /// A card's template, or why there is none.
  public sealed interface Opening {
    /// Right; the caller closes it.
    record Opened(Template template) implements Opening {}

    /// There is none of the name.
    record Unknown(List<String> known) implements Opening {}

    /// It is not right: nothing is made of it.
    record Wrong(List<TemplateProblem> problems) implements Opening {}

    /// It is a letter, no card.
    record Letter() implements Opening {}

    /// The folder cannot be read.
    record Unreadable(String why) implements Opening {}
  }

  /// Opens the template of a card.
  public Opening open(String name) {
    try {
      List<String> known = names();
      if (!known.contains(name)) {
        return new Opening.Unknown(known);
      }
    } catch (IOException e) {
      return new Opening.Unreadable(DiskWhy.of(e));
    }
    return switch (read(name)) {
      case ReadTemplate.Reading.Wrong(List<TemplateProblem> problems) ->
          new Opening.Wrong(problems);
      case ReadTemplate.Reading.Right(Template template) -> {
        if (!template.card()) {
          template.close();
          yield new Opening.Letter();
        }
        yield new Opening.Opened(template);
      }
    };
  }

  /// Reads one.
  public ReadTemplate.Reading read(String name) {
    return ReadTemplate.from(folder.resolve(name));
  }

  /// A hash of everything that the template's cards can be made of: its own files and the fonts.
  ///
  /// @throws IOException when they cannot be read
  public String fingerprint(String name) throws IOException {
    MessageDigest digest = Sha256.begin();
    for (String part : List.of(name, "fonts")) {
      Path from = folder.resolve(part);
      if (Files.isDirectory(from)) {
        try (Stream<Path> files = Files.walk(from)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(folder.relativize(file).toString().getBytes(UTF_8));
            Sha256.feed(digest, file);
          }
        }
      }
    }
    return Sha256.hex(digest);
  }
}
