package lv.lete.ui.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.payment.HostLife;
import lv.lete.payment.PaymentLife;
import lv.lete.ui.Words;
import lv.lete.ui.payments.LifeRow.Kind;
import org.jspecify.annotations.Nullable;

/// A payment's life as a time line: this till's records in their order, then what the host says.
final class LifeWords {
  private static final int HASH_SHOWN = 16;

  private final Words words;

  LifeWords(Words words) {
    this.words = words;
  }

  /// The whole line; `asking` while the host has not answered yet.
  List<LifeRow> of(PaymentLife.Life life, boolean asking) {
    List<LifeRow> rows = new ArrayList<>();
    for (PaymentLife.Event event : life.events()) {
      String text = text(event.fact(), event.actor().name());
      if (!text.isEmpty()) {
        rows.add(new LifeRow(kind(event), event.at(), text, evidence(event)));
      }
    }
    if (asking) {
      rows.add(new LifeRow(Kind.OPEN, null, words.say("life.asking"), ""));
    } else {
      host(rows, life.host());
    }
    return rows;
  }

  private String text(JournalRecord fact, String actor) {
    return switch (fact) {
      case PaymentStarted started ->
          words.say("life.started", actor, words.money(started.amount()));
      case PaymentTaken taken ->
          words.say(
              "life.taken." + taken.tender().name(),
              actor,
              words.money(taken.given()),
              words.money(taken.change()));
      case PaymentAbandoned _ -> words.say("life.abandoned", actor);
      case ReceiptPrinted printed ->
          words.say(
              printed.ofReversal() == null ? "life.printed" : "life.printed-reversal",
              actor,
              printed.medium());
      case ReversalRequested asked -> words.say("life.asked", actor, asked.note());
      case ReversalApproved _ -> words.say("life.approved", actor);
      case ReversalWithdrawn _ -> words.say("life.withdrawn", actor);
      case PaymentReversed back ->
          words.say("life.reversed." + back.tender().name(), actor, words.money(back.paidBack()));
      default -> "";
    };
  }

  private static Kind kind(PaymentLife.Event event) {
    return switch (event.fact()) {
      case PaymentReversed _, ReversalRequested _, ReversalApproved _ -> Kind.BACK;
      default -> event.acknowledged() ? Kind.DONE : Kind.QUEUED;
    };
  }

  private String evidence(PaymentLife.Event event) {
    String hash = event.hash().substring(0, Math.min(HASH_SHOWN, event.hash().length()));
    return words.say(
        event.acknowledged() ? "life.evidence" : "life.evidence-queued",
        words.count(event.number()),
        hash);
  }

  private void host(List<LifeRow> rows, HostLife.Answer answer) {
    switch (answer) {
      case HostLife.Answer.NotKnown(HostLife.Why why) ->
          rows.add(new LifeRow(Kind.OPEN, null, words.say("life.not-known", why), ""));
      case HostLife.Answer.Known known -> {
        String asOf = words.say("life.as-of", when(known.asOf()));
        rows.add(standing(known.standing(), asOf, false));
        batch(rows, known.batch(), false);
        HostLife.Reversed back = known.reversal();
        if (back != null) {
          rows.add(standing(back.standing(), asOf, true));
          batch(rows, back.batch(), true);
        }
      }
    }
  }

  private LifeRow standing(HostLife.Standing standing, String asOf, boolean back) {
    String which = back ? "life.back." : "life.host.";
    return switch (standing) {
      case HostLife.Standing.NotReceived() ->
          new LifeRow(Kind.OPEN, null, words.say(which + "not-received"), asOf);
      case HostLife.Standing.Posted(Instant at, long position) ->
          new LifeRow(Kind.HOST, at, words.say(which + "posted", words.count(position)), asOf);
      case HostLife.Standing.InSuspense(Instant at, String reason, String owner, String next) ->
          new LifeRow(
              Kind.OPEN,
              at,
              words.say(which + "suspense", reason),
              words.say("life.host.owner", owner, next));
    };
  }

  private void batch(List<LifeRow> rows, HostLife.@Nullable Batch batch, boolean back) {
    if (batch == null) {
      rows.add(
          new LifeRow(
              Kind.HOST, null, words.say(back ? "life.back.unsettled" : "life.unsettled"), ""));
      return;
    }
    String exported = batch.exported().isEmpty() ? "–" : String.join(", ", batch.exported());
    rows.add(
        new LifeRow(
            Kind.HOST,
            batch.cutAt(),
            words.say(
                back ? "life.back.settled" : "life.settled",
                batch.messageId(),
                words.date(batch.businessDate())),
            words.say("life.exported", exported)));
  }

  private String when(Instant at) {
    return words.date(words.wallDate(at)) + " " + words.time(at);
  }
}
