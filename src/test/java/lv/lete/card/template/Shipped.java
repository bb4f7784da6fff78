package lv.lete.card.template;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;

/// The templates that lie in the project's folder.
public final class Shipped {
  /// Where they lie.
  public static final Path FOLDER = Path.of("cards-templates").toAbsolutePath();

  private Shipped() {}

  /// One that must be right; the caller closes it.
  public static Template right(String name) {
    return right(FOLDER.resolve(name));
  }

  /// The one in this folder, which must be right.
  public static Template right(Path folder) {
    return switch (ReadTemplate.from(folder)) {
      case ReadTemplate.Reading.Right(Template template) -> template;
      case ReadTemplate.Reading.Wrong(List<TemplateProblem> problems) -> fail(problems.toString());
    };
  }
}
