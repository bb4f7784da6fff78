package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import lv.lete.card.letter.MakeLetters;
import lv.lete.card.letter.MakeLetters.Parting;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.ChunkFiles;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.Templates;
import lv.lete.card.template.Template;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.host.HostCards;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// What `lete cards letter` and `lete cards statement` have alike: to whom, from which template,
/// where to, and what is said in the end.
final class CardsLetters {
  private static final int SHOWN = 20;
  private static final int LETTERS = 5_000;
  private static final Pattern CODE = Pattern.compile("[a-z]{2}");
  private static final int PLACES = RenderCards.CHUNK;

  @ArgGroup(multiplicity = "1")
  private CardsRecipients recipients = new CardsRecipients();

  @Option(
      names = "--chunk",
      paramLabel = "N",
      description =
          "letters in one file, 1 to 20000 (default: 5000; with --batch the places in one, 2000,"
              + " as lete cards render has them)")
  private Optional<Integer> chunk = Optional.empty();

  @Option(
      names = "--language",
      split = ",",
      paramLabel = "CODE",
      description =
          "only to customers whose contract has one of these languages, such as lv,ru; their files"
              + " have it in their names (default: all)")
  private List<String> languages = List.of();

  @Option(
      names = "--waiting",
      description =
          "with --batch: only of cards that wait to be made, such as spoiled ones; say it before"
              + " these are printed or handed over")
  private boolean waiting;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the files go; made where there is none")
  private Path out = Path.of(".");

  /// What is made with a template that was found right.
  interface Work {
    /// The columns of the list beside each file.
    List<String> facts();

    /// What tells these letters from others on the same template, such as their period.
    String what();

    /// What is written to each; the template is open.
    MakeLetters.Writing writing(Template template);

    /// Why a customer needs no letter, and what to do where one is wanted all the same.
    String whyNone();
  }

  /// Makes the letters; answers the exit code.
  ///
  /// @throws Refusal where nothing can be made
  int make(
      HostCards cards,
      Biller biller,
      Templates templates,
      Template template,
      Work work,
      String name,
      PrintWriter said) {
    mustBeRight();
    MakeLetters letters =
        new MakeLetters(
            template,
            CardsTemplates.fingerprint(templates, template.id()),
            work.facts(),
            work.what());
    if (recipients.batch().isPresent()) {
      CardsBatch batch = CardsBatch.find(cards, biller, recipients.batch().get(), said);
      mustWait(batch);
      return made(
          letters,
          batch.name() + (waiting ? "-waiting-" : "-") + named(name),
          () -> spoken(CardsRecipients.customers(batch.contents(), waiting)),
          new Parting(chunk.orElse(PLACES), true),
          batch.contents().places(),
          work,
          work.writing(template),
          0,
          said);
    }
    try (CardsRecipients.Found found = recipients.find(cards, biller, this::speaks)) {
      found.unknown().stream()
          .limit(SHOWN)
          .forEach(number -> said.println(number + "  LT-W13 no such contract"));
      if (found.sorted().count() == 0) {
        throw new Refusal(Exit.REFUSED, "LT-W82 There is nobody to write to. Nothing was made.");
      }
      return made(
          letters,
          named(name),
          () -> CardsRecipients.customers(cards, biller, found.sorted(), cards.today()),
          new Parting(chunk.orElse(LETTERS), false),
          found.sorted().count(),
          work,
          work.writing(template),
          found.unknown().size(),
          said);
    }
  }

  private void mustBeRight() {
    if (chunk.filter(each -> each < 1 || each > 20_000).isPresent()) {
      throw new Refusal(Exit.USAGE, "LT-W80 A file has 1 to 20000 letters. Nothing was done.");
    }
    if (waiting && recipients.batch().isEmpty()) {
      throw new Refusal(Exit.USAGE, "LT-W80 Cards wait in a batch: --batch. Nothing was done.");
    }
    if (!languages.stream().allMatch(code -> CODE.matcher(code).matches())) {
      throw new Refusal(
          Exit.USAGE, "LT-W80 A language is two small letters, as lv. Nothing was done.");
    }
  }

  private void mustWait(CardsBatch batch) {
    if (waiting && batch.waiting() == 0) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W82 No card of batch %d waits to be made. Nothing was made."
              .formatted(batch.batch().id()));
    }
  }

  private boolean speaks(Contract contract) {
    return languages.isEmpty() || languages.contains(contract.language());
  }

  private Iterator<CardWords> spoken(Iterator<CardWords> customers) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(customers, Spliterator.ORDERED), false)
        .filter(customer -> speaks(customer.contract()))
        .iterator();
  }

  /// Letters of other languages may lie in the same folder.
  private String named(String name) {
    return languages.isEmpty() ? name : name + "-" + String.join("-", new TreeSet<>(languages));
  }

  private int made(
      MakeLetters letters,
      String name,
      Supplier<Iterator<CardWords>> customers,
      Parting parting,
      long of,
      Work work,
      MakeLetters.Writing writing,
      int unknown,
      PrintWriter said) {
    try (OutputFolder _ = CardsFolder.take(out)) {
      MakeLetters.Made made =
          CardsCancel.able(
              "Letters", watch -> letters.make(out, name, customers, parting, of, writing, watch));
      int exit = told(made, of, unknown, name, work, said);
      if (parting.byPlace() && made.letters() < of && !made.cancelled()) {
        said.println(
            "Not every card of the batch has a letter: go by the column place of both lists.");
      }
      return exit;
    }
  }

  private int told(
      MakeLetters.Made made, long of, int unknown, String name, Work work, PrintWriter said) {
    made.files().stream().limit(SHOWN).map(ChunkFiles::pdf).forEach(said::println);
    if (made.files().size() > SHOWN) {
      said.println("and %d more files".formatted(made.files().size() - SHOWN));
    }
    said.println(
        "%s of %s in %s, for %s; %d needed none%s"
            .formatted(
                CardsOutputView.counted(made.letters(), "letter"),
                CardsOutputView.counted(made.pages(), "page"),
                CardsOutputView.counted(made.files().size(), "file"),
                CardsOutputView.counted(of, "customer"),
                made.notNeeded(),
                made.notNeeded() == 0 ? "" : ": " + work.whyNone()));
    if (made.kept() > 0) {
      said.println(
          "files that were there already, from the run that was stopped: %d"
              .formatted(made.kept()));
    }
    if (made.shortened() > 0) {
      said.println(
          "%d words are not shown whole: look at the files *-shortened.csv"
              .formatted(made.shortened()));
    }
    if (made.cancelled()) {
      said.println(
          "LT-W83 Cancelled: the files above are whole, the rest is not there. The same command"
              + " goes on from there today; on another day it makes all of it anew.");
      return Exit.REFUSED;
    }
    if (made.unreadable().isPresent()) {
      return unreadable(made.unreadable().get(), said);
    }
    if (made.notWritten() > 0) {
      said.println(
          "LT-W85 %d customers get no letter: see why in %s. All others are in the files."
              .formatted(made.notWritten(), out.resolve(name + "-not-made.csv")));
    }
    return made.notWritten() + unknown == 0 ? Exit.DONE : Exit.REFUSED;
  }

  private static int unreadable(MakeLetters.Unreadable unreadable, PrintWriter said) {
    said.println(
        "LT-W48 %s was not made: %d of its %d letters do not read back right"
            .formatted(
                unreadable.file().pdf(),
                unreadable.report().faulty(),
                unreadable.report().cards()));
    new CardsOutputView(said).findings(unreadable.report(), "letter");
    said.println(
        "The files above are whole. Mend the template, then the same command makes all anew.");
    return Exit.REFUSED;
  }
}
