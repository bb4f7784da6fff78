package lv.lete.till;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import lv.lete.journal.Actor;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.PeopleRecord.PersonAdded;
import lv.lete.journal.PeopleRecord.PersonBarred;
import lv.lete.journal.PeopleRecord.PinChanged;
import lv.lete.journal.PeopleRecord.RoleChanged;
import lv.lete.store.StoreFault;

/// What the journal has still to be told about people. A change is written here in the database
/// transaction that makes it, by whatever program, and goes when the terminal's journal has it: so
/// no change stays unrecorded, and one may be recorded twice only if the power fails in between.
final class PeopleChanges {
  private final Connection connection;

  PeopleChanges(Connection connection) {
    this.connection = connection;
  }

  /// A change and who made it.
  record Change(long id, Actor actor, PeopleRecord fact) {}

  /// Notes a change, as part of the database transaction that makes it.
  void add(Actor actor, PeopleRecord fact) {
    String sql =
        "INSERT INTO person_change (kind, person, role, actor_kind, actor_name)"
            + " VALUES (?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setString(1, fact.getClass().getSimpleName());
      insert.setString(2, person(fact));
      insert.setString(
          3,
          switch (fact) {
            case PersonAdded added -> added.role();
            case RoleChanged changed -> changed.role();
            case PersonBarred barred -> String.valueOf(barred.barred());
            case PinChanged _ -> "";
          });
      insert.setString(4, actor.kind().name());
      insert.setString(5, actor.name());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write a change of people to state.db", e);
    }
  }

  /// All that the journal has not been told, in order.
  List<Change> untold() {
    String sql =
        "SELECT id, kind, person, role, actor_kind, actor_name FROM person_change ORDER BY id";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<Change> changes = new ArrayList<>();
      while (row.next()) {
        changes.add(
            new Change(
                row.getLong(1),
                new Actor(Actor.Kind.valueOf(row.getString(5)), row.getString(6)),
                fact(row.getString(2), row.getString(3), row.getString(4))));
      }
      return changes;
    } catch (SQLException e) {
      throw new StoreFault("cannot read changes of people from state.db", e);
    }
  }

  /// The journal has it.
  void told(Change change) {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM person_change WHERE id = ?")) {
      delete.setLong(1, change.id());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new StoreFault("cannot write changes of people to state.db", e);
    }
  }

  private static String person(PeopleRecord fact) {
    return switch (fact) {
      case PersonAdded added -> added.person();
      case RoleChanged changed -> changed.person();
      case PersonBarred barred -> barred.person();
      case PinChanged changed -> changed.person();
    };
  }

  private static PeopleRecord fact(String kind, String person, String detail) {
    return switch (kind) {
      case "PersonAdded" -> new PersonAdded(person, detail);
      case "RoleChanged" -> new RoleChanged(person, detail);
      case "PersonBarred" -> new PersonBarred(person, Boolean.parseBoolean(detail));
      case "PinChanged" -> new PinChanged(person);
      default -> throw new StoreFault("state.db holds a change of people of a kind " + kind);
    };
  }
}
