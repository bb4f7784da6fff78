package lv.lete;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import lv.lete.card.output.Templates;
import lv.lete.card.output.Templates.Opening;
import lv.lete.card.template.ReadTemplate;
import lv.lete.card.template.Template;
import lv.lete.card.template.TemplateProblem;
import lv.lete.store.DiskWhy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where templates lie, and one of them: in the folder that was named, else in the host's own home,
/// else in the distribution, else in the folder that the program was started from.
final class CardsTemplates {
  private static final String FOLDER = "cards-templates";

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "the folder of templates (default: cards-templates of the home, else ours)")
  private @Nullable Path folder;

  /// The templates; `home` is a host's or null.
  Templates of(@Nullable Path home) {
    if (folder != null) {
      return new Templates(folder);
    }
    if (home != null && Files.isDirectory(home.resolve(FOLDER))) {
      return new Templates(home.resolve(FOLDER));
    }
    return new Templates(Path.of(System.getProperty("lete.distribution", "")).resolve(FOLDER));
  }

  /// A card's template, open: the caller closes it.
  ///
  /// @throws Refusal where there is none of the name, or it is not right, or no card's
  static Template open(Templates templates, String name) {
    return switch (templates.open(name)) {
      case Opening.Opened(Template template) -> template;
      case Opening.Unknown(List<String> known) -> throw unknown(templates, name, known);
      case Opening.Wrong(List<TemplateProblem> problems) -> throw wrong(name, problems);
      case Opening.Letter() ->
          throw new Refusal(
              Exit.REFUSED, "LT-W42 The template %s is a letter, no card.".formatted(name));
      case Opening.Unreadable(String why) -> throw unreadable(templates, why);
    };
  }

  /// A letter's template, open: the caller closes it.
  ///
  /// @throws Refusal where there is none of the name, or it is not right, or a card's
  static Template letter(Templates templates, String name) {
    try {
      if (!templates.names().contains(name)) {
        throw unknown(templates, name, templates.names());
      }
    } catch (IOException e) {
      throw unreadable(templates, DiskWhy.of(e));
    }
    return switch (templates.read(name)) {
      case ReadTemplate.Reading.Wrong(List<TemplateProblem> problems) ->
          throw wrong(name, problems);
      case ReadTemplate.Reading.Right(Template template) -> {
        if (template.card()) {
          template.close();
          throw new Refusal(
              Exit.REFUSED,
              "LT-W81 The template %s is a card, no letter. Nothing was made.".formatted(name));
        }
        yield template;
      }
    };
  }

  private static Refusal unknown(Templates templates, String name, List<String> known) {
    return new Refusal(
        Exit.REFUSED,
        "LT-W40 There is no template %s in %s; known: %s."
            .formatted(name, templates.folder(), String.join(", ", known)));
  }

  private static Refusal wrong(String name, List<TemplateProblem> problems) {
    return new Refusal(
        Exit.REFUSED,
        "LT-W41 The template %s is not right, nothing was made:%n%s"
            .formatted(
                name,
                problems.stream()
                    .map(TemplateProblem::toString)
                    .collect(Collectors.joining(System.lineSeparator()))));
  }

  /// Tells this state of a template from others.
  static String fingerprint(Templates templates, String name) {
    try {
      return templates.fingerprint(name);
    } catch (IOException e) {
      throw unreadable(templates, DiskWhy.of(e));
    }
  }

  private static Refusal unreadable(Templates templates, String why) {
    return new Refusal(
        Exit.FAULT, "LT-W43 %s cannot be read: %s.".formatted(templates.folder(), why));
  }
}
