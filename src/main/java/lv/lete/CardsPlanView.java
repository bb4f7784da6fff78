package lv.lete;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.PaperSaved;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.RunCampaign;
import lv.lete.card.register.CardState;
import lv.lete.card.register.Entitlement;
import lv.lete.card.register.Entitlement.Group;

/// Previews and campaigns as text.
final class CardsPlanView {
  private static final int SOME = 20;
  private static final List<Entitlement> RULES =
      Stream.of(Entitlement.values()).filter(one -> one.group() == Group.RULE).toList();

  private final PrintWriter out;

  CardsPlanView(PrintWriter out) {
    this.out = out;
  }

  /// Keeps the first few exceptions of each municipality, to show some of them.
  void keep(List<Preview.Problem> some, Preview.Problem problem) {
    String municipality = problem.contract().municipality();
    long held =
        some.stream().filter(one -> one.contract().municipality().equals(municipality)).count();
    if (held < SOME) {
      some.add(problem);
    }
  }

  /// Counts by municipality and reason, exceptions, and what is saved.
  void preview(Preview preview, List<String> municipalities, List<Preview.Problem> some) {
    out.println(line("municipality", "contracts", "cards", heads(), "exceptions"));
    long cards = 0;
    for (String one : municipalities) {
      long here = preview.count(one, Entitlement.GETS_ONE);
      cards += here;
      out.println(
          line(
              one.isEmpty() ? "(none given)" : one,
              Long.toString(preview.contracts(one)),
              Long.toString(here),
              RULES.stream().map(rule -> Long.toString(preview.count(one, rule))).toList(),
              Long.toString(exceptions(preview, one))));
    }
    totals(preview, municipalities, cards);
    some.stream()
        .filter(problem -> municipalities.contains(problem.contract().municipality().strip()))
        .limit(SOME)
        .forEach(problem ->
            out.println(
                "exception  contract %s  %s"
                    .formatted(problem.contract().number(), words(problem.why()))));
    saved(cards);
  }

  private void totals(Preview preview, List<String> municipalities, long cards) {
    out.println(
        line(
            "all",
            sum(municipalities, preview::contracts),
            Long.toString(cards),
            RULES.stream()
                .map(rule -> sum(municipalities, one -> preview.count(one, rule)))
                .toList(),
            sum(municipalities, one -> exceptions(preview, one))));
  }

  private interface Count {
    long of(String municipality);
  }

  private static String sum(List<String> municipalities, Count count) {
    return Long.toString(municipalities.stream().mapToLong(count::of).sum());
  }

  private static long exceptions(Preview preview, String municipality) {
    return Stream.of(Entitlement.values())
        .filter(one -> one.group() == Group.EXCEPTION)
        .mapToLong(one -> preview.count(municipality, one))
        .sum();
  }

  /// The figure with what it stands on.
  void saved(long cards) {
    PaperSaved saved = PaperSaved.by(cards);
    out.println(
        "saved a year: %d paper slips, %s-%s kg CO2 (assumed: %d slips a card a year, 4.29-4.74 g a slip)"
            .formatted(
                saved.slipsAYear(),
                kilograms(saved.leastGramsAYear()),
                kilograms(saved.mostGramsAYear()),
                PaperSaved.SLIPS_A_YEAR));
  }

  private static String kilograms(long grams) {
    return "%d.%d".formatted(grams / 1000, grams % 1000 / 100);
  }

  /// A campaign with its areas.
  void campaign(Campaign campaign) {
    out.println(
        "campaign %s  %s  %s  %d cards: %s"
            .formatted(
                campaign.name(),
                campaign.state(),
                campaign.kind(),
                campaign.cards(),
                states(campaign)));
    for (Campaign.Area area : campaign.areas()) {
      out.println(
          "  %s  %-24s %-8s %7d cards"
              .formatted(
                  area.due(),
                  area.municipality().isEmpty() ? "(everywhere)" : area.municipality(),
                  area.stage(),
                  area.total()));
    }
    saved(campaign.cards());
  }

  private static String states(Campaign campaign) {
    Map<CardState, Integer> states = new EnumMap<>(CardState.class);
    for (CardState state : CardState.values()) {
      states.put(state, Math.toIntExact(campaign.cards(state)));
    }
    return states(states);
  }

  /// How many cards are in which state, in a line.
  static String states(Map<CardState, Integer> counted) {
    String states =
        new TreeMap<>(counted)
            .entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> one.getValue() + " " + one.getKey())
                .collect(Collectors.joining(", "));
    return states.isEmpty() ? "none yet" : states;
  }

  /// Why a run ended.
  void stopped(RunCampaign.Stop stop) {
    out.println(
        switch (stop) {
          case ALL_CUT -> "every area is in batches";
          case NEXT_IS_LATER -> "what is due today is in batches; start it again on later days";
          case NOT_RUNNING -> "held by somebody: what was done is safe, --resume goes on";
          case ENDED_BY_WATCH -> "interrupted: what was done is safe, --resume goes on";
        });
  }

  private static String words(Entitlement why) {
    return Map.of(
            Entitlement.NO_NAME, "has no name",
            Entitlement.NO_ADDRESS, "has no street or town",
            Entitlement.NO_POSTAL_CODE, "has no postal code",
            Entitlement.NO_MUNICIPALITY, "has no municipality",
            Entitlement.NO_CODE, "has a number that fits no barcode, and no GSRN of its own")
        .getOrDefault(why, why.name());
  }

  private static List<String> heads() {
    return List.of("legal", "ended", "has card", "internet", "debit", "invoices", "not self");
  }

  private static String line(
      String name, String contracts, String cards, List<String> rules, String exceptions) {
    return "%-20s %9s %8s  %s %10s"
        .formatted(
            name,
            contracts,
            cards,
            rules.stream().map("%8s"::formatted).collect(Collectors.joining(" ")),
            exceptions);
  }
}
