package lv.lete;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.lete.host.Settlements;
import lv.lete.money.Money;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.SettlementCode;

/// What a person has to know beside a settlement: what is in another batch, who has not closed yet,
/// and alarms. Alarms and warnings go to the error output, so that a script keeps them apart.
final class SettlementNotes {
  private static final int MOST_NAMED = 10;

  private final PrintWriter out;
  private final PrintWriter err;

  SettlementNotes(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /// Prints what the comparison found; answers how many alarms there are.
  int findings(Settlements.Found found) {
    Settlements.Findings findings = found.findings();
    for (var till : findings.openTills()) {
      out.println(
          "open: till %s of %s has not closed this date; what it takes yet goes into %s"
              .formatted(
                  till.till(),
                  till.branch(),
                  found.settlement().standing() instanceof Settlement.Cut
                      ? "the next batch"
                      : "this batch until it is cut"));
    }
    var terms = found.settlement().terms();
    if (terms != null && terms.institution().sample()) {
      err.println(
          SettlementCode.SAMPLE
              + " The institution's name, BIC and IBAN are the sample's: no bank takes them."
              + " Put yours into institution.json before the next batch is cut.");
    }
    return alarms(findings.alarms());
  }

  /// What of the date is in another batch than its own, by batch; a few are named.
  void elsewhere(Settlements.Found found) {
    Map<String, List<Settlements.Late>> byBatch = new TreeMap<>();
    for (Settlements.Late late : found.findings().late()) {
      String where =
          late.messageId() == null
              ? "came after the batch was cut and goes into the next"
              : "is settled in batch " + late.messageId();
      byBatch.computeIfAbsent(where, _ -> new ArrayList<>()).add(late);
    }
    byBatch.forEach((where, members) -> {
      members.stream()
          .limit(MOST_NAMED)
          .forEach(
              late -> out.println("late: %s, %s, %s".formatted(name(late), owed(late), where)));
      if (members.size() > MOST_NAMED) {
        out.println("late: of %d records each %s".formatted(members.size(), where));
      }
    });
  }

  private static String name(Settlements.Late late) {
    return late.member().name();
  }

  private static Money owed(Settlements.Late late) {
    return late.member().owed();
  }

  /// Prints differences, each with its record; answers how many there are.
  int alarms(List<Difference> differences) {
    differences.forEach(
        difference -> err.println(SettlementCode.BOOKS_DIFFER + " ALARM: " + difference.words()));
    return differences.size();
  }
}
