package lv.lete.ui.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Totals;

/// One line of the sums: the institution, one of its branches or one of their tills. Names are
/// empty for what is above them.
record TotalRow(String branch, String till, Totals totals) {

  /// From the whole down to each till, the tills of a branch after it.
  static List<TotalRow> of(Settlement settlement) {
    List<TotalRow> rows = new ArrayList<>();
    rows.add(new TotalRow("", "", settlement.totals()));
    String branch = "";
    for (Map.Entry<Member.Place, Totals> till : settlement.byTill().entrySet()) {
      Member.Place place = till.getKey();
      if (!place.branch().equals(branch)) {
        branch = place.branch();
        rows.add(
            new TotalRow(branch, "", settlement.byBranch().getOrDefault(branch, till.getValue())));
      }
      rows.add(new TotalRow(branch, place.till(), till.getValue()));
    }
    return rows;
  }

  /// Whether it sums over this one too.
  boolean holds(Member member) {
    return (branch.isEmpty() || branch.equals(member.place().branch()))
        && (till.isEmpty() || till.equals(member.place().till()));
  }

  /// How far in it stands: 0 for the whole, 1 for a branch, 2 for a till.
  int depth() {
    if (branch.isEmpty()) {
      return 0;
    }
    return till.isEmpty() ? 1 : 2;
  }

  /// Whether it is about the same tills.
  boolean samePlace(TotalRow other) {
    return branch.equals(other.branch) && till.equals(other.till);
  }
}
