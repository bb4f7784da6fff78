package lv.lete;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.lete.payment.SupportCode;
import lv.lete.till.ManagePeople;
import lv.lete.till.ManagePeople.Managing;
import lv.lete.till.Person;
import lv.lete.till.PinSetting;
import lv.lete.till.Role;

/// `people`, `person`, `pin` and `first-pin` of `lete counter`.
final class CounterPeople {
  private static final String PERSON =
      "person add NAME ROLE | person role NAME ROLE | person bar NAME | person unbar NAME |"
          + " person reset NAME";
  private static final String PIN = "pin PRESENT NEW";
  private static final String FIRST_PIN = "first-pin NAME CODE NEW";

  private final Terminal terminal;
  private final CounterText text;

  CounterPeople(Terminal terminal, CounterText text) {
    this.terminal = terminal;
    this.text = text;
  }

  private ManagePeople manage() {
    return terminal.day().managePeople();
  }

  /// `people`: everyone who may work here, for a supervisor.
  CounterAnswer people() {
    Optional<Person> person = terminal.till().person();
    if (person.isEmpty()) {
      return text.refused(SupportCode.NOT_SIGNED_IN);
    }
    return manage().everyone().isEmpty()
        ? text.refused(SupportCode.MANAGES_NOBODY)
        : new CounterAnswer.People(
            manage().everyone().stream()
                .map(each ->
                    new CounterAnswer.Member(
                        each.person().name(),
                        each.person().role().name(),
                        each.barred(),
                        each.ofHost(),
                        each.hasPin()))
                .toList());
  }

  /// `person add|role|bar|unbar|reset NAME [ROLE]`.
  CounterAnswer person(List<String> words) {
    if (words.size() < 3) {
      return text.refused("USAGE", PERSON);
    }
    String name = words.get(2);
    Optional<Role> role = words.size() == 4 ? role(words.get(3)) : Optional.empty();
    String act = words.get(1);
    boolean withRole = act.equals("add") || act.equals("role");
    if (words.size() != (withRole ? 4 : 3) || withRole != role.isPresent()) {
      return text.refused("USAGE", PERSON);
    }
    return switch (act) {
      case "add" -> told(manage().add(name, role.orElseThrow()));
      case "role" -> told(manage().changeRole(name, role.orElseThrow()));
      case "bar" -> told(manage().bar(name, true));
      case "unbar" -> told(manage().bar(name, false));
      case "reset" -> told(manage().resetPin(name));
      default -> text.refused("USAGE", PERSON);
    };
  }

  private static Optional<Role> role(String word) {
    try {
      return Optional.of(Role.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private CounterAnswer told(Managing managing) {
    terminal.sync().nudge();
    return switch (managing) {
      case Managing.Done(Person person) ->
          new CounterAnswer.Changed(person.name(), person.role().name());
      case Managing.CodeGiven(Person person, String code, var until) ->
          new CounterAnswer.CodeGiven(person.name(), person.role().name(), code, until);
      case Managing.NotDone(var reason) -> text.refused(SupportCode.of(reason));
    };
  }

  /// `pin PRESENT NEW`: whoever is signed in chooses another.
  CounterAnswer pin(List<String> words) {
    if (words.size() != 3) {
      return text.refused("USAGE", PIN);
    }
    if (terminal.till().person().isEmpty()) {
      return text.refused(SupportCode.NOT_SIGNED_IN);
    }
    return told(manage().changeOwnPin(words.get(1).toCharArray(), words.get(2).toCharArray()));
  }

  /// `first-pin NAME CODE NEW`: whoever was given a one-time code chooses a PIN.
  CounterAnswer firstPin(List<String> words) {
    return words.size() == 4
        ? told(
            manage()
                .choosePin(words.get(1), words.get(2).toCharArray(), words.get(3).toCharArray()))
        : text.refused("USAGE", FIRST_PIN);
  }

  private CounterAnswer told(PinSetting setting) {
    terminal.sync().nudge();
    return setting instanceof PinSetting.Chosen(Person person)
        ? new CounterAnswer.Changed(person.name(), person.role().name())
        : text.refused(SupportCode.of(setting).orElseThrow(), setting);
  }
}
