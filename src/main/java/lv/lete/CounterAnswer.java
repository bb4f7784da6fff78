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
      case SignedOut _ -> "signed-out";
      case Reversed _ -> "reversed";
      case Withdrawn _ -> "withdrawn";
      case Moved _ -> "moved";
      case Counted _ -> "counted";
      case Closed _ -> "closed";
      case HandedOver _ -> "handed-over";
      case Report _ -> "report";
      case People _ -> "people";
      case Changed _ -> "changed";
      case CodeGiven _ -> "code-given";
      case CardOrdered _ -> "card-ordered";
      case CardOrders _ -> "card-orders";
      case Statement _ -> "statement";
      case Bye _ -> "bye";
    };
  }

  /// The answer as one line of JSON. The kind is put before the fields here: the JSON library
  /// merges the fields of all sub-types into one list and mixes those up that share a name.
  default String json() {
    String fields =
        this instanceof Bye || this instanceof SignedOut ? "{}" : Jsonb.instance().toJson(this);
    return "{\"kind\":\"" + kind() + "\"" + (fields.length() > 2 ? "," : "") + fields.substring(1);
  }

  /// The person is signed in.
  @Json
  record SignedIn(String name, String role) implements CounterAnswer {}

  /// A till session is open.
  @Json
  record Opened(UUID session, LocalDate businessDate, @Json.Property("float") String openingFloat)
      implements CounterAnswer {}

  /// The money was taken; `seq` is the journal number, `code` what people read to each other,
  /// `card` what to say of the card that was shown, where there is anything.
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
      String state,
      @Nullable String card)
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

  /// Where the terminal stands. `open` lists intents that nobody has closed yet, `reversals` the
  /// requests for one that nobody has finished; `settled` is the answer to `sync`: everything
  /// acknowledged, and contracts as new as the host's.
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
      List<OpenReversal> reversals,
      @Nullable Boolean settled,
      @Nullable String notice)
      implements CounterAnswer {}

  /// A reversal that was asked for and neither carried out nor withdrawn (`reverse`, `withdraw`).
  @Json
  record OpenReversal(
      UUID id,
      UUID payment,
      String code,
      String requester,
      String note,
      @Nullable String approver,
      Instant at) {}

  /// The payment was reversed: `paidBack` goes back by `tender`. `id` is the reversal's, `code` the
  /// payment's; `approver` is null where none was needed.
  @Json
  record Reversed(
      UUID id,
      long seq,
      UUID payment,
      String code,
      String paidBack,
      String tender,
      @Nullable String approver,
      String state)
      implements CounterAnswer {}

  /// The request for a reversal was given up.
  @Json
  record Withdrawn(UUID id, UUID payment, String code) implements CounterAnswer {}

  /// An intent that nobody has closed: the teller must say what happened (`resolve`).
  @Json
  record OpenIntent(UUID id, String contract, String amount, String due, Instant at) {}

  /// Nobody is signed in any more; the session stays open.
  @Json
  record SignedOut() implements CounterAnswer {}

  /// Cash moved; `approver` is the supervisor who said yes, null where none was needed.
  @Json
  record Moved(
      UUID id, long seq, String direction, String amount, String note, @Nullable String approver)
      implements CounterAnswer {}

  /// The drawer was counted; difference = declared - expected.
  @Json
  record Counted(
      UUID id, long seq, int attempt, String declared, String expected, String difference)
      implements CounterAnswer {}

  /// The session was closed. `z` is the number of its report.
  @Json
  record Closed(
      UUID session,
      long seq,
      int z,
      String expected,
      String declared,
      String difference,
      String outcome,
      @Nullable String statement,
      long unsent)
      implements CounterAnswer {}

  /// The drawer was passed on.
  @Json
  record HandedOver(long seq, String from, String to, String declared, String difference)
      implements CounterAnswer {}

  /// A report as it reads. `copy` and `medium` are null where it was only looked at; copy 0 is the
  /// first print of its kind for the session.
  @Json
  record Report(String report, @Nullable Integer copy, @Nullable String medium, String text)
      implements CounterAnswer {}

  /// Who may work here.
  @Json
  record People(List<Member> people) implements CounterAnswer {}

  /// One of them.
  @Json
  record Member(String name, String role, boolean barred, boolean ofHost, boolean hasPin) {}

  /// Somebody is so from now on.
  @Json
  record Changed(String name, String role) implements CounterAnswer {}

  /// With this code the person chooses a PIN until then. It is shown once.
  @Json
  record CodeGiven(String name, String role, String code, Instant until) implements CounterAnswer {}

  /// A card's order was taken; the host gives the card its number.
  @Json
  record CardOrdered(UUID id, long seq, String biller, String contract, String reason, String state)
      implements CounterAnswer {}

  /// The newest orders of cards that this till took, newest first.
  @Json
  record CardOrders(List<CardOrderLine> orders) implements CounterAnswer {}

  /// One of them. `state` is queued or acknowledged; `outcome` is what the host made of it:
  /// `ORDERED` with the number of the card and where that is now, its reason for ordering none, or
  /// `NOT_KNOWN` now.
  @Json
  record CardOrderLine(
      UUID id,
      long seq,
      Instant at,
      String biller,
      String contract,
      String reason,
      String actor,
      String state,
      String outcome,
      @Nullable Integer card,
      @Nullable String standing) {}

  /// A statement of payments was given; `source` is `host` or `this-till`, `file` the letter.
  @Json
  record Statement(
      String contract,
      LocalDate from,
      LocalDate to,
      String source,
      long payments,
      long reversals,
      String total,
      int pages,
      String file)
      implements CounterAnswer {}

  /// The end.
  @Json
  record Bye() implements CounterAnswer {}
}
