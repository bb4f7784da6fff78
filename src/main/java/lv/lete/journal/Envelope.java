package lv.lete.journal;

import io.avaje.jsonb.Json;
import java.time.Instant;

/// What is written once as UTF-8 JSON: a fact, with who stated it, when, and by which software.
@Json
public record Envelope(int v, String software, Instant at, Actor actor, JournalRecord record) {}
