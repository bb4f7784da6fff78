package lv.lete.ui.cards.batches;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lv.lete.card.face.Field;
import lv.lete.card.output.BatchCards;
import lv.lete.card.output.BatchOutcome;
import lv.lete.card.read.Finding;
import lv.lete.card.read.ReadBack;
import lv.lete.card.template.TemplateProblem;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;

/// Puts into words what became of making a batch or reading it back, and what to do next.
public final class OutcomeWords {
  private static final int SHOWN = 500;

  private final Words words;

  /// In a language.
  public OutcomeWords(Words words) {
    this.words = words;
  }

  /// What happened, what is safe, what to do next.
  public Notice notice(long batch, BatchOutcome outcome) {
    return switch (outcome) {
      case BatchOutcome.Released(int cards, int files, int reused, int shortened) ->
          shortened == 0
              ? Notice.info(say("released", batch, words.count(cards), words.count(files), reused))
              : Notice.warning(
                  say("released", batch, words.count(cards), words.count(files), reused)
                      + " "
                      + say("shortened", words.count(shortened)));
      case BatchOutcome.NotMade(Path file, ReadBack.Report report, boolean held) ->
          trouble(
              outcome,
              say("not-made", name(file), words.count(report.faulty()), report.cards()),
              held(batch, held));
      case BatchOutcome.NotReadable(Path file, ReadBack.Report report, boolean held) ->
          trouble(
              outcome,
              say("not-readable", name(file), words.count(report.faulty())),
              held(batch, held));
      case BatchOutcome.OtherList(Path list, String why, boolean held) ->
          trouble(outcome, say("other-list", name(list), batch, why), held(batch, held));
      case BatchOutcome.NoSums(Path sums) -> warning(outcome, say("no-sums", name(sums), batch));
      case BatchOutcome.Missing(int cards) ->
          warning(outcome, say("missing", words.count(cards), batch));
      case BatchOutcome.Cancelled(int cards, int of) ->
          warning(outcome, say("cancelled", words.count(cards), words.count(of)));
      case BatchOutcome.NoSuchBatch() -> warning(outcome, say("no-batch", batch));
      case BatchOutcome.StillFilling() -> warning(outcome, say("filling", batch));
      case BatchOutcome.Unfit(List<BatchCards.Unfit> cards) ->
          warning(outcome, say("unfit", words.count(cards.size()), batch));
      case BatchOutcome.NoTemplate(String template, List<String> known) ->
          warning(outcome, say("no-design", template, String.join(", ", known)));
      case BatchOutcome.TemplateWrong(String template, List<TemplateProblem> problems) ->
          warning(outcome, say("design-wrong", template, problems.size()));
      case BatchOutcome.NoCard(String template) -> warning(outcome, say("letter", template));
      case BatchOutcome.TemplatesUnreadable(Path folder, String why) ->
          warning(outcome, say("designs-unreadable", folder, why));
      case BatchOutcome.FolderBusy(Path folder) -> warning(outcome, say("busy", folder));
      case BatchOutcome.FolderUnwritable(Path folder, String why) ->
          warning(outcome, say("unwritable", folder, why));
    };
  }

  /// Each thing that was found, in a line.
  List<String> findings(BatchOutcome outcome) {
    return switch (outcome) {
      case BatchOutcome.NotMade(_, ReadBack.Report report, _) -> findings(report);
      case BatchOutcome.NotReadable(_, ReadBack.Report report, _) -> findings(report);
      case BatchOutcome.Unfit(List<BatchCards.Unfit> cards) ->
          cards.stream().limit(SHOWN).map(this::unfit).toList();
      case BatchOutcome.TemplateWrong(_, List<TemplateProblem> problems) ->
          problems.stream().map(TemplateProblem::toString).toList();
      case BatchOutcome.Released _,
          BatchOutcome.OtherList _,
          BatchOutcome.NoSums _,
          BatchOutcome.Missing _,
          BatchOutcome.Cancelled _,
          BatchOutcome.NoSuchBatch _,
          BatchOutcome.StillFilling _,
          BatchOutcome.NoTemplate _,
          BatchOutcome.NoCard _,
          BatchOutcome.TemplatesUnreadable _,
          BatchOutcome.FolderBusy _,
          BatchOutcome.FolderUnwritable _ ->
          List.of();
    };
  }

  private List<String> findings(ReadBack.Report report) {
    List<String> some = report.findings().stream().limit(SHOWN).map(this::finding).toList();
    return report.faulty() <= some.size()
        ? some
        : Stream.concat(
                some.stream(), Stream.of(say("more", words.count(report.faulty() - some.size()))))
            .toList();
  }

  private String unfit(BatchCards.Unfit card) {
    String why =
        card.why()
            .map(reason -> words.say("cards.why", reason))
            .orElseGet(() -> say("no-contract"));
    return say("unfit-card", card.place(), card.card().contract().number(), why);
  }

  private String finding(Finding finding) {
    int card = finding.place() + 1;
    return switch (finding) {
      case Finding.Unreadable _ -> say("unreadable", card);
      case Finding.OtherBars _ -> say("other-bars", card);
      case Finding.OtherWords _ -> say("other-words", card);
      case Finding.LettersLacking(_, String contract, Field field, String shown) ->
          say("letters-lacking", card, contract, field.id(), shown);
      case Finding.PageBroken(_, String why) -> say("page-broken", card, why);
      case Finding.OtherFile _ -> say("other-file");
    };
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Notice warning(BatchOutcome outcome, String text) {
    return new Notice(Notice.Tone.WARNING, text, outcome.code());
  }

  private static Notice trouble(BatchOutcome outcome, String text, String next) {
    return Notice.trouble(text + " " + next, outcome.code());
  }

  private String held(long batch, boolean held) {
    return say(held ? "held" : "not-held", batch);
  }

  private String say(String key, Object... values) {
    return words.say("cards.outcome." + key, values);
  }
}
