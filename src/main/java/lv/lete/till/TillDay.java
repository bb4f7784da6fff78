package lv.lete.till;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.journal.Journal;

/// Everything that happens at a till between float and close but payments, wired over one journal.
public final class TillDay {
  private final SessionBook sessions;
  private final MoveCash moveCash;
  private final CountDrawer countDrawer;
  private final CloseSession closeSession;
  private final HandOver handOver;
  private final ManagePeople managePeople;

  /// Over the terminal's journal, till and people.
  ///
  /// @throws lv.lete.store.StoreFault when the journal or `state.db` cannot be read
  public TillDay(
      Journal journal,
      Till till,
      People people,
      TillRules rules,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.sessions = new SessionBook(journal);
    this.moveCash = new MoveCash(journal, till, people, sessions, rules, ids);
    this.countDrawer = new CountDrawer(journal, till, sessions, rules, ids);
    this.closeSession = new CloseSession(journal, till, sessions);
    this.handOver = new HandOver(journal, till, people, sessions);
    this.managePeople = new ManagePeople(journal, till, people, clock);
  }

  /// Figures of sessions, for X and Z reports.
  public SessionBook sessions() {
    return sessions;
  }

  /// Pay-in, pay-out and drop.
  public MoveCash moveCash() {
    return moveCash;
  }

  /// The blind count.
  public CountDrawer countDrawer() {
    return countDrawer;
  }

  /// The close.
  public CloseSession closeSession() {
    return closeSession;
  }

  /// From one teller to another.
  public HandOver handOver() {
    return handOver;
  }

  /// Who may work here.
  public ManagePeople managePeople() {
    return managePeople;
  }
}
