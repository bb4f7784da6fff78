package lv.lete;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.lete.host.HostBooks;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalReader;
import lv.lete.journal.JournalRecord;
import lv.lete.journal.JournalRecord.PaymentAbandoned;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.RecordJson;
import lv.lete.journal.Recorded;

/// What three witnesses say about payments: the lines that a counter printed, its journal, the
/// host's ledger. Where they differ, money was lost or doubled.
final class CrashEvidence {

  /// One taken payment as a witness has it; `amount` with a dot and two decimals.
  record Money(UUID payment, long number, String amount) {}

  private CrashEvidence() {}

  /// Every fault, in words. `printed` may lack payments that were taken just before a crash; the
  /// journal and the ledger must hold the same ones, and all that was printed.
  static List<String> faults(List<Money> printed, List<Money> journal, List<Money> ledger) {
    List<String> faults = new ArrayList<>();
    onlyOnce("journal", journal, faults);
    onlyOnce("ledger", ledger, faults);
    Set<Money> journalled = new HashSet<>(journal);
    for (Money one : printed) {
      if (!journalled.contains(one)) {
        faults.add("printed as taken, not in the journal: " + one);
      }
    }
    Set<Money> posted = new HashSet<>(ledger);
    for (Money one : journal) {
      if (!posted.contains(one)) {
        faults.add("in the journal, not in the ledger: " + one);
      }
    }
    for (Money one : ledger) {
      if (!journalled.contains(one)) {
        faults.add("in the ledger, not in the journal: " + one);
      }
    }
    return faults;
  }

  /// The test never asks for the same amount twice, so a doubled payment shows by its amount even
  /// when it got an id of its own.
  private static void onlyOnce(String witness, List<Money> payments, List<String> faults) {
    Map<Object, Money> seen = new HashMap<>();
    for (Money one : payments) {
      Money before = seen.put(one.payment(), one);
      Money same = seen.put(one.amount(), one);
      if (before != null || same != null) {
        faults.add("twice in the " + witness + ": " + one);
      }
    }
  }

  /// The payments a journal holds as taken, read as evidence beside a terminal.
  static List<Money> taken(Path journal) {
    List<Money> taken = new ArrayList<>();
    facts(
        journal,
        (number, fact) -> {
          if (fact instanceof PaymentTaken payment) {
            taken.add(new Money(payment.payment(), number, payment.amount().plain()));
          }
        });
    return taken;
  }

  /// The intents that no record closes.
  static Set<UUID> open(Path journal) {
    Set<UUID> open = new HashSet<>();
    facts(
        journal,
        (_, fact) -> {
          if (fact instanceof PaymentStarted started) {
            open.add(started.payment());
          } else if (fact instanceof PaymentTaken taken) {
            open.remove(taken.payment());
          } else if (fact instanceof PaymentAbandoned abandoned) {
            open.remove(abandoned.payment());
          }
        });
    return open;
  }

  /// The payments a host has posted.
  static List<Money> posted(Path hostHome) {
    try (HostBooks books = HostBooks.open(hostHome)) {
      return books.ledger().stream()
          .map(one -> new Money(one.payment(), one.number(), one.amount().plain()))
          .toList();
    }
  }

  private interface Facts {
    void fact(long number, JournalRecord fact);
  }

  private static void facts(Path journal, Facts facts) {
    try (JournalReader reader = JournalReader.open(journal)) {
      long last = 0;
      while (true) {
        List<Entry> entries = reader.after(last, 1000);
        if (entries.isEmpty()) {
          return;
        }
        for (Entry entry : entries) {
          last = entry.number();
          if (RecordJson.read(last, entry.bytes()).record() instanceof Recorded.Known(var fact)) {
            facts.fact(last, fact);
          }
        }
      }
    }
  }
}
