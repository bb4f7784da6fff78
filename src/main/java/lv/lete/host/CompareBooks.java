package lv.lete.host;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.settlement.Difference;
import lv.lete.settlement.JournalDay;
import lv.lete.settlement.Member;

/// Compares the ledger of a date with the terminals' journals: with the records that the host was
/// sent, or with a journal itself.
final class CompareBooks {
  private static final String CLOSED = "\"type\":\"TillSessionClosed\"";

  private final Connection books;

  CompareBooks(Connection books) {
    this.books = books;
  }

  /// What was found: differences, and the tills whose sessions of the date have no close yet.
  record Found(List<Difference> differences, List<Member.Place> open) {}

  private record Session(ChainIdentity chain, Member.Place place, long from, long before) {}

  /// Where a record stands.
  private record Spot(UUID terminal, int epoch, long number) {
    static Spot of(Member member) {
      return new Spot(member.terminal(), member.epoch(), member.number());
    }
  }

  private record Suspense(String reason, String owner, String nextAction, boolean open) {}

  /// The ledger of the date against the records that came.
  Found records(String biller, LocalDate date, List<Member> ledger) throws SQLException {
    List<Member> journal = new ArrayList<>();
    List<Difference> found = new ArrayList<>();
    List<Member.Place> open = new ArrayList<>();
    for (Session session : sessions(date)) {
      JournalDay day = new JournalDay(session.chain(), session.place(), date);
      if (!walk(session, day)) {
        open.add(session.place());
      }
      journal.addAll(day.byBiller().getOrDefault(biller, List.of()));
      found.addAll(unreadable(session.chain(), day.unreadable()));
    }
    Map<Spot, Suspense> held = held();
    for (Difference difference :
        Difference.between(ledger, withHeld(journal, biller, date, held))) {
      if (difference instanceof Difference.NotPosted(Member missing)) {
        Suspense why = held.get(Spot.of(missing));
        if (why == null) {
          found.add(difference);
        } else if (why.open()) {
          found.add(new Difference.Held(missing, why.reason(), why.owner(), why.nextAction()));
        }
      } else {
        found.add(difference);
      }
    }
    return new Found(found, open);
  }

  /// The ledger of the date against one journal, which may have records that were not sent yet.
  List<Difference> journal(String biller, JournalDay.Read day, List<Member> ledger)
      throws SQLException {
    ChainIdentity chain = day.chain();
    long head = Chains.head(books, new ChainPlace(chain.terminal(), chain.epoch())).number();
    List<Member> posted =
        ledger.stream()
            .filter(member -> member.terminal().equals(chain.terminal()))
            .filter(member -> member.epoch() == chain.epoch())
            .toList();
    Map<Spot, Suspense> held = held();
    List<Difference> found = new ArrayList<>();
    for (Difference difference : Difference.between(posted, day.of(biller).members())) {
      if (difference instanceof Difference.NotPosted(Member missing)) {
        if (missing.number() > head) {
          found.add(new Difference.NotSent(missing));
        } else if (!held.containsKey(Spot.of(missing))) {
          found.add(difference);
        }
      } else {
        found.add(difference);
      }
    }
    found.addAll(unreadable(chain, day.unreadable()));
    return found;
  }

  private static List<Difference> unreadable(ChainIdentity chain, List<Long> numbers) {
    return numbers.stream()
        .<Difference>map(
            number -> new Difference.Unreadable(chain.terminal(), chain.epoch(), number))
        .toList();
  }

  /// A session's records go on until the next session of its chain begins.
  private List<Session> sessions(LocalDate date) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT s.terminal, s.epoch, s.number, t.branch, t.till, (SELECT min(n.number) FROM"
                + " till_session n WHERE n.terminal = s.terminal AND n.epoch = s.epoch AND n.number"
                + " > s.number) FROM till_session s JOIN terminal t ON t.id = s.terminal WHERE"
                + " s.business_date = ? ORDER BY t.branch, t.till, s.terminal, s.epoch,"
                + " s.number")) {
      query.setString(1, date.toString());
      List<Session> sessions = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          long next = row.getLong(6);
          long before = row.wasNull() ? Long.MAX_VALUE : next;
          sessions.add(
              new Session(
                  new ChainIdentity(UUID.fromString(row.getString(1)), row.getInt(2), false),
                  new Member.Place(row.getString(4), row.getString(5)),
                  row.getLong(3),
                  before));
        }
      }
      return sessions;
    }
  }

  /// Answers whether the session was closed.
  private boolean walk(Session session, JournalDay day) throws SQLException {
    boolean closed = false;
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT number, previous, hash, bytes FROM record WHERE terminal = ? AND epoch = ?"
                + " AND number > ? AND number < ? ORDER BY number")) {
      query.setString(1, session.chain().terminal().toString());
      query.setInt(2, session.chain().epoch());
      query.setLong(3, session.from());
      query.setLong(4, session.before());
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          byte[] bytes = row.getBytes(4);
          closed |= new String(bytes, StandardCharsets.ISO_8859_1).contains(CLOSED);
          day.add(new Entry(row.getLong(1), row.getBytes(2), row.getBytes(3), bytes));
        }
      }
    }
    return closed;
  }

  private Map<Spot, Suspense> held() throws SQLException {
    try (PreparedStatement query =
            books.prepareStatement(
                "SELECT terminal, epoch, number, reason, owner, next_action, state FROM suspense");
        ResultSet row = query.executeQuery()) {
      Map<Spot, Suspense> held = new HashMap<>();
      while (row.next()) {
        held.put(
            new Spot(UUID.fromString(row.getString(1)), row.getInt(2), row.getLong(3)),
            new Suspense(
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7).equals("OPEN")));
      }
      return held;
    }
  }

  /// With those in suspense whose session the host was never told of.
  private List<Member> withHeld(
      List<Member> journal, String biller, LocalDate date, Map<Spot, Suspense> held)
      throws SQLException {
    List<Member> all = new ArrayList<>(journal);
    Map<Spot, Member> known = new HashMap<>();
    journal.forEach(member -> known.put(Spot.of(member), member));
    for (Spot record : held.keySet()) {
      if (!known.containsKey(record)) {
        all.addAll(read(record, biller, date));
      }
    }
    return all;
  }

  private List<Member> read(Spot record, String biller, LocalDate date) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT r.previous, r.hash, r.bytes, t.branch, t.till FROM record r JOIN terminal t"
                + " ON t.id = r.terminal WHERE r.terminal = ? AND r.epoch = ? AND r.number = ?")) {
      query.setString(1, record.terminal().toString());
      query.setInt(2, record.epoch());
      query.setLong(3, record.number());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return List.of();
        }
        JournalDay day =
            new JournalDay(
                new ChainIdentity(record.terminal(), record.epoch(), false),
                new Member.Place(row.getString(4), row.getString(5)),
                date);
        day.add(new Entry(record.number(), row.getBytes(1), row.getBytes(2), row.getBytes(3)));
        return day.byBiller().getOrDefault(biller, List.of());
      }
    }
  }
}
