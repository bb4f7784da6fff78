package lv.lete.host;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import lv.lete.journal.Actor;
import lv.lete.journal.Entry;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import org.jspecify.annotations.Nullable;

/// What terminals sent about reversals before they were done: asked, approved, withdrawn. The host
/// checks each reversal against these by itself. Append-only; `request` is the hash of the entry
/// that asked, and everything after is bound to it.
final class ReversalSteps {
  /// What happened.
  private enum Step {
    ASKED,
    APPROVED,
    WITHDRAWN
  }

  private static final String TABLE =
      """
      CREATE TABLE reversal_step (
        terminal TEXT NOT NULL, epoch INTEGER NOT NULL, number INTEGER NOT NULL,
        step TEXT NOT NULL CHECK (step IN ('ASKED', 'APPROVED', 'WITHDRAWN')),
        reversal TEXT NOT NULL, payment TEXT NOT NULL, request TEXT NOT NULL, original TEXT,
        person TEXT NOT NULL, supervisor INTEGER NOT NULL,
        UNIQUE (terminal, epoch, number));
      CREATE INDEX reversal_step_request ON reversal_step (request);
      CREATE TRIGGER reversal_step_no_update BEFORE UPDATE ON reversal_step
        BEGIN SELECT RAISE(ABORT, 'reversal_step is append-only'); END;
      CREATE TRIGGER reversal_step_no_delete BEFORE DELETE ON reversal_step
        BEGIN SELECT RAISE(ABORT, 'reversal_step is append-only'); END;
      CREATE TRIGGER reversal_step_no_replace BEFORE INSERT ON reversal_step
        WHEN EXISTS (SELECT 1 FROM reversal_step WHERE terminal = new.terminal
          AND epoch = new.epoch AND number = new.number)
        BEGIN SELECT RAISE(ABORT, 'reversal_step holds it already'); END;
      """;

  /// Held before reversals were posted: payments, or what may be that.
  private static final String KIND_OF_SUSPENSE =
      """
      ALTER TABLE suspense ADD COLUMN kind TEXT NOT NULL DEFAULT 'PAYMENT'
        CHECK (kind IN ('PAYMENT', 'REVERSAL'));
      CREATE TRIGGER suspense_keeps_kind BEFORE UPDATE OF kind ON suspense
        BEGIN SELECT RAISE(ABORT, 'only the state of a suspense item changes'); END;
      """;

  private ReversalSteps() {}

  /// One migration: the table with its guards, and what suspense must know of reversals.
  static String migration() {
    return TABLE + KIND_OF_SUSPENSE;
  }

  /// Keeps that a reversal was asked for, by this entry.
  static void keep(
      Connection books, ChainPlace place, Entry entry, Actor actor, ReversalRequested fact)
      throws SQLException {
    String request = HexFormat.of().formatHex(entry.hash());
    put(
        books,
        place,
        entry.number(),
        new Kept(Step.ASKED, fact.reversal(), fact.payment(), request, fact.originalHash(), actor));
  }

  /// Keeps that it was approved.
  static void keep(
      Connection books, ChainPlace place, long number, Actor actor, ReversalApproved fact)
      throws SQLException {
    put(
        books,
        place,
        number,
        new Kept(Step.APPROVED, fact.reversal(), fact.payment(), fact.requestHash(), null, actor));
  }

  /// Keeps that it was withdrawn.
  static void keep(
      Connection books, ChainPlace place, long number, Actor actor, ReversalWithdrawn fact)
      throws SQLException {
    put(
        books,
        place,
        number,
        new Kept(Step.WITHDRAWN, fact.reversal(), fact.payment(), fact.requestHash(), null, actor));
  }

  /// What speaks against a reversal of this chain: nobody who carries it out asked for exactly it,
  /// the request was withdrawn, or the approval that it names is not there. Null for nothing.
  static @Nullable Suspended objection(
      Connection books, ChainPlace place, Actor actor, PaymentReversed fact) throws SQLException {
    try (PreparedStatement query =
        books.prepareStatement(
            "SELECT step, reversal, payment, original, person, supervisor FROM reversal_step"
                + " WHERE request = ? AND terminal = ? AND epoch = ? ORDER BY number")) {
      query.setString(1, fact.requestHash());
      query.setString(2, place.terminal().toString());
      query.setInt(3, place.epoch());
      String requester = null;
      boolean approved = fact.approver() == null;
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          boolean ofThis =
              row.getString(2).equals(fact.reversal().toString())
                  && row.getString(3).equals(fact.payment().toString());
          switch (Step.valueOf(row.getString(1))) {
            case ASKED -> {
              boolean bound = ofThis && fact.originalHash().equals(row.getString(4));
              requester = bound ? row.getString(5) : null;
            }
            case APPROVED ->
                approved |=
                    ofThis
                        && row.getInt(6) == 1
                        && isSecond(row.getString(5), requester, fact.approver());
            case WITHDRAWN -> requester = null;
          }
        }
      }
      if (requester == null) {
        return Suspended.REVERSAL_NOT_ASKED;
      }
      if (!approved) {
        return Suspended.REVERSAL_NOT_APPROVED;
      }
      return requester.equals(actor.name()) ? null : Suspended.REVERSAL_NOT_ASKED;
    }
  }

  /// Whether it is the named one, and not who asked.
  private static boolean isSecond(
      String person, @Nullable String requester, @Nullable String approver) {
    return person.equals(approver) && requester != null && !Actor.mayBeOne(person, requester);
  }

  private record Kept(
      Step step,
      UUID reversal,
      UUID payment,
      String request,
      @Nullable String original,
      Actor actor) {}

  private static void put(Connection books, ChainPlace place, long number, Kept kept)
      throws SQLException {
    try (PreparedStatement insert =
        books.prepareStatement(
            "INSERT INTO reversal_step (terminal, epoch, number, step, reversal, payment, request,"
                + " original, person, supervisor) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, place.terminal().toString());
      insert.setInt(2, place.epoch());
      insert.setLong(3, number);
      insert.setString(4, kept.step().name());
      insert.setString(5, kept.reversal().toString());
      insert.setString(6, kept.payment().toString());
      insert.setString(7, kept.request());
      insert.setString(8, kept.original());
      insert.setString(9, kept.actor().name());
      insert.setInt(10, kept.actor().kind() == Actor.Kind.SUPERVISOR ? 1 : 0);
      insert.executeUpdate();
    }
  }
}
