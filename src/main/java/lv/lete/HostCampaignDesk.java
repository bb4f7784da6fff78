package lv.lete;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.lete.HostCardsDesk.DeskCards;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.Campaigns;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.RunCampaign;
import lv.lete.card.campaign.Watch;
import lv.lete.card.template.ReadTemplate;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;
import lv.lete.ui.cards.campaigns.CampaignDesk;

/// Campaigns of a host's home for the screen.
final class HostCampaignDesk implements CampaignDesk {
  private static final int MOST_EXCEPTIONS = 5_000;

  private final DeskCards cards;

  HostCampaignDesk(DeskCards cards) {
    this.cards = cards;
  }

  @Override
  public LocalDate today() {
    return cards.today();
  }

  @Override
  public String biller() {
    return cards.biller().id();
  }

  @Override
  public List<String> designs() {
    try {
      return cards.templates().names().stream()
          .filter(name -> ReadTemplate.isCard(cards.templates().folder().resolve(name)))
          .toList();
    } catch (IOException e) {
      throw new StoreFault("cannot read the designs in " + cards.templates().folder(), e);
    }
  }

  @Override
  public List<Campaign> all() {
    return cards.books().campaigns().all().stream()
        .filter(campaign -> campaign.biller().equals(biller()))
        .toList();
  }

  @Override
  public Looked look(Watch watch) {
    List<Preview.Problem> some = new ArrayList<>();
    boolean[] ended = {false};
    Preview preview =
        Preview.of(
            cards.books().contracts(),
            cards.books().register(),
            cards.biller(),
            null,
            problem -> {
              if (some.size() < MOST_EXCEPTIONS) {
                some.add(problem);
              }
            },
            (done, of) -> {
              ended[0] = !watch.goesOn(done, of);
              return !ended[0];
            });
    return new Looked(preview, some, ended[0]);
  }

  @Override
  public Writing writeExceptions(List<String> municipalities) {
    Path file = cards.files().resolve("exceptions-" + today() + ".csv");
    try {
      PrivateFile.folder(cards.files());
      long written =
          CardsExceptions.write(file, cards.books(), cards.biller(), Set.copyOf(municipalities));
      return new Writing.Written(file, written);
    } catch (Refusal | IOException | StoreFault e) {
      Logging.fault(e);
      return new Writing.DiskRefused(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Campaigns.Answer plan(Campaigns.Plan plan) {
    return cards.books().campaigns().plan(plan, cards.actor());
  }

  @Override
  public Campaigns.Answer start(String name) {
    return cards.books().campaigns().start(name, cards.actor());
  }

  @Override
  public Campaigns.Answer pause(String name) {
    return cards.books().campaigns().pause(name, cards.actor());
  }

  @Override
  public RunCampaign.Stop run(String name, Watch watch) {
    RunCampaign.Stop stop =
        cards.books().runs().run(name, cards.biller(), today(), cards.actor(), watch);
    cards
        .books()
        .campaigns()
        .find(name)
        .ifPresent(campaign -> cards.books().campaigns().finish(campaign.id(), cards.actor()));
    return stop;
  }
}
