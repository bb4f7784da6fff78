package lv.lete;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One answer of `lete counter`: one JSON object a line, its `kind` first. Amounts are texts with a
/// dot and two decimals. An answer is written only after what it says is on disk.
public sealed interface CounterAnswer {

  /// The stable name that the line begins with.
  default String kind() {
    return switch (this) {
      case SignedIn _ -> "signed-in";
      case Opened _ -> "opened";
      case Taken _ -> "taken";
      case Abandoned _ -> "abandoned";
      case Receipt _ -> "receipt";
      case Refused _ -> "refused";
      case Question _ -> "question";
      case Found _ -> "found";
      case Status _ -> "status";
      case Bye _ -> "bye";
    };
  }

  /// The answer as one line of JSON. The kind is put before the fields here: the JSON library
  /// merges the fields of all sub-types into one list and mixes those up that share a name.
  default String json() {
    String fields = this instanceof Bye ? "{}" : Jsonb.instance().toJson(this);
    return "{\"kind\":\"" + kind() + "\"" + (fields.length() > 2 ? "," : "") + fields.substring(1);
  }

  /// The person is signed in.
  @Json
  record SignedIn(String name, String role) implements CounterAnswer {}

  /// A till session is open.
  @Json
  record Opened(UUID session, LocalDate businessDate, @Json.Property("float") String openingFloat)
      implements CounterAnswer {}

  /// The money was taken; `seq` is the journal number, `code` what people read to each other.
  @Json
  record Taken(
      UUID id,
      long seq,
      String code,
      String biller,
      String amount,
      String fee,
      String given,
      String change,
      @Nullable Long kwhFrom,
      @Nullable Long kwhTo,
      String state)
      implements CounterAnswer {}

  /// An open intent was closed: no money was taken.
  @Json
  record Abandoned(UUID id) implements CounterAnswer {}

  /// A receipt came out; copy 0 is the original. `medium` is the printer's logical name, or `file`.
  @Json
  record Receipt(UUID id, String code, int copy, String medium) implements CounterAnswer {}

  /// Nothing was recorded, and why. `reason` is stable, `message` is for people.
  @Json
  record Refused(String reason, String message) implements CounterAnswer {}

  /// The same line with `--yes` goes on.
  @Json
  record Question(String reason, String message) implements CounterAnswer {}

  /// What a search found.
  @Json
  record Found(List<FoundContract> contracts) implements CounterAnswer {}

  /// One contract.
  @Json
  record FoundContract(String biller, String number, String name, String address, String status) {}

  /// Where the terminal stands. `open` lists intents that nobody has closed yet; `settled` is the
  /// answer to `sync`: everything acknowledged, and contracts as new as the host's.
  @Json
  record Status(
      long queued,
      long acknowledged,
      @Nullable Instant oldest,
      String link,
      long contracts,
      long contractsVersion,
      long journal,
      @Nullable String person,
      @Nullable LocalDate businessDate,
      List<OpenIntent> open,
      @Nullable Boolean settled,
      @Nullable String notice)
      implements CounterAnswer {}

  /// An intent that nobody has closed: the teller must say what happened (`resolve`).
  @Json
  record OpenIntent(UUID id, String contract, String amount, String due, Instant at) {}

  /// The end.
  @Json
  record Bye() implements CounterAnswer {}
}
