package lv.lete.journal;

import io.avaje.jsonb.Json;

/// Who may work at this terminal, and changes to that. PINs and their hashes are never here.
public sealed interface PeopleRecord extends JournalRecord {

  /// Somebody may work here from now on.
  @Json
  record PersonAdded(String person, String role) implements PeopleRecord {
    /// Refuses an empty name or role.
    public PersonAdded {
      RecordRules.requireText(person, "person");
      RecordRules.requireText(role, "role");
    }
  }

  /// Somebody has another role from now on.
  @Json
  record RoleChanged(String person, String role) implements PeopleRecord {
    /// Refuses an empty name or role.
    public RoleChanged {
      RecordRules.requireText(person, "person");
      RecordRules.requireText(role, "role");
    }
  }

  /// Somebody may not, or may again, sign in.
  @Json
  record PersonBarred(String person, boolean barred) implements PeopleRecord {
    /// Refuses an empty name.
    public PersonBarred {
      RecordRules.requireText(person, "person");
    }
  }

  /// Somebody's PIN is another from now on.
  @Json
  record PinChanged(String person) implements PeopleRecord {
    /// Refuses an empty name.
    public PinChanged {
      RecordRules.requireText(person, "person");
    }
  }
}
