package lv.lete.wire;

import io.avaje.jsonb.Json;
import java.util.List;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;

/// Contracts and billers on their way to a terminal.
public interface Feed {
  /// Contracts changed after the asked watermark, in order of version. `version` is the watermark
  /// to ask with next; `hostVersion` is the newest there is: equal means up to date.
  @Json
  record Page(long version, long hostVersion, List<Contract> contracts) {}

  /// All billers, with a fingerprint of their content.
  @Json
  record Billers(String fingerprint, List<Biller> billers) {}
}
