package lv.lete.sync;

import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.Verdict;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.Paths;
import lv.lete.wire.Problems;
import lv.lete.wire.Records;
import lv.lete.wire.Records.Line;
import lv.lete.wire.Records.Posting;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ships the journal past the cursor, one batch a step. The cursor is the last head that the host
/// signed and that this journal agrees with; nothing else moves it, forward or back. The sync
/// thread's alone.
final class ShipJournal {
  private static final Logger LOG = LoggerFactory.getLogger(ShipJournal.class);
  private static final int MAX_BATCH_BYTES = 1024 * 1024;
  private static final int FEWEST_AFTER_FAILURES = 10;

  private final Journal journal;
  private final PrivateKey key;
  private final TerminalHome.HostLink link;
  private final HostCalls calls;
  private final SyncState state;
  private final Cursor cursor;
  private boolean headKnown;
  private long shown;

  ShipJournal(
      Journal journal,
      PrivateKey key,
      TerminalHome.HostLink link,
      HostCalls calls,
      SyncState state) {
    this.journal = journal;
    this.key = key;
    this.link = link;
    this.calls = calls;
    this.state = state;
    this.cursor = new Cursor(journal, link.hostKey(), state);
  }

  /// Up to which number the host has answered.
  long acknowledged() {
    return cursor.acknowledged();
  }

  /// Whether the host had signed for more than it holds now, and has not got it all again.
  boolean hostIsBehind() {
    return cursor.hostIsBehind();
  }

  /// Whether the host went back since this started, also when it has got everything again.
  boolean hostWentBack() {
    return cursor.hostWentBack();
  }

  /// What a head that the host signed before speaks against this journal, if anything.
  Optional<SyncNotice> contradiction() {
    return cursor.contradiction();
  }

  /// How many records of this journal the host holds in suspense.
  long inSuspense() {
    return state.inSuspense(journal.identity().epoch());
  }

  /// One exchange. The first asks for the host's head: the state may be lost, the journal may be a
  /// restored backup, and the host may be one too.
  Step step() throws InterruptedException {
    if (!headKnown) {
      return learnHead();
    }
    long last = lastToShip();
    if (cursor.acknowledged() >= last) {
      return last < journal.head().number()
          ? new Step.Refused(SyncNotice.JOURNAL_BROKEN)
          : new Step.Current();
    }
    return ship(batch(cursor.acknowledged(), last));
  }

  /// The next step asks for the host's head again: after a refusal, and from time to time, because
  /// a host that was restored meanwhile holds less than it had signed for and does not know it.
  void forgetHead() {
    headKnown = false;
  }

  private Step learnHead() throws InterruptedException {
    return switch (calls.head(link.token())) {
      case Outcome.Answered<SignedHead>(SignedHead head) -> {
        shown = 0;
        Step step = accept(head, List.of());
        headKnown = step instanceof Step.Moved;
        yield headKnown ? new Step.Learnt() : step;
      }
      case Outcome.Refused<SignedHead> refused -> refused(refused.problem());
      case Outcome.NoAnswer<SignedHead>(String why) -> new Step.Failed(why);
    };
  }

  /// A quarantined terminal learns the host's head with the refusal: what it has journalled since
  /// must be at the host too, on its chain or aside of it.
  private Step contested(Records.Problem problem) throws InterruptedException {
    SignedHead head = problem.head();
    if (head == null) {
      return new Step.Refused(SyncNotice.FORKED);
    }
    return switch (cursor.accept(head, List.of())) {
      case FITS -> handOver();
      case NOT_OURS -> new Step.Refused(SyncNotice.FORKED);
      case FORKED -> showFork(head, SyncNotice.FORKED);
      case JOURNAL_BEHIND -> showFork(head, SyncNotice.JOURNAL_BEHIND);
    };
  }

  private Step ship(List<Entry> batch) throws InterruptedException {
    long before = cursor.acknowledged();
    return switch (calls.ship(sealed(batch), link.token())) {
      case Outcome.Answered<Records.Answer>(Records.Answer answer) -> {
        Step step = accept(answer.head(), suspended(answer, batch));
        yield step instanceof Step.Moved && cursor.acknowledged() <= before
            ? new Step.Failed("the host acknowledged nothing of the batch")
            : step;
      }
      case Outcome.Refused<Records.Answer> refused -> refused(refused.problem());
      case Outcome.NoAnswer<Records.Answer>(String why) -> new Step.Failed(why);
    };
  }

  private Step accept(SignedHead head, List<Line> lines) throws InterruptedException {
    return switch (cursor.accept(head, lines)) {
      case FITS -> new Step.Moved();
      case NOT_OURS -> new Step.Failed("the head is not signed by our host for this chain");
      case FORKED -> showFork(head, SyncNotice.FORKED);
      case JOURNAL_BEHIND -> showFork(head, SyncNotice.JOURNAL_BEHIND);
    };
  }

  /// The host learns of a fork from our own records, from the last that both are known to share on,
  /// in batches like any others: it keeps all of them aside and quarantines us, loudly. What it has
  /// taken once is not shown again, unless it came to be another host meanwhile.
  private Step showFork(SignedHead head, SyncNotice notice) throws InterruptedException {
    LOG.error("the host holds another record {} of this terminal: {}", head.number(), notice);
    long agreed = cursor.acknowledged() < head.number() ? cursor.acknowledged() : 0;
    long last = lastToShip();
    shown = Math.max(shown, agreed);
    while (shown < last) {
      List<Entry> batch = batch(shown, last);
      Outcome<Records.Answer> outcome = calls.ship(sealed(batch), link.token());
      LOG.warn("the host was shown this journal from record {}: {}", shown + 1, outcome);
      if (!(outcome instanceof Outcome.Answered<Records.Answer> || isContest(outcome))) {
        break;
      }
      shown = batch.getLast().number();
    }
    return new Step.Refused(notice);
  }

  /// The host holds our chain, but quarantined the terminal, for another's records say: what goes
  /// on from its head it stores, and its head in the refusal acknowledges that.
  private Step handOver() throws InterruptedException {
    long last = lastToShip();
    boolean moved = true;
    while (moved && cursor.acknowledged() < last) {
      long before = cursor.acknowledged();
      Outcome<Records.Answer> outcome = calls.ship(sealed(batch(before, last)), link.token());
      SignedHead head =
          outcome instanceof Outcome.Refused<Records.Answer> refused && isContest(outcome)
              ? refused.problem().head()
              : null;
      moved =
          head != null
              && cursor.accept(head, List.of()) == Cursor.Finding.FITS
              && cursor.acknowledged() > before;
    }
    return new Step.Refused(SyncNotice.FORKED);
  }

  private static boolean isContest(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?> refused && isContest(refused.problem());
  }

  private static boolean isContest(Records.Problem problem) {
    return problem.code().equals(Problems.FORK) || problem.code().equals(Problems.QUARANTINED);
  }

  private Step refused(Records.Problem problem) throws InterruptedException {
    LOG.warn("the host refused: {} {}", problem.code(), problem.message());
    return switch (problem.code()) {
      case Problems.GAP -> {
        headKnown = false;
        yield new Step.Failed("the host misses earlier records");
      }
      case Problems.FORK, Problems.QUARANTINED -> contested(problem);
      case Problems.UNKNOWN_TOKEN -> new Step.Refused(SyncNotice.UNKNOWN_TOKEN);
      case Problems.TRAINING -> new Step.Refused(SyncNotice.TRAINING);
      default -> new Step.Refused(SyncNotice.REFUSED_BY_HOST);
    };
  }

  /// A broken chain ships up to the record before the break.
  private long lastToShip() {
    return journal.verdict() instanceof Verdict.Broken broken
        ? Math.min(broken.number() - 1, journal.head().number())
        : journal.head().number();
  }

  /// Fewer records after failures: a slow line may carry a small batch in time.
  private List<Entry> batch(long after, long last) {
    int halvings = (int) Math.min(state.failures(), 10);
    int most = Math.max(FEWEST_AFTER_FAILURES, Paths.MAX_BATCH_RECORDS >> halvings);
    List<Entry> batch = new ArrayList<>();
    long bytes = 0;
    for (Entry entry : journal.after(after, (int) Math.min(most, last - after))) {
      bytes += entry.bytes().length;
      if (!batch.isEmpty() && bytes > MAX_BATCH_BYTES) {
        break;
      }
      batch.add(entry);
    }
    if (batch.isEmpty()) {
      throw new IllegalStateException("the journal has no record after " + after);
    }
    return batch;
  }

  private Records.Batch sealed(List<Entry> batch) {
    ChainIdentity chain = journal.identity();
    Base64.Encoder base64 = Base64.getEncoder();
    List<Records.Link> links =
        batch.stream()
            .map(entry ->
                new Records.Link(
                    entry.number(),
                    base64.encodeToString(entry.previousHash()),
                    base64.encodeToString(entry.hash()),
                    base64.encodeToString(entry.bytes())))
            .toList();
    String signature = Signing.sign(key, batch.getLast().hash());
    return new Records.Batch(chain.terminal(), chain.epoch(), links, signature);
  }

  private static List<Line> suspended(Records.Answer answer, List<Entry> batch) {
    return answer.lines().stream()
        .filter(line -> line.posting() == Posting.SUSPENSE)
        .filter(line -> line.number() >= batch.getFirst().number())
        .filter(line -> line.number() <= batch.getLast().number())
        .toList();
  }
}
