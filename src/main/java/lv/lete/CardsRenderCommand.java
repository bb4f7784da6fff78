package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import lv.lete.card.campaign.Municipalities;
import lv.lete.card.campaign.Municipalities.Naming;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.EligibleCards;
import lv.lete.card.output.OutputFolder;
import lv.lete.card.output.RenderCards;
import lv.lete.card.output.RenderCards.Rendering;
import lv.lete.card.output.Templates;
import lv.lete.card.register.Batch;
import lv.lete.card.template.Template;
import lv.lete.contract.Biller;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards render`: cards as PDF files, with the list for the mailing house beside each.
@Command(
    name = "render",
    description = {
      "Makes the cards of everybody who would get a first one, as a preview that changes no",
      "state. Files preview-0001.pdf and on: front then back on pages of a card's size, in",
      "the order of the post, with the list of cards (.csv) and hashes (.sha256) beside.",
      "Every card is read back before its file gets its name. Stopped at any point, the",
      "same command makes what is not there yet.",
      "With --batch: the cards of a batch, files batch-7-0001.pdf and on. When all are",
      "there the batch is released; a card that cannot be read back holds all of it."
    },
    footer = {
      "",
      "Examples:",
      "  lete cards render --home HOST --municipality saldus --limit 100 --out preview",
      "  lete cards render --home HOST --batch 7 --out batches"
    },
    mixinStandardHelpOptions = true)
final class CardsRenderCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();

  @Option(
      names = "--municipality",
      paramLabel = "M",
      description = "only this one, by name or its beginning; may be repeated (default: all)")
  private List<String> municipalities = new ArrayList<>();

  @Option(
      names = "--template",
      paramLabel = "T",
      description = "the card's design (default: klienta-karte, or the batch's own)")
  private @Nullable String template;

  @Option(
      names = "--batch",
      paramLabel = "B",
      description =
          "this batch, in place of a preview; without --municipality, --limit, --template")
  private Optional<Long> batch = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "9223372036854775807",
      showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
      description = "at most so many cards (default: all)")
  private long limit = Long.MAX_VALUE;

  @Option(
      names = "--chunk",
      paramLabel = "N",
      defaultValue = "" + RenderCards.CHUNK,
      description = "cards in one file, 1 to 20000 (default: ${DEFAULT-VALUE})")
  private int chunk = RenderCards.CHUNK;

  @Option(
      names = "--bleed",
      description =
          "pages with what is printed beyond the cut, and boxes that say where to cut: for a"
              + " printing house (default: pages of the card's size)")
  private boolean bleed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where the files go; made where there is none")
  private Path out = Path.of(".");

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new Refusal(Exit.USAGE, "LT-W46 A limit is 1 or more. Nothing was done.");
    }
    CardsChunk.check(chunk);
    if (batch.isPresent()
        && (template != null || limit != Long.MAX_VALUE || !municipalities.isEmpty())) {
      throw new Refusal(
          Exit.USAGE, "LT-W61 A batch is made whole and in its own design. Nothing was done.");
    }
    try (HostCards cards = which.open()) {
      Biller biller = which.biller();
      if (batch.isPresent()) {
        return batch(CardsBatch.find(cards, biller, batch.get(), out()));
      }
      String chosen = template == null ? "klienta-karte" : template;
      return pressed(
          chosen,
          press -> {
            Set<String> areas = areas(cards, biller);
            try (EligibleCards eligible = eligible(cards, biller, areas)) {
              if (eligible.count() == 0) {
                throw nobody(cards, eligible.having(), areas);
              }
              return render(eligible, press);
            }
          });
    }
  }

  /// Work that needs a press.
  private interface Pressed {
    int with(RenderCards press);
  }

  private int pressed(String chosen, Pressed work) {
    Templates known = templates.of(which.home());
    try (Template design = CardsTemplates.open(known, chosen);
        OutputFolder _ = CardsFolder.takeToKeep(which.home(), out);
        RenderCards press = pressOf(design, CardsTemplates.fingerprint(known, chosen))) {
      return work.with(press);
    }
  }

  private RenderCards pressOf(Template design, String fingerprint) {
    if (bleed && design.design().bleed() == 0) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-W28 The template %s has no bleed: set bleedMm in its template.json. Nothing was done."
              .formatted(design.id()));
    }
    int processors = Runtime.getRuntime().availableProcessors();
    return new RenderCards(design, fingerprint, processors, bleed);
  }

  private int batch(CardsBatch of) {
    return pressed(
        of.batch().template(),
        press -> {
          int places = of.contents().places();
          Rendering rendering =
              CardsCancel.able(
                  "Cards",
                  watch ->
                      press.render(out, of.name(), of.contents().chunks(chunk), places, watch));
          switch (rendering) {
            case Rendering.Rendered(var files, _, int reused, _) -> {
              of.release();
              of.madeAnew(files.size() - reused, out());
            }
            case Rendering.NotReadable _ -> of.hold(out());
            case Rendering.Cancelled _ -> out().println("The batch is not released.");
          }
          return new CardsOutputView(out()).rendering(rendering, places);
        });
  }

  private static EligibleCards eligible(
      HostCards cards, Biller biller, @Nullable Set<String> areas) {
    return CardsProgress.showing(
        "Contracts",
        watch ->
            EligibleCards.of(
                cards.contracts(),
                cards::find,
                cards.register(),
                biller,
                areas,
                cards.today(),
                watch));
  }

  /// The municipalities that are meant; null for all.
  private @Nullable Set<String> areas(HostCards cards, Biller biller) {
    if (municipalities.isEmpty()) {
      return null;
    }
    Preview all =
        Preview.of(cards.contracts(), cards.register(), biller, null, _ -> {}, Watch.NONE);
    return switch (Municipalities.find(all.municipalities().keySet(), municipalities)) {
      case Naming.Named(List<String> found) -> new HashSet<>(found);
      case Naming.NotNamed(String wrong, List<String> perhaps) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W08 %s is no municipality of the contracts here, or could be several: %s."
                      .formatted(wrong, String.join(", ", perhaps))
                  + " Nothing was done.");
    };
  }

  /// Why a preview has no cards: most often a campaign has made or ordered them.
  private static Refusal nobody(HostCards cards, long having, @Nullable Set<String> areas) {
    if (having == 0) {
      return new Refusal(
          Exit.REFUSED,
          "LT-W47 Nobody here would get a card: lete cards plan says why. Nothing was made.");
    }
    List<Long> batches =
        cards.batches().all().stream()
            .filter(one -> areas == null || areas.contains(one.municipality()))
            .map(Batch::id)
            .toList();
    String which =
        batches.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
            + (batches.size() > SHOWN ? " and %d more".formatted(batches.size() - SHOWN) : "");
    return new Refusal(
        Exit.REFUSED,
        "LT-W47 Nobody here would get a first card: the register has one for each of %d customers."
                .formatted(having)
            + (batches.isEmpty()
                ? " They are in no batch yet: lete cards plan --list."
                : " Their batches: %s. lete cards render --batch %d makes its cards."
                    .formatted(which, batches.getFirst()))
            + " Nothing was made.");
  }

  private int render(EligibleCards eligible, RenderCards press) {
    long of = Math.min(limit, eligible.count());
    Rendering rendering =
        CardsCancel.able(
            "Cards",
            watch -> press.render(out, "preview", eligible.chunks(chunk, limit), of, watch));
    return new CardsOutputView(out()).rendering(rendering, of);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
