package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/// Who did it: a person signed in, or a part of the system acting for itself. The system never acts
/// in a person's name.
@Json
public record Actor(Kind kind, String name) {
  /// Refuses a missing kind and an empty name.
  public Actor {
    Objects.requireNonNull(kind, "kind");
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor has a name");
    }
  }

  /// Whether somebody who takes payments at a till did it, and no part of the system.
  public boolean runsTills() {
    return kind == Kind.TELLER || kind == Kind.SUPERVISOR;
  }

  /// Whether two names may be one person's: "Anna" is never the second person beside "anna".
  public static boolean mayBeOne(String name, String other) {
    return fold(name).equals(fold(other));
  }

  private static String fold(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  /// Person or part of the system.
  public enum Kind {
    /// A teller at the counter.
    TELLER,
    /// A supervisor.
    SUPERVISOR,
    /// Someone else who is signed in: card printing, the service desk.
    STAFF,
    /// Enrolment and other work of the terminal itself.
    SYSTEM,
    /// What the terminal does at start-up about intents that a crash left open.
    RECOVERY,
    /// The shipping thread.
    SYNC
  }

  /// The terminal acting for itself.
  public static Actor system() {
    return new Actor(Kind.SYSTEM, "lete");
  }
}
