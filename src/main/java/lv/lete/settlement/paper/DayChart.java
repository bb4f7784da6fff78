package lv.lete.settlement.paper;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.HourSums;
import lv.lete.settlement.Member;

/// What was taken and reversed in each hour of the business date, as bars.
final class DayChart {
  private static final int STEPS = 4;
  private static final float HEIGHT = 150;
  private static final float LEFT = 64;
  private static final float BELOW = 14;
  private static final float[] CREDIT = {0.16f, 0.42f, 0.62f};
  private static final float[] DEBIT = {0.80f, 0.40f, 0.15f};

  private final HourSums sums;

  DayChart(List<Member> members, Currency currency, ZoneId zone) {
    this.sums = HourSums.of(members, currency, zone);
  }

  /// Draws it with its scale and its key.
  void draw(Sheet sheet, ReportWords words) throws IOException {
    sheet.room(HEIGHT + 50);
    sheet.line(words.say("chart", sums.currency()), true, 10);
    sheet.gap(6);
    float bottom = sheet.take(HEIGHT + BELOW) + BELOW;
    long top = sums.scale().minor();
    int first = sums.first();
    int last = sums.last();
    Currency currency = sums.currency();
    float left = Sheet.MARGIN + LEFT;
    float right = Sheet.MARGIN + Sheet.WIDTH;
    for (int step = 0; step <= STEPS; step++) {
      float at = bottom + HEIGHT * step / STEPS * 0.92f;
      sheet.grid(left, right, at, step == 0 ? 0.3f : 0.85f);
      sheet.textTo(words.sum(new Money(currency, top / STEPS * step)), left - 5, at - 2.5f, 7);
    }
    float slot = (right - left) / (last - first + 1);
    for (int hour = first; hour <= last; hour++) {
      float x = left + slot * (hour - first);
      String name = (hour < 10 ? "0" : "") + hour;
      sheet.text(name, x + slot / 2 - 4.2f, bottom - 10, false, 7);
      bar(sheet, x + slot * 0.12f, bottom, slot * 0.42f, sums.credits().get(hour), top, CREDIT);
      bar(sheet, x + slot * 0.58f, bottom, slot * 0.30f, sums.debits().get(hour), top, DEBIT);
    }
    float base = sheet.take(14) + 3;
    key(sheet, left, base, CREDIT, words.say("credited"));
    key(sheet, left + 150, base, DEBIT, words.say("debited"));
  }

  private static void bar(
      Sheet sheet, float x, float bottom, float width, Money sum, long top, float[] colour)
      throws IOException {
    if (sum.isPositive()) {
      float height = Math.max(1, (float) ((double) sum.minor() / top * HEIGHT * 0.92));
      sheet.bar(x, bottom, width, height, colour);
    }
  }

  private static void key(Sheet sheet, float x, float base, float[] colour, String text)
      throws IOException {
    sheet.bar(x, base, 7, 7, colour);
    sheet.text(text, x + 11, base + 0.5f, false, 7.5f);
  }
}
