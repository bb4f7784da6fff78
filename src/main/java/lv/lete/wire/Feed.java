package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Objects;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.IssuedCard;

/// Contracts and billers on their way to a terminal.
public interface Feed {
  /// The most contracts, or cards, in one page.
  int MAX_PAGE = 500;

  /// Contracts changed after the asked watermark, in order of version. `version` is the watermark
  /// to ask with next; `hostVersion` is the newest there is: equal means up to date.
  @Json
  record Page(long version, long hostVersion, List<Contract> contracts) {
    /// Refuses a missing list, holes in it, and versions that cannot be.
    public Page {
      Range.atLeast(0, version, "version");
      Range.atLeast(version, hostVersion, "hostVersion");
      contracts = List.copyOf(Objects.requireNonNull(contracts, "contracts"));
    }
  }

  /// Cards changed after the asked watermark, in order of version; the versions as in [Page], and a
  /// count of their own.
  @Json
  record Cards(long version, long hostVersion, List<IssuedCard> cards) {
    /// Refuses a missing list, holes in it, and versions that cannot be.
    public Cards {
      Range.atLeast(0, version, "version");
      Range.atLeast(version, hostVersion, "hostVersion");
      cards = List.copyOf(Objects.requireNonNull(cards, "cards"));
    }
  }

  /// All billers, with a fingerprint of their content.
  @Json
  record Billers(String fingerprint, List<Biller> billers) {
    /// Refuses a missing fingerprint or list.
    public Billers {
      Objects.requireNonNull(fingerprint, "fingerprint");
      billers = List.copyOf(Objects.requireNonNull(billers, "billers"));
    }
  }

  /// Who may work at the terminals, as the host knows them: names and roles, and never a PIN or its
  /// hash. Where `kept` is false the host keeps no people, and the list says nothing.
  @Json
  record People(boolean kept, List<Member> people) {
    /// Refuses a missing list.
    public People {
      people = List.copyOf(Objects.requireNonNull(people, "people"));
    }
  }

  /// One person; `barred` may not sign in.
  @Json
  record Member(String name, String role, boolean barred) {
    /// Refuses a missing name or role.
    public Member {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(role, "role");
    }
  }
}
