package lv.lete.ui.settlement;

import java.util.ArrayList;
import java.util.List;
import lv.lete.journal.PaymentCode;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.ui.Notice;
import lv.lete.ui.SettlementDesk;
import lv.lete.ui.Words;

/// Puts what the comparison of the books found into words: alarms first, each with its record.
final class FindingWords {
  private static final int LATE_NAMED = 200;

  private final Words words;

  FindingWords(Words words) {
    this.words = words;
  }

  /// Everything found about a settlement.
  List<Finding> of(SettlementDesk.Shown shown) {
    List<Finding> found = new ArrayList<>();
    shown.alarms().forEach(alarm -> found.add(new Finding(Notice.Tone.TROUBLE, difference(alarm))));
    boolean cut = shown.settlement().standing() instanceof Settlement.Cut;
    for (Member.Place place : shown.openTills()) {
      String key = cut ? "settle.open-till-cut" : "settle.open-till";
      found.add(new Finding(Notice.Tone.WARNING, words.say(key, place.till(), place.branch())));
    }
    if (shown.unsent() > 0) {
      String text = words.say("settle.unsent", words.count(shown.unsent()));
      found.add(new Finding(Notice.Tone.WARNING, text));
    }
    shown.late().stream()
        .limit(LATE_NAMED)
        .forEach(late -> found.add(new Finding(Notice.Tone.INFO, late(late))));
    if (shown.late().size() > LATE_NAMED) {
      String rest = words.count(shown.late().size() - LATE_NAMED);
      found.add(new Finding(Notice.Tone.INFO, words.say("settle.late-more", rest)));
    }
    return found;
  }

  /// What differs, which record, what each side says.
  String difference(Difference difference) {
    return switch (difference) {
      case Difference.NotPosted(Member journal) -> say("not-posted", said(journal));
      case Difference.NotSent(Member journal) -> say("not-sent", said(journal));
      case Difference.Held(Member journal, String reason, String owner, String next) ->
          say("held", said(journal), reason, owner, next);
      case Difference.Unreadable(var terminal, int epoch, long number) ->
          say("unreadable", words.count(number), terminal, epoch);
      case Difference.NotInJournal(Member ledger) -> say("not-in-journal", said(ledger));
      case Difference.Unlike(Member ledger, Member journal) ->
          say("unlike", said(ledger), said(journal));
      case Difference.BatchSums(String id, var stored, var members) ->
          say(
              "batch-sums",
              id,
              words.count(stored.count()),
              words.money(stored.net()),
              words.count(members.count()),
              words.money(members.net()));
      case Difference.OtherCurrency(Member ledger) -> say("other-currency", said(ledger));
    };
  }

  private String late(SettlementDesk.Late late) {
    String owed = words.money(late.member().owed());
    String code = PaymentCode.of(late.member().payment());
    String batch = late.messageId();
    return batch == null
        ? words.say("settle.late-waits", code, owed)
        : words.say("settle.late-in", code, owed, batch);
  }

  private String say(String key, Object... values) {
    return words.say("difference." + key, values);
  }

  private String said(Member member) {
    return words.say(
        member.kind() == Member.Kind.PAYMENT ? "difference.payment" : "difference.reversal",
        PaymentCode.of(member.payment()),
        words.money(member.amount()),
        words.money(member.fee()),
        words.count(member.number()),
        member.place().till(),
        member.terminal(),
        member.epoch());
  }
}
