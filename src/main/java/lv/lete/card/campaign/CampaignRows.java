package lv.lete.card.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.lete.card.register.CardState;
import org.jspecify.annotations.Nullable;

/// Rows of campaigns and their areas. Every method runs on the caller's connection.
final class CampaignRows {
  private static final String COLUMNS =
      "SELECT id, name, biller, kind, template, batch_size, state, planned_at, changed_at, actor"
          + " FROM card_campaign ";

  private CampaignRows() {}

  /// With how many cards of each area are in which state.
  static List<Campaign> list(Connection books, String condition, Object... parameters)
      throws SQLException {
    return list(books, true, condition, parameters);
  }

  /// Without counting cards, which takes long where there are many.
  static List<Campaign> uncounted(Connection books, String condition, Object... parameters)
      throws SQLException {
    return list(books, false, condition, parameters);
  }

  private static List<Campaign> list(
      Connection books, boolean counted, String condition, Object... parameters)
      throws SQLException {
    try (PreparedStatement select = books.prepareStatement(COLUMNS + condition)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      List<Campaign> campaigns = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Campaign.Kind kind = Campaign.Kind.valueOf(row.getString(4));
          campaigns.add(
              new Campaign(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  kind,
                  row.getString(5),
                  row.getInt(6),
                  Campaign.State.valueOf(row.getString(7)),
                  Instant.ofEpochMilli(row.getLong(8)),
                  Instant.ofEpochMilli(row.getLong(9)),
                  row.getString(10),
                  areas(books, row.getLong(1), counted ? kind : null)));
        }
      }
      return campaigns;
    }
  }

  private static List<Campaign.Area> areas(
      Connection books, long campaign, Campaign.@Nullable Kind counted) throws SQLException {
    Map<String, Map<CardState, Long>> cards =
        counted == null ? Map.of() : cards(books, campaign, counted);
    try (PreparedStatement select =
        books.prepareStatement(
            "SELECT municipality, due, state FROM card_area WHERE campaign = ? ORDER BY ordinal")) {
      select.setLong(1, campaign);
      List<Campaign.Area> areas = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String municipality = row.getString(1);
          areas.add(
              new Campaign.Area(
                  municipality,
                  LocalDate.parse(row.getString(2)),
                  Campaign.Stage.valueOf(row.getString(3)),
                  Map.copyOf(cards.getOrDefault(municipality, Map.of()))));
        }
      }
      return areas;
    }
  }

  private static Map<String, Map<CardState, Long>> cards(
      Connection books, long campaign, Campaign.Kind kind) throws SQLException {
    String area = kind == Campaign.Kind.ORDERS ? "''" : "municipality";
    try (PreparedStatement select =
        books.prepareStatement(
            "SELECT %1$s, state, count(*) FROM card WHERE campaign = ? GROUP BY %1$s, state"
                .formatted(area))) {
      select.setLong(1, campaign);
      Map<String, Map<CardState, Long>> cards = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          cards
              .computeIfAbsent(row.getString(1), _ -> new EnumMap<>(CardState.class))
              .put(CardState.valueOf(row.getString(2)), row.getLong(3));
        }
      }
      return cards;
    }
  }

  /// Inserts a planned campaign with its areas and answers its id.
  static long insert(Connection books, Campaigns.Plan plan, long atMillis, String actor)
      throws SQLException {
    long id;
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO card_campaign (name, biller, kind, template, batch_size, state,"
                + " planned_at, changed_at, actor) VALUES (?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?)"
                + " RETURNING id")) {
      insert.setString(1, plan.name());
      insert.setString(2, plan.biller());
      insert.setString(3, plan.kind().name());
      insert.setString(4, plan.template());
      insert.setInt(5, plan.batchSize());
      insert.setLong(6, atMillis);
      insert.setLong(7, atMillis);
      insert.setString(8, actor);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        id = row.getLong(1);
      }
    }
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO card_area (campaign, ordinal, municipality, due, state)"
                + " VALUES (?, ?, ?, ?, 'WAITING')")) {
      int ordinal = 1;
      for (Schedule.Area area : plan.schedule().areas()) {
        insert.setLong(1, id);
        insert.setInt(2, ordinal++);
        insert.setString(3, area.municipality());
        insert.setString(4, area.due().toString());
        insert.executeUpdate();
      }
    }
    return id;
  }

  /// Moves a campaign that is in one state to another; answers whether it was in it.
  static boolean move(
      Connection books,
      long campaign,
      Campaign.State from,
      Campaign.State to,
      long atMillis,
      String actor)
      throws SQLException {
    try (PreparedStatement update =
        books.prepareStatement(
            "UPDATE card_campaign SET state = ?, changed_at = ?, actor = ?"
                + " WHERE id = ? AND state = ?")) {
      update.setString(1, to.name());
      update.setLong(2, atMillis);
      update.setString(3, actor);
      update.setLong(4, campaign);
      update.setString(5, from.name());
      return update.executeUpdate() == 1;
    }
  }
}
