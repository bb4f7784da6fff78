package lv.lete.ui;

import java.nio.file.Path;
import lv.lete.ui.cards.batches.BatchDesk;
import lv.lete.ui.cards.campaigns.CampaignDesk;
import lv.lete.ui.cards.designs.DesignDesk;
import lv.lete.ui.cards.printing.PrintDesk;
import lv.lete.ui.cards.register.RegisterDesk;

/// What the screens of the card-printing staff ask of a host's home, room by room. Every method may
/// touch the disk, so view models call them through [Work] or as a job only. Safe for any thread.
public interface CardsDesk {
  /// Whose cards: the home, the biller's name, the folder of its designs, and where files of cards
  /// go.
  record Where(String home, String biller, Path designs, Path files) {}

  /// Whose cards these are.
  Where where();

  /// Who gets cards, and when.
  CampaignDesk campaigns();

  /// Cards that are made together.
  BatchDesk batches();

  /// Every card of every contract.
  RegisterDesk register();

  /// Cards on their way through a printer.
  PrintDesk printing();

  /// What cards look like.
  DesignDesk designs();
}
