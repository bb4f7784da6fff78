package lv.lete.till;

import lv.lete.journal.Actor;

/// Someone who may sign in at this terminal.
public record Person(String name, Role role) {

  /// The person as the author of a journal record.
  public Actor actor() {
    return new Actor(
        switch (role) {
          case TELLER -> Actor.Kind.TELLER;
          case SUPERVISOR -> Actor.Kind.SUPERVISOR;
          case CARD_PRINTING, SERVICE_DESK -> Actor.Kind.STAFF;
        },
        name);
  }
}
