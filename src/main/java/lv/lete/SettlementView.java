package lv.lete;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Money;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;
import lv.lete.settlement.Totals;

/// A settlement as lines of text: how final it is, the sums, and each payment where asked for.
final class SettlementView {
  private static final String ROW = "%-44s %8s %16s %8s %14s %16s";

  private final PrintWriter out;
  private final Settlement settlement;

  SettlementView(PrintWriter out, Settlement settlement) {
    this.out = out;
    this.settlement = settlement;
  }

  /// Prints it.
  void print(boolean payments) {
    out.println("Settlement of " + settlement.biller() + " for " + settlement.businessDate());
    switch (settlement.standing()) {
      case Settlement.Cut cut ->
          out.println(
              "Batch "
                  + cut.messageId()
                  + ", cut "
                  + cut.at().truncatedTo(ChronoUnit.SECONDS)
                  + "; it never changes");
      case Settlement.Open _ ->
          out.println("No batch has been cut: these are the figures so far. An export cuts it.");
      case Settlement.TillPart part ->
          out.println(
              "THIS TILL ONLY: till %s, branch %s, terminal %s, records 1 to %d of its journal."
                      .formatted(
                          part.place().till(), part.place().branch(), part.terminal(), part.upTo())
                  + " The host settles the whole.");
    }
    Terms terms = settlement.terms();
    if (terms != null) {
      out.println(
          "%s (%s, %s) to %s (%s)"
              .formatted(
                  terms.institution().name(),
                  terms.institution().bic(),
                  terms.institution().iban(),
                  terms.billerName(),
                  terms.billerIban()));
    }
    sums();
    if (payments) {
      settlement.members().forEach(this::line);
    }
  }

  private void sums() {
    out.println(
        ROW.formatted("", "payments", "sum", "reversed", "sum", "net " + settlement.currency()));
    String branch = "";
    for (Map.Entry<Member.Place, Totals> till : settlement.byTill().entrySet()) {
      if (!till.getKey().branch().equals(branch)) {
        branch = till.getKey().branch();
        row("branch " + branch, settlement.byBranch().getOrDefault(branch, till.getValue()));
      }
      row("  till " + till.getKey().till(), till.getValue());
    }
    Totals totals = settlement.totals();
    if (settlement.standing() instanceof Settlement.TillPart) {
      row("this till", totals);
    } else {
      row("institution", totals);
      out.println("carried in from before: " + settlement.carriedIn());
      out.println("to be paid: " + settlement.payable());
      out.println("carried to the next batch: " + settlement.carriedOut());
    }
    out.println("fees, kept by the counter and in no export: " + totals.fees());
  }

  private void row(String name, Totals totals) {
    out.println(
        ROW.formatted(
            name,
            totals.payments(),
            totals.credits().plain(),
            totals.reversals(),
            totals.debits().plain(),
            totals.net().plain()));
  }

  private void line(Member member) {
    Money owed = member.owed();
    out.println(
        "%s  %-8s %s  %s  %s  %s%s"
            .formatted(
                PaymentCode.of(member.payment()),
                member.kind(),
                member.at().truncatedTo(ChronoUnit.SECONDS),
                JournalListing.masked(member.contract()),
                owed,
                member.tender(),
                member.late() ? "  late, of " + member.businessDate() : ""));
  }
}
