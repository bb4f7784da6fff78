package lv.lete;

import io.avaje.jsonb.Json;
import java.util.List;
import lv.lete.payment.ReversalRules;
import org.jspecify.annotations.Nullable;

/// The part `reversal` of `terminal.json`; what is left out is as [ReversalRules#USUAL] says.
/// `aloneMinutes` is how long after taking it a teller reverses an own payment without a
/// supervisor, 0 for never.
@Json
record ReversalConfig(@Nullable Integer aloneMinutes) {
  /// The rules; what is wrong is added to `problems`, and the usual rules are answered then.
  ReversalRules rules(List<String> problems) {
    if (aloneMinutes == null) {
      return ReversalRules.USUAL;
    }
    try {
      return new ReversalRules(aloneMinutes);
    } catch (IllegalArgumentException e) {
      problems.add("\"reversal\".\"aloneMinutes\": " + e.getMessage());
      return ReversalRules.USUAL;
    }
  }
}
