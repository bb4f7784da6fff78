package lv.lete.host;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import lv.lete.wire.EnrolText;
import lv.lete.wire.Enrolment;
import lv.lete.wire.Malformed;
import lv.lete.wire.Problems;
import lv.lete.wire.Signing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a terminal known. The same terminal with the same key gets a new token as often as it
/// asks; with another key, or an earlier journal than before, it is refused.
final class EnrolTerminal {
  private static final Logger LOG = LoggerFactory.getLogger(EnrolTerminal.class);
  private static final int LONGEST_NAME = 60;

  /// What became of it.
  sealed interface Result {
    /// The terminal has this token from now on.
    record Enrolled(String token) implements Result {}

    /// Not enrolled: one of [Problems], and a sentence.
    record Refused(String code, String message) implements Result {}
  }

  private final Writer writer;
  private final Terminals terminals;
  private final InstantSource clock;
  private final SecureRandom random;

  EnrolTerminal(Writer writer, Terminals terminals, InstantSource clock, SecureRandom random) {
    this.writer = writer;
    this.terminals = terminals;
    this.clock = clock;
    this.random = random;
  }

  /// Enrols, one at a time, so that the token in memory is the last one in the books; `codeNeeded`
  /// when the call came from another machine.
  ///
  /// @throws Malformed when key or signature are not what the message says
  synchronized Result enrol(Enrolment.Request request, boolean codeNeeded) {
    if (request.training()) {
      return new Result.Refused(Problems.TRAINING, "A training journal is never enrolled.");
    }
    PublicKey key = Signing.publicKey(request.publicKey());
    byte[] text =
        EnrolText.of(request.terminal(), request.epoch(), request.training(), request.publicKey());
    if (!Signing.verifies(key, text, request.signature())) {
      throw new Malformed("the signature is not the enrolled key's");
    }
    checkName(request.till());
    checkName(request.branch());
    String token = Terminals.newToken(request.terminal(), random);
    Result result = writer.call(books -> enrol(books, request, codeNeeded, token));
    switch (result) {
      case Result.Enrolled enrolled -> {
        terminals.remember(request.terminal(), token, key);
        LOG.info("terminal {} enrolled, epoch {}", request.terminal(), request.epoch());
      }
      case Result.Refused refused ->
          LOG.warn("terminal {} not enrolled: {}", request.terminal(), refused.code());
    }
    return result;
  }

  private Result enrol(
      Connection books, Enrolment.Request request, boolean codeNeeded, String token)
      throws SQLException {
    Terminals.Row known = Terminals.find(books, request.terminal());
    if (known != null && !known.publicKey().equals(request.publicKey())) {
      return new Result.Refused(
          Problems.KEY_CONFLICT, "This terminal is enrolled with another key.");
    }
    if (known != null && known.epoch() > request.epoch()) {
      return new Result.Refused(
          Problems.KEY_CONFLICT, "This terminal is enrolled with a later journal.");
    }
    if (codeNeeded && !useCode(books, request)) {
      return new Result.Refused(
          Problems.CODE_NEEDED,
          "From another machine a one-time code is needed, unused and in time.");
    }
    put(books, request, token);
    return new Result.Enrolled(token);
  }

  private boolean useCode(Connection books, Enrolment.Request request) throws SQLException {
    String code = request.code();
    return code != null && EnrolCodes.use(books, code, request.terminal(), clock.instant());
  }

  private void put(Connection books, Enrolment.Request request, String token) throws SQLException {
    try (PreparedStatement upsert =
        books.prepareStatement(
            "INSERT INTO terminal (id, epoch, public_key, token_hash, till, branch, state,"
                + " enrolled_at) VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE', ?)"
                + " ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch,"
                + " token_hash = excluded.token_hash, till = excluded.till,"
                + " branch = excluded.branch, enrolled_at = excluded.enrolled_at")) {
      upsert.setString(1, request.terminal().toString());
      upsert.setInt(2, request.epoch());
      upsert.setString(3, request.publicKey());
      upsert.setBytes(4, Sha256.of(token));
      upsert.setString(5, request.till());
      upsert.setString(6, request.branch());
      upsert.setLong(7, clock.millis());
      upsert.executeUpdate();
    }
  }

  private static void checkName(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Malformed("till and branch are 1 to " + LONGEST_NAME + " characters");
    }
  }
}
