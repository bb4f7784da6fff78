package lv.lete.settlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.lete.journal.PaymentCode;

/// Where two books that must say the same do not: an alarm, with the record named.
public sealed interface Difference {

  /// The journal has it, the host's ledger has not.
  record NotPosted(Member journal) implements Difference {}

  /// The terminal's journal has it, and the host has not been sent it yet.
  record NotSent(Member journal) implements Difference {}

  /// The host has it and holds it in suspense: why, who looks at it, what they do next.
  record Held(Member journal, String reason, String owner, String nextAction)
      implements Difference {}

  /// A record about money that breaks the rules of its type: nobody can add it up.
  record Unreadable(UUID terminal, int epoch, long number) implements Difference {}

  /// The ledger has it, the terminal's journal has not.
  record NotInJournal(Member ledger) implements Difference {}

  /// Both have it, and not alike.
  record Unlike(Member ledger, Member journal) implements Difference {}

  /// A batch's stored sums are not those of its members.
  record BatchSums(String messageId, Totals stored, Totals members) implements Difference {}

  /// The ledger has it in another currency than the biller's: it is in no batch.
  record OtherCurrency(Member ledger) implements Difference {}

  /// The record's words: what differs, which record, what each side says.
  default String words() {
    return switch (this) {
      case NotPosted(Member journal) ->
          "in the terminal's journal, not in the host's ledger: " + said(journal);
      case NotSent(Member journal) ->
          "in the terminal's journal, not sent to the host yet: " + said(journal);
      case Held(Member journal, String reason, String owner, String nextAction) ->
          "held in suspense (%s), so in no batch: %s. %s: %s"
              .formatted(reason, said(journal), owner, nextAction);
      case Unreadable(UUID terminal, int epoch, long number) ->
          "record %d of terminal %s, epoch %d, is about money and cannot be read"
              .formatted(number, terminal, epoch);
      case NotInJournal(Member ledger) ->
          "in the host's ledger, not in the terminal's journal: " + said(ledger);
      case Unlike(Member ledger, Member journal) ->
          "the host's ledger says %s, the terminal's journal %s"
              .formatted(said(ledger), said(journal));
      case BatchSums(String id, Totals stored, Totals members) ->
          "batch %s was cut with %d records and %s net, its members are %d records and %s net"
              .formatted(id, stored.count(), stored.net(), members.count(), members.net());
      case OtherCurrency(Member ledger) ->
          "in another currency than the biller's, so in no batch: " + said(ledger);
    };
  }

  /// Compares the ledger's records of a date with the journals'; in the ledger's order, then the
  /// journal's. Order, place and time do not count: the journal is the source of those.
  static List<Difference> between(List<Member> ledger, List<Member> journal) {
    Map<Key, Member> written = new LinkedHashMap<>();
    List<Difference> found = new ArrayList<>();
    for (Member member : journal) {
      if (written.putIfAbsent(Key.of(member), member) != null) {
        found.add(new NotPosted(member));
      }
    }
    for (Member posted : ledger) {
      Member own = written.remove(Key.of(posted));
      if (own == null) {
        found.add(new NotInJournal(posted));
      } else if (!isAlike(posted, own)) {
        found.add(new Unlike(posted, own));
      }
    }
    written.values().forEach(left -> found.add(new NotPosted(left)));
    return found;
  }

  /// A payment is posted once, and reversed once.
  record Key(Member.Kind kind, UUID payment) {
    static Key of(Member member) {
      return new Key(member.kind(), member.payment());
    }
  }

  private static boolean isAlike(Member one, Member other) {
    return one.contract().equals(other.contract())
        && one.amount().equals(other.amount())
        && one.fee().equals(other.fee())
        && one.tender() == other.tender()
        && Objects.equals(one.reversal(), other.reversal())
        && one.terminal().equals(other.terminal())
        && one.epoch() == other.epoch()
        && one.number() == other.number();
  }

  private static String said(Member member) {
    String what =
        member.reversal() == null
            ? "payment"
            : "reversal " + PaymentCode.of(member.reversal()) + " of payment";
    return "%s %s, %s, fee %s".formatted(what, member.name(), member.amount(), member.fee());
  }
}
