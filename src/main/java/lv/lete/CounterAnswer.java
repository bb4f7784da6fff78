package lv.lete;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One answer of `lete counter`: one JSON object a line, its `kind` first. Amounts are texts with a
/// dot and two decimals. An answer is written only after what it says is on disk.
@Json(typeProperty = "kind")
@Json.SubType(type = CounterAnswer.SignedIn.class, name = "signed-in")
@Json.SubType(type = CounterAnswer.Opened.class, name = "opened")
@Json.SubType(type = CounterAnswer.Taken.class, name = "taken")
@Json.SubType(type = CounterAnswer.Abandoned.class, name = "abandoned")
@Json.SubType(type = CounterAnswer.Refused.class, name = "refused")
@Json.SubType(type = CounterAnswer.Question.class, name = "question")
@Json.SubType(type = CounterAnswer.Found.class, name = "found")
@Json.SubType(type = CounterAnswer.Status.class, name = "status")
@Json.SubType(type = CounterAnswer.Bye.class, name = "bye")
public sealed interface CounterAnswer {

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
