package lv.lete.sync;

import java.net.URI;
import lv.lete.journal.ChainIdentity;

/// What became of enrolling.
public sealed interface Enrolling {
  /// Keys, token and billers are in the home. The genesis of `journal.db` must carry `identity`.
  record Enrolled(ChainIdentity identity, String till, String branch, URI host)
      implements Enrolling {}

  /// Not enrolled; what was written so far is used by the next try. `message` is for people.
  record Refused(Reason reason, String message) implements Enrolling {}

  /// Why a terminal is not enrolled.
  enum Reason {
    /// The address is no `http` or `https` URL.
    BAD_ADDRESS,
    /// Till or branch is empty or longer than 60 characters.
    BAD_NAME,
    /// The host does not answer, or not as a host of ours does.
    UNREACHABLE,
    /// A terminal on another machine needs a one-time code, unused and in time.
    CODE_NEEDED,
    /// The host knows this terminal with another key, or with a later journal.
    KEY_CONFLICT,
    /// A training home is never enrolled.
    TRAINING,
    /// The host refused for a reason that this version does not know.
    REFUSED_BY_HOST,
    /// The home holds a journal of another terminal, or damaged keys.
    HOME_DAMAGED
  }
}
