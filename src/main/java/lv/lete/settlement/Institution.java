package lv.lete.settlement;

import io.avaje.jsonb.Json;
import java.util.Set;

/// Who settles with the billers: name, BIC (ISO 9362) and the account that billers are paid from,
/// as `institution.json` of the host's home states it.
///
/// `zone` is where business dates and the hours of a report are told; `fidavista` names the billers
/// that take FiDAViSta files; `sample` says that the file is the one that came with Lete.
@Json
public record Institution(
    String name, String bic, String iban, String zone, Set<String> fidavista, boolean sample) {}
