package lv.lete.ui.cards.campaigns;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.campaign.Campaigns;
import lv.lete.card.campaign.Preview;
import lv.lete.card.campaign.RunCampaign;
import lv.lete.card.campaign.Watch;

/// What the screen of campaigns asks. Any thread; throws [lv.lete.store.StoreFault] when the disk
/// fails.
public interface CampaignDesk {
  /// Who would get a card today. Of the exceptions the first thousands are `some`; `ended` where
  /// the watch ended it, and the counts are not whole.
  record Looked(Preview preview, List<Preview.Problem> some, boolean ended) {}

  /// What became of writing exceptions.
  sealed interface Writing {
    /// So many are in the file.
    record Written(Path file, long exceptions) implements Writing {}

    /// The disk refused; what was there before is there.
    record DiskRefused(String why) implements Writing {}
  }

  /// The day it is.
  LocalDate today();

  /// The biller whose cards these are.
  String biller();

  /// Names of designs that cards can be made in.
  List<String> designs();

  /// Every campaign, newest first.
  List<Campaign> all();

  /// Looks at all contracts; nothing is changed.
  Looked look(Watch watch);

  /// Writes every contract of these municipalities that would get a card and cannot.
  Writing writeExceptions(List<String> municipalities);

  /// Keeps a plan.
  Campaigns.Answer plan(Campaigns.Plan plan);

  /// Lets a campaign run.
  Campaigns.Answer start(String name);

  /// Holds a campaign.
  Campaigns.Answer pause(String name);

  /// Orders and batches what is due.
  RunCampaign.Stop run(String name, Watch watch);
}
