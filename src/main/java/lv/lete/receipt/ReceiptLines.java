package lv.lete.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lv.lete.contract.Biller;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.PaymentCode;
import lv.lete.receipt.ReceiptPaper.Line;
import org.jspecify.annotations.Nullable;

/// The lines of a receipt as they grow, and the parts that all receipts have alike.
final class ReceiptLines {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Columns columns;
  private final Labels labels;
  private final List<Line> lines = new ArrayList<>();

  ReceiptLines(int columns, Labels labels) {
    this.columns = new Columns(columns);
    this.labels = labels;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /// What nobody may overlook, at both ends of the paper: half a receipt must show it too.
  void marks(boolean training, int copy) {
    if (training) {
      strongCentred("*** " + labels.say("training") + " ***");
    }
    if (copy > 0) {
      strongCentred("*** " + labels.say("copy", copy) + " ***");
    }
  }

  /// Where and when it was, and by whom.
  void head(String title, String branch, String till, String teller, Instant when, ZoneId zone) {
    strongCentred(labels.say(title));
    rule();
    pair("branch", branch);
    pair("till", till);
    pair("teller", teller);
    ZonedDateTime at = when.atZone(zone);
    pair("time", labels.date(at.toLocalDate()) + " " + CLOCK.format(at));
  }

  /// What proves the record: its code, number and hash, and whose journal it stands in.
  void evidence(
      LocalDate businessDate,
      String codeKey,
      UUID id,
      Entry entry,
      ChainIdentity chain,
      boolean known) {
    rule();
    pair("businessDate", labels.date(businessDate));
    strongPair(codeKey, PaymentCode.of(id));
    pair("number", Long.toString(entry.number()));
    pair("proof", ReceiptProof.of(HexFormat.of().formatHex(entry.hash())));
    // The end of the id: the beginning of a UUIDv7 is a clock, alike for terminals of one day.
    String terminal = ReceiptProof.last(chain.terminal().toString());
    pair("terminal", terminal + " / " + chain.epoch());
    pair("state", labels.say(known ? "state.acknowledged" : "state.queued"));
  }

  /// Whom to ask.
  void foot(@Nullable Biller biller) {
    rule();
    if (biller != null) {
      pair("contacts", biller.contacts().phone());
      plain(columns.centred(biller.contacts().web()));
    }
    plain(columns.centred(labels.say("keep")));
  }

  void rule() {
    plain(List.of(columns.rule()));
  }

  void pair(String key, String value) {
    plain(columns.pair(labels.say(key), value));
  }

  void strongPair(String key, String value) {
    strong(columns.pair(labels.say(key), value));
  }

  void left(String key) {
    plain(columns.left(labels.say(key)));
  }

  /// A line to sign on.
  void signature(String key) {
    plain(List.of(" "));
    String label = labels.say(key) + " ";
    plain(columns.left(label + columns.rule().replace('-', '_').substring(label.length())));
  }

  private void strongCentred(String text) {
    strong(columns.centred(text));
  }

  private void plain(List<String> texts) {
    texts.forEach(text -> lines.add(new Line(text, false)));
  }

  private void strong(List<String> texts) {
    texts.forEach(text -> lines.add(new Line(text, true)));
  }
}
