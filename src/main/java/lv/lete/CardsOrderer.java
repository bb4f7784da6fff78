package lv.lete;

import java.nio.file.Path;
import java.util.Optional;
import lv.lete.host.HostPeople;
import lv.lete.till.Duty;
import lv.lete.till.Role;
import lv.lete.wire.Feed;
import org.jspecify.annotations.Nullable;

/// In whose name cards are ordered at the host. Where the home keeps people (`people.json`), only
/// one of them whose role orders cards, who is not barred; elsewhere whoever is at the keyboard.
/// The files of the home are what protects it: a name here is said, not proven.
final class CardsOrderer {
  private CardsOrderer() {}

  /// Who it is.
  ///
  /// @throws Refusal where that person may order no card
  static String of(Path home, @Nullable String said) {
    String name = said == null ? CardsCommand.actor() : said;
    Feed.People people = HostPeople.of(home);
    if (!people.kept()) {
      return name;
    }
    Optional<Feed.Member> member =
        people.people().stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    if (member.isEmpty() || member.get().barred()) {
      throw new Refusal(
          Exit.REFUSED,
          ("LT-W27 %s is not among the people of this home, or barred. Nothing was ordered. Say"
                  + " with --by who orders.")
              .formatted(name));
    }
    if (!Role.valueOf(member.get().role()).may(Duty.ORDER_CARDS)) {
      throw new Refusal(
          Exit.REFUSED,
          ("LT-W29 %s is %s, who orders no cards. Nothing was ordered. The service desk, a teller"
                  + " or a supervisor does.")
              .formatted(member.get().name(), member.get().role()));
    }
    return member.get().name();
  }
}
