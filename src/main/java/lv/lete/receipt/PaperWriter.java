package lv.lete.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lv.lete.money.Money;
import lv.lete.receipt.ReceiptPaper.Line;

/// Writes a report line by line in the words of one language.
final class PaperWriter {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final String INSET = "  ";

  private final Columns columns;
  private final Columns inner;
  private final Labels labels;
  private final Labels usual;
  private final ZoneId zone;
  private final List<Line> lines = new ArrayList<>();

  PaperWriter(int columns, Locale language, ZoneId zone) {
    this.columns = new Columns(columns);
    this.inner = new Columns(columns - INSET.length());
    this.labels = Labels.of("report", language);
    this.usual = Labels.of(language);
    this.zone = zone;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /// A text of the reports' family.
  String say(String key, Object... values) {
    return labels.say(key, values);
  }

  /// A text of the receipts' family.
  String usual(String key, Object... values) {
    return usual.say(key, values);
  }

  /// A sum; one below nothing with a minus.
  String sum(Money money) {
    return usual.sum(money);
  }

  /// A sum that came or went: one above nothing with a plus.
  String signed(Money money) {
    return (money.isPositive() ? "+" : "") + usual.sum(money);
  }

  /// A day.
  String date(LocalDate day) {
    return usual.date(day);
  }

  /// The time of day, to the minute.
  String clock(Instant at) {
    return CLOCK.format(at.atZone(zone));
  }

  /// Day and time.
  String time(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return usual.date(local.toLocalDate()) + " " + CLOCK.format(local);
  }

  /// A rule, and below it what the next lines are about.
  void section(String key) {
    rule();
    strong(columns.left(say(key)));
  }

  void rule() {
    plain(List.of(columns.rule()));
  }

  /// A label and a value at the right edge.
  void pair(String label, String value) {
    plain(columns.pair(label, value));
  }

  /// The same in bold.
  void strongPair(String label, String value) {
    strong(columns.pair(label, value));
  }

  void left(String text) {
    plain(columns.left(text));
  }

  void strongLeft(String text) {
    strong(columns.left(text));
  }

  void centred(String text) {
    plain(columns.centred(text));
  }

  void strongCentred(String text) {
    strong(columns.centred(text));
  }

  /// A pair below another line, set in.
  void insetPair(String label, String value) {
    plain(inset(inner.pair(label, value)));
  }

  /// The same in bold.
  void strongInsetPair(String label, String value) {
    strong(inset(inner.pair(label, value)));
  }

  /// A text below another line, set in.
  void inset(String text) {
    plain(inset(inner.left(text)));
  }

  private static List<String> inset(List<String> texts) {
    return texts.stream().map(text -> INSET + text).toList();
  }

  /// A line to sign on, with what is signed before it.
  void signature(String label) {
    plain(List.of(""));
    plain(
        columns.left(label + " " + columns.rule().replace('-', '_').substring(label.length() + 1)));
  }

  private void plain(List<String> texts) {
    texts.forEach(text -> lines.add(new Line(text, false)));
  }

  private void strong(List<String> texts) {
    texts.forEach(text -> lines.add(new Line(text, true)));
  }
}
