package lv.lete.sync;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.directory.Directory;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.sync.Enrolling.Enrolled;
import lv.lete.sync.Enrolling.Reason;
import lv.lete.sync.Enrolling.Refused;
import lv.lete.sync.HostCalls.Outcome;
import lv.lete.wire.EnrolText;
import lv.lete.wire.Enrolment;
import lv.lete.wire.Feed;
import lv.lete.wire.Malformed;
import lv.lete.wire.Problems;
import lv.lete.wire.Signing;
import org.jspecify.annotations.Nullable;

/// Makes a terminal known to its host.
///
/// The terminal's id and key are on disk before the host is asked, and the host knows a terminal by
/// them, so a crash anywhere and a second run give one terminal. Files in the home, mode 0600 from
/// the moment they exist: `terminal.id`, `terminal.key`, `host.url`, `host.pub`, `host.token`.
public final class Enrol {
  private static final Duration LONGEST_CALL = Duration.ofSeconds(15);
  private static final int LONGEST_NAME = 60;

  private Enrol() {}

  /// Enrols the terminal in `home` (created when missing) as `till` of `branch`. Blocks for at most
  /// half a minute.
  ///
  /// When `journal.db` is there already, its genesis says whose chain it is. When it is not, the
  /// caller creates it with the answered identity; either order survives a second run.
  ///
  /// @throws lv.lete.store.StoreFault when the home cannot be written, or its keys are damaged
  public static Enrolling run(
      Path home,
      URI host,
      String till,
      String branch,
      @Nullable String code,
      InstantSource clock,
      Supplier<UUID> ids,
      SecureRandom random) {
    if (!isAddress(host)) {
      return new Refused(Reason.BAD_ADDRESS, "Not an http address of a host: " + host);
    }
    if (!isName(till) || !isName(branch)) {
      return new Refused(
          Reason.BAD_NAME, "Till and branch have 1 to " + LONGEST_NAME + " visible characters.");
    }
    TerminalHome terminalHome = new TerminalHome(home);
    Optional<ChainIdentity> chain = chain(terminalHome, clock);
    if (chain.isPresent() && chain.get().training()) {
      return new Refused(Reason.TRAINING, "A training home is never enrolled.");
    }
    if (chain.isPresent() && terminalHome.self().isEmpty()) {
      return new Refused(Reason.HOME_DAMAGED, "The home has a journal, and its key is gone.");
    }
    TerminalHome.Self self = terminalHome.selfOrNew(ids, random);
    ChainIdentity identity = chain.orElse(new ChainIdentity(self.terminal(), 1, false));
    if (!identity.terminal().equals(self.terminal())) {
      return new Refused(Reason.HOME_DAMAGED, "The home holds another terminal's journal.");
    }
    try (HostCalls calls = new HostCalls(host, LONGEST_CALL)) {
      return ask(calls, terminalHome, request(self, identity, till, branch, code), host);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Refused(Reason.UNREACHABLE, "Interrupted before the host answered.");
    }
  }

  private static Enrolling ask(
      HostCalls calls, TerminalHome home, Enrolment.Request request, URI host)
      throws InterruptedException {
    return switch (calls.enrol(request)) {
      case Outcome.Answered<Enrolment.Answer>(Enrolment.Answer answer) -> {
        try {
          Signing.publicKey(answer.hostPublicKey());
        } catch (Malformed noKey) {
          yield new Refused(Reason.UNREACHABLE, "The answer is not that of a host of ours.");
        }
        Outcome<Feed.Billers> billers = calls.billers(answer.token());
        if (!(billers instanceof Outcome.Answered<Feed.Billers>(Feed.Billers feed))) {
          yield new Refused(Reason.UNREACHABLE, "The host did not send its billers: " + billers);
        }
        try (Directory directory = Directory.open(home.contracts())) {
          directory.putBillers(feed.billers());
        }
        home.keepHost(host, answer.hostPublicKey(), answer.token());
        yield new Enrolled(
            new ChainIdentity(request.terminal(), request.epoch(), false),
            request.till(),
            request.branch(),
            host);
      }
      case Outcome.Refused<Enrolment.Answer> refused ->
          new Refused(reason(refused.problem().code()), refused.problem().message());
      case Outcome.NoAnswer<Enrolment.Answer>(String why) ->
          new Refused(Reason.UNREACHABLE, "The host at " + host + " does not answer: " + why);
    };
  }

  private static Enrolment.Request request(
      TerminalHome.Self self,
      ChainIdentity identity,
      String till,
      String branch,
      @Nullable String code) {
    String publicKey = Signing.text(self.keys().getPublic());
    byte[] text = EnrolText.of(identity.terminal(), identity.epoch(), false, publicKey);
    return new Enrolment.Request(
        identity.terminal(),
        identity.epoch(),
        false,
        till,
        branch,
        publicKey,
        code,
        Signing.sign(self.keys().getPrivate(), text));
  }

  private static Reason reason(String code) {
    return switch (code) {
      case Problems.CODE_NEEDED -> Reason.CODE_NEEDED;
      case Problems.KEY_CONFLICT -> Reason.KEY_CONFLICT;
      case Problems.TRAINING -> Reason.TRAINING;
      default -> Reason.REFUSED_BY_HOST;
    };
  }

  private static Optional<ChainIdentity> chain(TerminalHome home, InstantSource clock) {
    if (!Files.exists(home.journal())) {
      return Optional.empty();
    }
    try (Journal journal = Journal.open(home.journal(), clock)) {
      return Optional.of(journal.identity());
    }
  }

  private static boolean isAddress(URI host) {
    return host.getHost() != null
        && ("http".equals(host.getScheme()) || "https".equals(host.getScheme()));
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= LONGEST_NAME && isVisible(name);
  }

  /// Whether every character of a till's or branch's name can be seen on paper: no controls, format
  /// characters, line separators or halves of a pair.
  public static boolean isVisible(String name) {
    return name.codePoints()
        .map(Character::getType)
        .noneMatch(type ->
            type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE);
  }
}
