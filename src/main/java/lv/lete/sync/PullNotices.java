package lv.lete.sync;

import java.util.Objects;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.Notices;
import lv.lete.wire.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears what the host has to say, a page a step, and remembers it. A host that cannot say anything
/// (it is older, or fails at this) holds up nothing: it is asked again when the time has come for
/// changes. The sync thread's alone.
final class PullNotices {
  private static final Logger LOG = LoggerFactory.getLogger(PullNotices.class);

  private final TerminalHome.HostLink link;
  private final HostCalls calls;
  private final SyncState state;
  private final HostNotices notices;
  private boolean current;
  private boolean anew;

  /// `notices` learns at once what was remembered before.
  PullNotices(TerminalHome.HostLink link, HostCalls calls, SyncState state, HostNotices notices) {
    this.link = link;
    this.calls = calls;
    this.state = state;
    this.notices = notices;
    notices.become(state.notices());
  }

  /// The host is asked again from the next step on.
  void ask() {
    current = false;
    anew = false;
  }

  /// One exchange; moved, or current.
  Step step() throws InterruptedException {
    if (current) {
      return new Step.Current();
    }
    String host = Signing.text(link.hostKey());
    SyncState.Heard heard = state.heard(host);
    return switch (calls.notices(heard.number(), link.token())) {
      case Outcome.Answered<Notices.Page>(Notices.Page page) -> apply(page, heard, host);
      case Outcome.Refused<Notices.Page> refused -> later(refused.problem().code());
      case Outcome.NoAnswer<Notices.Page>(String why) -> later(why);
    };
  }

  /// Whether the line works, and the host takes this terminal, is for records and contracts to say.
  private Step later(String why) {
    LOG.info("nothing heard from the host this time: {}", why);
    current = true;
    return new Step.Current();
  }

  /// A host whose notice of the number that was heard is another one was restored from a backup, or
  /// is another host: all is heard anew, and until then what was heard before still counts.
  private Step apply(Notices.Page page, SyncState.Heard heard, String host) {
    if (heard.number() > 0 && !Objects.equals(page.afterId(), heard.id())) {
      if (anew) {
        return later("notices that go back again and again");
      }
      anew = true;
      LOG.warn("the host's notices went back from number {}: heard anew", heard.number());
      state.hearAnew(host);
      return new Step.Moved();
    }
    if (!leadsOn(page, heard.number())) {
      return later("a page of notices that leads nowhere");
    }
    boolean others = heard.number() == 0 && !notices.list().isEmpty();
    if (page.last() > heard.number() || others) {
      state.keepNotices(page, heard, host);
      notices.become(state.notices());
    }
    current = !page.more();
    return new Step.Moved();
  }

  private static boolean leadsOn(Notices.Page page, long after) {
    long before = after;
    for (Notices.Notice notice : page.notices()) {
      if (notice.number() <= before) {
        return false;
      }
      before = notice.number();
    }
    return page.last() >= before
        && (page.last() == 0 || page.lastId() != null)
        && (!page.more() || page.last() > after);
  }
}
