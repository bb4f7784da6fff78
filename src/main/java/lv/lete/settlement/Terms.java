package lv.lete.settlement;

import io.avaje.jsonb.Json;

/// Between whom a batch is settled, as configured when it was cut: stored with the batch, so that a
/// later change of a name or an account changes no file of it.
@Json
public record Terms(String billerName, String billerIban, Institution institution) {}
