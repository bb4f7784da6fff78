package lv.lete.journal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which sessions a chain has opened and closed so far: one is closed once, after it was opened,
/// and nothing is added to it afterwards. A payment given up and a report printed add nothing.
final class SessionEnds {
  private final Set<UUID> open = new HashSet<>();
  private final Set<UUID> closed = new HashSet<>();

  /// Why a record of this type about this session may not be the next, or empty when it may.
  Optional<String> objection(String type, @Nullable UUID session) {
    if (session == null || !RecordTypes.addsToSession(type)) {
      return Optional.empty();
    }
    if (closed.contains(session)) {
      return Optional.of("it adds to session " + session + ", which is closed");
    }
    return RecordTypes.closesSession(type) && !open.contains(session)
        ? Optional.of("it closes session " + session + ", which was never opened")
        : Optional.empty();
  }

  /// Takes a record without objection.
  void accept(String type, @Nullable UUID session) {
    if (session != null && RecordTypes.opensSession(type)) {
      open.add(session);
    } else if (session != null && RecordTypes.closesSession(type)) {
      open.remove(session);
      closed.add(session);
    }
  }
}
