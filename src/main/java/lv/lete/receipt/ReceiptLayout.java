package lv.lete.receipt;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import lv.lete.contract.Biller;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.journal.PaymentCode;
import lv.lete.receipt.ReceiptPaper.Line;

/// What a receipt says, line by line: the one layout behind paper, text and PDF, so that all say
/// the same.
final class ReceiptLayout {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final int SHORT_HEX = 8;

  private final Receipt receipt;
  private final Columns columns;
  private final Labels labels;
  private final List<Line> lines = new ArrayList<>();

  private ReceiptLayout(Receipt receipt, Columns columns, Labels labels) {
    this.receipt = receipt;
    this.columns = columns;
    this.labels = labels;
  }

  /// All lines, none wider than `columns`.
  static List<Line> of(Receipt receipt, int columns, Labels labels) {
    ReceiptLayout layout = new ReceiptLayout(receipt, new Columns(columns), labels);
    layout.marks();
    layout.head();
    layout.contract();
    layout.money();
    layout.energy();
    layout.evidence();
    layout.foot();
    layout.marks();
    return List.copyOf(layout.lines);
  }

  /// What nobody may overlook, at both ends of the paper: half a receipt must show it too.
  private void marks() {
    if (receipt.chain().training()) {
      strong(columns.centred("*** " + labels.say("training") + " ***"));
    }
    if (receipt.copy() > 0) {
      strong(columns.centred("*** " + labels.say("copy", receipt.copy()) + " ***"));
    }
  }

  private void head() {
    strong(columns.centred(labels.say("title")));
    rule();
    pair("branch", receipt.branch());
    pair("till", receipt.till());
    pair("teller", receipt.teller());
    ZonedDateTime at = receipt.at().atZone(receipt.zone());
    pair("time", labels.date(at.toLocalDate()) + " " + CLOCK.format(at));
  }

  private void contract() {
    rule();
    strong(columns.pair(labels.say("biller"), receipt.billerName()));
    strong(columns.pair(labels.say("contract"), receipt.fact().contract()));
    pair("capture", labels.say("capture." + receipt.fact().capture()));
  }

  private void money() {
    PaymentTaken fact = receipt.fact();
    rule();
    pair("amount", labels.sum(fact.amount()));
    if (!fact.fee().isZero()) {
      pair("fee", labels.sum(fact.fee()));
    }
    if (!fact.rounding().isZero()) {
      pair("rounding", labels.sum(fact.rounding()));
    }
    strong(columns.pair(labels.say("due"), labels.sum(receipt.due())));
    pair("given." + fact.tender(), labels.sum(fact.given()));
    if (fact.tender() == Tender.CASH) {
      pair("change", labels.sum(fact.change()));
    }
  }

  private void energy() {
    Long from = receipt.fact().kwhFrom();
    Long to = receipt.fact().kwhTo();
    if (from == null || to == null) {
      return;
    }
    rule();
    pair("kwh", from.equals(to) ? labels.say("kwhFigure", to) : labels.say("kwhRange", from, to));
    if (receipt.sampleTariff()) {
      plain(columns.left(labels.say("kwhSample")));
    }
  }

  private void evidence() {
    PaymentTaken fact = receipt.fact();
    rule();
    pair("businessDate", labels.date(fact.businessDate()));
    strong(columns.pair(labels.say("code"), PaymentCode.of(fact.payment())));
    pair("number", Long.toString(receipt.entry().number()));
    String hash = HexFormat.of().formatHex(receipt.entry().hash());
    pair("proof", first(hash) + ".." + last(hash));
    // The end of the id: the beginning of a UUIDv7 is a clock, alike for terminals of one day.
    String terminal = last(receipt.chain().terminal().toString());
    pair("terminal", terminal + " / " + receipt.chain().epoch());
    pair("state", labels.say(receipt.acknowledged() ? "state.acknowledged" : "state.queued"));
    if (fact.afterRestart()) {
      plain(columns.left(labels.say("afterRestart")));
    }
  }

  private void foot() {
    rule();
    Biller biller = receipt.biller();
    if (biller != null) {
      pair("contacts", biller.contacts().phone());
      plain(columns.centred(biller.contacts().web()));
    }
    plain(columns.centred(labels.say("keep")));
  }

  private void rule() {
    plain(List.of(columns.rule()));
  }

  private void pair(String key, String value) {
    plain(columns.pair(labels.say(key), value));
  }

  private void plain(List<String> texts) {
    texts.forEach(text -> lines.add(new Line(text, false)));
  }

  private void strong(List<String> texts) {
    texts.forEach(text -> lines.add(new Line(text, true)));
  }

  private static String first(String hex) {
    return hex.substring(0, Math.min(SHORT_HEX, hex.length()));
  }

  private static String last(String hex) {
    return hex.substring(Math.max(0, hex.length() - SHORT_HEX));
  }
}
