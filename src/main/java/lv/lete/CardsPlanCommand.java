package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.Campaigns;
import lv.lete.card.campaign.Campaigns.Answer;
import lv.lete.card.campaign.Municipalities;
import lv.lete.card.campaign.Municipalities.Naming;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.Schedule;
import lv.lete.card.register.Entitlement;
import lv.lete.contract.Biller;
import lv.lete.host.HostCards;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `lete cards plan`: who would get a card, and campaigns.
@Command(
    name = "plan",
    description = {
      "Without --name: counts who would get a card, by municipality and reason;",
      "changes nothing. With --name: keeps a campaign, and starts, holds or resumes it.",
      "A campaign orders the cards of each municipality from its day on and cuts",
      "batches in the order of the post; start it again on later days. Stopped at any",
      "point, --resume goes on: no card is ordered or batched twice."
    },
    footer = {
      "",
      "Examples:",
      "  lete cards plan --home HOST --municipality saldus",
      "  lete cards plan --home HOST --name 2010 --pilot saldus --pilot brocenu",
      "      --from 2009-12-01 --rest-from 2010-01-15 --months 4 --start",
      "  lete cards plan --home HOST --name orders-may --orders --start",
      "  lete cards plan --home HOST --list"
    },
    mixinStandardHelpOptions = true)
final class CardsPlanCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CardsCommand.Which which = new CardsCommand.Which();
  @Mixin private CardsTemplates templates = new CardsTemplates();

  @Option(names = "--name", paramLabel = "N", description = "the campaign's name")
  private @Nullable String name;

  @Option(
      names = "--municipality",
      paramLabel = "M",
      description = "only this one, by name or its beginning; may be repeated (default: all)")
  private List<String> municipalities = new ArrayList<>();

  @Option(
      names = "--pilot",
      paramLabel = "M",
      description = "this one first, the others after it; may be repeated")
  private List<String> pilots = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM-DD",
      description = "the first day (default: today)")
  private @Nullable LocalDate from;

  @Option(
      names = "--rest-from",
      paramLabel = "YYYY-MM-DD",
      description = "the first day of those that are no pilots (default: as --from)")
  private @Nullable LocalDate restFrom;

  @Option(
      names = "--months",
      defaultValue = "0",
      paramLabel = "N",
      description = "spreads those that are no pilots over 0 to 24 months, evenly by cards")
  private int months;

  @Option(names = "--orders", description = "of cards that people ordered, in place of an area's")
  private boolean orders;

  @Option(
      names = "--batch",
      defaultValue = "10000",
      paramLabel = "N",
      description = "cards in one batch, 1 to 100000 (default: ${DEFAULT-VALUE})")
  private int batchSize = 10_000;

  @Option(
      names = "--template",
      defaultValue = "klienta-karte",
      paramLabel = "T",
      description = "the folder of the card's design (default: ${DEFAULT-VALUE})")
  private String template = "klienta-karte";

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description = "writes every contract that would get a card and cannot, with the reason")
  private @Nullable Path exceptions;

  @ArgGroup private @Nullable Act act;

  /// One of them.
  private static final class Act {
    @Option(names = "--start", description = "lets it run: what is due is ordered and batched")
    private boolean start;

    @Option(names = "--resume", description = "as --start, for one that was held or interrupted")
    private boolean resume;

    @Option(names = "--pause", description = "holds it, also while another process runs it")
    private boolean pause;

    @Option(names = "--list", description = "prints the campaigns and how far they are")
    private boolean list;
  }

  @Override
  public Integer call() {
    if (months < 0 || months > 24 || batchSize < 1 || batchSize > 100_000) {
      throw new Refusal(
          Exit.USAGE, "LT-W04 Months are 0 to 24, cards in a batch 1 to 100000. Nothing was done.");
    }
    if (exceptions != null) {
      CardsExceptions.mayBe(exceptions);
    }
    try (HostCards cards = which.open()) {
      CardsPlanView view = new CardsPlanView(out());
      if (act != null && act.list) {
        cards.campaigns().all().forEach(view::campaign);
        return Exit.DONE;
      }
      if (name == null) {
        if (act != null) {
          throw new Refusal(Exit.USAGE, "LT-W05 Name the campaign with --name. Nothing was done.");
        }
        preview(cards, which.biller(), view);
        return Exit.DONE;
      }
      return campaign(cards, name, view);
    }
  }

  private int campaign(HostCards cards, String named, CardsPlanView view) {
    Campaigns campaigns = cards.campaigns();
    if (act != null && act.pause) {
      view.campaign(done(campaigns.pause(named, CardsCommand.actor())));
      return Exit.DONE;
    }
    Biller biller = which.biller();
    if (campaigns.find(named).isEmpty() && (act == null || act.start)) {
      CardsTemplates.open(templates.of(which.home()), template).close();
      Campaigns.Plan plan =
          orders ? ordersPlan(named, biller, cards.today()) : plan(cards, named, biller, view);
      done(campaigns.plan(plan, CardsCommand.actor()));
    }
    if (act != null && (act.start || act.resume)) {
      Campaign started = done(campaigns.start(named, CardsCommand.actor()));
      if (!started.biller().equals(biller.id())) {
        throw new Refusal(
            Exit.REFUSED,
            "LT-W06 This campaign is of %s: name it with --biller.".formatted(started.biller()));
      }
      view.stopped(
          CardsProgress.showing(
              "Contracts",
              watch ->
                  cards.runs().run(named, biller, cards.today(), CardsCommand.actor(), watch)));
      campaigns.finish(started.id(), CardsCommand.actor());
    }
    campaigns.find(named).ifPresent(view::campaign);
    return Exit.DONE;
  }

  private Campaigns.Plan ordersPlan(String named, Biller biller, LocalDate today) {
    Schedule now = Schedule.allOn(today, List.of(Campaigns.Plan.EVERYWHERE));
    return new Campaigns.Plan(named, biller.id(), Campaign.Kind.ORDERS, template, batchSize, now);
  }

  private Campaigns.Plan plan(HostCards cards, String named, Biller biller, CardsPlanView view) {
    Preview preview = preview(cards, biller, view);
    List<String> known = List.copyOf(preview.municipalities().keySet());
    List<String> first = named(known, pilots);
    List<Schedule.Size> rest =
        (municipalities.isEmpty() ? known : named(known, municipalities))
            .stream()
                .filter(one -> !first.contains(one) && !one.isEmpty())
                .map(one -> new Schedule.Size(one, preview.count(one, Entitlement.GETS_ONE)))
                .toList();
    if (first.isEmpty() && rest.isEmpty()) {
      throw new Refusal(
          Exit.REFUSED, "LT-W07 There are no contracts of " + biller.id() + ". Nothing was done.");
    }
    LocalDate begins = from == null ? cards.today() : from;
    Schedule schedule =
        Schedule.of(first, begins, rest, restFrom == null ? begins : restFrom, months);
    return new Campaigns.Plan(
        named, biller.id(), Campaign.Kind.MAILING, template, batchSize, schedule);
  }

  /// Counts, prints those that were asked for, and writes the exceptions where they are wanted.
  private Preview preview(HostCards cards, Biller biller, CardsPlanView view) {
    List<Preview.Problem> some = new ArrayList<>();
    Preview preview =
        CardsProgress.showing(
            "Contracts",
            watch ->
                Preview.of(
                    cards.contracts(),
                    cards.register(),
                    biller,
                    null,
                    problem -> view.keep(some, problem),
                    watch));
    List<String> known = List.copyOf(preview.municipalities().keySet());
    List<String> asked = new ArrayList<>(pilots);
    asked.addAll(municipalities);
    List<String> meant = named(known, asked);
    List<String> shown = municipalities.isEmpty() ? known : meant;
    view.preview(preview, shown, some);
    if (exceptions != null) {
      long written = CardsExceptions.write(exceptions, cards, biller, Set.copyOf(shown));
      out().println("%d exceptions written: %s".formatted(written, exceptions));
    }
    return preview;
  }

  private static List<String> named(List<String> known, List<String> asked) {
    return switch (Municipalities.find(known, asked)) {
      case Naming.Named(List<String> found) -> found;
      case Naming.NotNamed(String wrong, List<String> perhaps) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W08 %s is no municipality of the contracts here, or could be several: %s."
                      .formatted(
                          wrong, perhaps.isEmpty() ? "there are none" : String.join(", ", perhaps))
                  + " Nothing was done.");
    };
  }

  private static Campaign done(Answer answer) {
    return switch (answer) {
      case Answer.Done(Campaign campaign) -> campaign;
      case Answer.NameTaken(Campaign campaign) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W09 There is a campaign %s already. Nothing was done."
                  .formatted(campaign.name()));
      case Answer.NotNow(Campaign campaign) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W10 The campaign %s is %s: that cannot be done now. Nothing was changed."
                  .formatted(campaign.name(), campaign.state()));
      case Answer.NoSuchCampaign(List<String> known) ->
          throw new Refusal(
              Exit.REFUSED,
              "LT-W11 There is no such campaign; known: %s. Nothing was done."
                  .formatted(known.isEmpty() ? "none" : String.join(", ", known)));
    };
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
