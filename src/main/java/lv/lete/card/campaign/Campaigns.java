package lv.lete.card.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lv.lete.card.register.CardBooks;

/// The campaigns of a register: planned, looked at, paused, resumed. What a running one does is
/// [RunCampaign]. Any thread; throws [lv.lete.store.StoreFault] when the disk or the file fails.
public final class Campaigns {
  private final CardBooks books;
  private final InstantSource clock;

  /// Over a register's tables.
  public Campaigns(CardBooks books, InstantSource clock) {
    this.books = books;
    this.clock = clock;
  }

  /// What a campaign is to be. Batches hold at most `batchSize` cards.
  public record Plan(
      String name,
      String biller,
      Campaign.Kind kind,
      String template,
      int batchSize,
      Schedule schedule) {
    /// The name of the one area of an [Campaign.Kind#ORDERS] campaign.
    public static final String EVERYWHERE = "";

    /// Refuses a name of nothing, batches of nothing and a schedule of nothing.
    public Plan {
      Objects.requireNonNull(biller, "biller");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(template, "template");
      if (name.isBlank() || batchSize < 1 || schedule.areas().isEmpty()) {
        throw new IllegalArgumentException("a campaign has a name, cards a batch, and areas");
      }
    }
  }

  /// What became of a wish.
  public sealed interface Answer {
    /// Done; the campaign as it stands now.
    record Done(Campaign campaign) implements Answer {}

    /// A campaign of this name is there already; nothing was changed.
    record NameTaken(Campaign campaign) implements Answer {}

    /// It is in a state from which this cannot be done; nothing was changed.
    record NotNow(Campaign campaign) implements Answer {}

    /// There is no campaign of this name.
    record NoSuchCampaign(List<String> known) implements Answer {}
  }

  /// Keeps a plan; nothing is ordered by it.
  public Answer plan(Plan plan, String actor) {
    return books.write(writing -> {
      Optional<Campaign> same = byName(writing, plan.name());
      if (same.isPresent()) {
        return new Answer.NameTaken(same.get());
      }
      CampaignRows.insert(writing, plan, clock.millis(), actor);
      return answer(writing, plan.name());
    });
  }

  /// Every campaign, newest first.
  public List<Campaign> all() {
    return books.read(reading -> CampaignRows.list(reading, "ORDER BY id DESC"));
  }

  /// The names of all campaigns by their ids, without counting cards.
  public Map<Long, String> names() {
    return books.read(reading -> {
      Map<Long, String> names = new HashMap<>();
      CampaignRows.uncounted(reading, "").forEach(one -> names.put(one.id(), one.name()));
      return names;
    });
  }

  /// One campaign.
  public Optional<Campaign> find(String name) {
    return books.read(reading -> byName(reading, name));
  }

  /// Lets a planned or paused campaign run; one that runs already stays so.
  public Answer start(String name, String actor) {
    return change(
        name, Campaign.State.RUNNING, actor, Campaign.State.PLANNED, Campaign.State.PAUSED);
  }

  /// Holds a running campaign, also one that another process works on: it stops after what it is
  /// doing is safe. A paused one stays so.
  public Answer pause(String name, String actor) {
    return change(name, Campaign.State.PAUSED, actor, Campaign.State.RUNNING);
  }

  private Answer change(String name, Campaign.State to, String actor, Campaign.State... from) {
    return books.write(writing -> {
      Optional<Campaign> found = byName(writing, name);
      if (found.isEmpty()) {
        return new Answer.NoSuchCampaign(
            CampaignRows.list(writing, "ORDER BY id DESC").stream().map(Campaign::name).toList());
      }
      Campaign campaign = found.get();
      if (campaign.state() != to && !List.of(from).contains(campaign.state())) {
        return new Answer.NotNow(campaign);
      }
      if (campaign.state() != to) {
        CampaignRows.move(writing, campaign.id(), campaign.state(), to, clock.millis(), actor);
      }
      return answer(writing, name);
    });
  }

  /// Ends a running campaign of which every area is cut and every card is on its way; answers
  /// whether it did. Whoever moves its cards on asks for this.
  public boolean finish(long campaign, String actor) {
    return books.write(writing -> {
      try (PreparedStatement update =
          writing.prepareStatement(
              "UPDATE card_campaign SET state = 'DONE', changed_at = ?, actor = ?"
                  + " WHERE id = ? AND state = 'RUNNING'"
                  + " AND NOT EXISTS (SELECT 1 FROM card_area WHERE campaign = card_campaign.id"
                  + " AND state <> 'CUT')"
                  + " AND NOT EXISTS (SELECT 1 FROM card WHERE campaign = card_campaign.id"
                  + " AND state IN ('ORDERED', 'IN_BATCH', 'PRINTED'))")) {
        update.setLong(1, clock.millis());
        update.setString(2, actor);
        update.setLong(3, campaign);
        return update.executeUpdate() == 1;
      }
    });
  }

  private static Optional<Campaign> byName(Connection connection, String name) throws SQLException {
    return CampaignRows.list(connection, "WHERE name = ?", name).stream().findFirst();
  }

  private static Answer answer(Connection connection, String name) throws SQLException {
    return new Answer.Done(byName(connection, name).orElseThrow());
  }
}
