package lv.lete;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import lv.lete.card.output.Templates;
import lv.lete.contract.Biller;
import lv.lete.host.HostCards;
import lv.lete.ui.CardsDesk;
import lv.lete.ui.cards.batches.BatchDesk;
import lv.lete.ui.cards.campaigns.CampaignDesk;
import lv.lete.ui.cards.designs.DesignDesk;
import lv.lete.ui.cards.printing.PrintDesk;
import lv.lete.ui.cards.register.RegisterDesk;

/// The desk of the card-printing staff over a host's home, also while the host runs: reading never
/// holds it up, and every write is short.
final class HostCardsDesk implements CardsDesk {
  private final DeskCards cards;

  /// What every room works with.
  record DeskCards(Path home, HostCards books, Biller biller, Templates templates, Path files) {
    /// The day it is.
    LocalDate today() {
      return books.today();
    }

    /// Where the institution tells its hours.
    ZoneId zone() {
      return books.zone();
    }

    /// Who is at the keyboard.
    String actor() {
      return CardsCommand.actor();
    }

    /// How many processors work on cards.
    int processors() {
      return Runtime.getRuntime().availableProcessors();
    }
  }

  /// Over a home's cards of one biller; who opened them closes them.
  HostCardsDesk(DeskCards cards) {
    this.cards = cards;
  }

  @Override
  public Where where() {
    return new Where(
        cards.home().toString(), cards.biller().name(), cards.templates().folder(), cards.files());
  }

  @Override
  public CampaignDesk campaigns() {
    return new HostCampaignDesk(cards);
  }

  @Override
  public BatchDesk batches() {
    return new HostBatchDesk(cards);
  }

  @Override
  public RegisterDesk register() {
    return new HostRegisterDesk(cards);
  }

  @Override
  public PrintDesk printing() {
    return new HostPrintDesk(cards);
  }

  @Override
  public DesignDesk designs() {
    return new HostDesignDesk(cards);
  }
}
