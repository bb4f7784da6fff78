package lv.lete;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalReader;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.JournalOpened;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.ReceiptPrinted;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.SignedOut;
import lv.lete.journal.JournalRecord.TillSessionOpened;
import lv.lete.journal.PaymentCode;
import lv.lete.journal.PeopleRecord;
import lv.lete.journal.PeopleRecord.PersonAdded;
import lv.lete.journal.PeopleRecord.PersonBarred;
import lv.lete.journal.PeopleRecord.PinChanged;
import lv.lete.journal.PeopleRecord.RoleChanged;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;
import lv.lete.journal.RequestRecord.CardOrdered;
import lv.lete.journal.ReversalRecord;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.TillRecord;
import lv.lete.journal.TillRecord.CashMoved;
import lv.lete.journal.TillRecord.DrawerCounted;
import lv.lete.journal.TillRecord.ReportPrinted;
import lv.lete.journal.TillRecord.TillHandedOver;
import lv.lete.journal.TillRecord.TillSessionClosed;

/// Prints a journal, one record a line, tab-separated: number, time, type, actor, then what the
/// type adds (payment id, short code, amounts). Contract numbers show their last three digits only.
final class JournalListing {
  private static final int CHUNK = 500;

  private final PrintWriter out;

  JournalListing(PrintWriter out) {
    this.out = out;
  }

  /// Prints every record of the journal in `file`.
  int print(Path file) {
    try (JournalReader journal = JournalReader.open(file)) {
      long after = 0;
      List<Entry> chunk = journal.after(after, CHUNK);
      while (!chunk.isEmpty()) {
        chunk.forEach(this::line);
        after = chunk.getLast().number();
        chunk = journal.after(after, CHUNK);
      }
    }
    out.flush();
    return Exit.DONE;
  }

  private void line(Entry entry) {
    String line;
    try {
      Recorded read = RecordJson.read(entry.number(), entry.bytes());
      line =
          String.join(
              "\t",
              Long.toString(read.number()),
              read.at().toString(),
              type(read.record()),
              read.actor().kind() + ":" + read.actor().name(),
              details(read.record()));
    } catch (IllegalArgumentException e) {
      line = entry.number() + "\tunreadable record: run `lete journal verify`";
    }
    out.println(line);
  }

  private static String type(Recorded.Content content) {
    return switch (content) {
      case Recorded.Known(var fact) -> fact.getClass().getSimpleName();
      case Recorded.Unknown(var type) -> type;
    };
  }

  private static String details(Recorded.Content content) {
    return switch (content) {
      case Recorded.Known(var fact) -> details(fact);
      case Recorded.Unknown unknown -> "a newer version wrote this";
    };
  }

  private static String details(JournalRecord fact) {
    return switch (fact) {
      case JournalOpened opened ->
          opened.terminal() + "\tepoch " + opened.epoch() + "\t" + opened.till();
      case SignedIn in -> in.person() + "\t" + in.role();
      case SignedOut signedOut ->
          signedOut.person() + (signedOut.byIdleLock() ? "\tidle lock" : "");
      case TillSessionOpened session ->
          session.session() + "\t" + session.businessDate() + "\t" + session.openingFloat();
      case PaymentStarted started ->
          payment(started.payment()) + "\t" + started.amount() + "\t" + masked(started.contract());
      case PaymentTaken taken ->
          payment(taken.payment())
              + "\t"
              + taken.amount()
              + "\tfee "
              + taken.fee()
              + "\tgiven "
              + taken.given()
              + "\tchange "
              + taken.change()
              + "\t"
              + taken.tender()
              + (taken.afterRestart() ? "\tafter restart" : "");
      case PaymentAbandoned abandoned -> payment(abandoned.payment()) + "\t" + abandoned.cause();
      case ReceiptPrinted printed ->
          payment(printed.payment()) + "\tcopy " + printed.copy() + "\t" + printed.medium();
      case TillRecord till -> till(till);
      case ReversalRecord reversal -> reversal(reversal);
      case PeopleRecord people -> people(people);
      case CardOrdered order ->
          order.order() + "\t" + masked(order.contract()) + "\t" + order.wish();
    };
  }

  private static String till(TillRecord fact) {
    return switch (fact) {
      case CashMoved moved ->
          moved.direction()
              + "\t"
              + moved.amount()
              + "\t"
              + moved.note()
              + (moved.approver() == null ? "" : "\tapproved by " + moved.approver());
      case DrawerCounted counted -> "count " + counted.attempt() + "\t" + counted.declared();
      case TillSessionClosed closed ->
          "%s\texpected %s\tdeclared %s\tdifference %s\tunsent %d"
              .formatted(
                  closed.outcome(),
                  closed.expected(),
                  closed.declared(),
                  closed.difference(),
                  closed.unsent());
      case TillHandedOver over ->
          over.fromTeller() + " to " + over.toTeller() + "\t" + over.declared();
      case ReportPrinted printed ->
          printed.report() + "\tcopy " + printed.copy() + "\t" + printed.medium();
    };
  }

  private static String reversal(ReversalRecord fact) {
    return switch (fact) {
      case ReversalRequested asked ->
          payment(asked.payment()) + "\t" + asked.reversalCause() + "\t" + asked.note();
      case ReversalApproved approved ->
          payment(approved.payment()) + "\tasked by " + approved.requester();
      case ReversalWithdrawn withdrawn -> payment(withdrawn.payment());
      case PaymentReversed reversed ->
          payment(reversed.payment()) + "\tpaid back " + reversed.paidBack();
    };
  }

  private static String people(PeopleRecord fact) {
    return switch (fact) {
      case PersonAdded added -> added.person() + "\t" + added.role();
      case RoleChanged changed -> changed.person() + "\t" + changed.role();
      case PersonBarred barred -> barred.person() + (barred.barred() ? "\tbarred" : "\tallowed");
      case PinChanged changed -> changed.person();
    };
  }

  private static String payment(UUID id) {
    return id + "\t" + PaymentCode.of(id);
  }

  static String masked(String contract) {
    int shown = Math.min(3, contract.length());
    return "*".repeat(contract.length() - shown) + contract.substring(contract.length() - shown);
  }
}
