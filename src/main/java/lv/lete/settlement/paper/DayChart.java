package lv.lete.settlement.paper;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.settlement.Member;

/// What was taken and reversed in each hour of the business date, as bars. Those that came from
/// earlier dates are not in it: their hours are another day's.
final class DayChart {
  private static final int HOURS = 24;
  private static final int FIRST_SHOWN = 8;
  private static final int LAST_SHOWN = 18;
  private static final int STEPS = 4;
  private static final int[] ROUND = {40, 48, 60, 80, 100, 120, 160, 200, 240, 320};
  private static final float HEIGHT = 150;
  private static final float LEFT = 64;
  private static final float BELOW = 14;
  private static final float[] CREDIT = {0.16f, 0.42f, 0.62f};
  private static final float[] DEBIT = {0.80f, 0.40f, 0.15f};

  private final long[] credits = new long[HOURS];
  private final long[] debits = new long[HOURS];
  private final Currency currency;
  private int first = FIRST_SHOWN;
  private int last = LAST_SHOWN;

  DayChart(List<Member> members, Currency currency, ZoneId zone) {
    this.currency = currency;
    for (Member member : members) {
      if (!member.late()) {
        int hour = member.at().atZone(zone).getHour();
        long[] sums = member.kind() == Member.Kind.PAYMENT ? credits : debits;
        sums[hour] = Math.addExact(sums[hour], member.amount().minor());
        first = Math.min(first, hour);
        last = Math.max(last, hour);
      }
    }
  }

  /// Draws it with its scale and its key.
  void draw(Sheet sheet, ReportWords words) throws IOException {
    sheet.room(HEIGHT + 50);
    sheet.line(words.say("chart", currency), true, 10);
    sheet.gap(6);
    float bottom = sheet.take(HEIGHT + BELOW) + BELOW;
    long top = top();
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
      bar(sheet, x + slot * 0.12f, bottom, slot * 0.42f, credits[hour], top, CREDIT);
      bar(sheet, x + slot * 0.58f, bottom, slot * 0.30f, debits[hour], top, DEBIT);
    }
    float base = sheet.take(14) + 3;
    key(sheet, left, base, CREDIT, words.say("credited"));
    key(sheet, left + 150, base, DEBIT, words.say("debited"));
  }

  private static void bar(
      Sheet sheet, float x, float bottom, float width, long minor, long top, float[] colour)
      throws IOException {
    if (minor > 0) {
      float height = Math.max(1, (float) ((double) minor / top * HEIGHT * 0.92));
      sheet.bar(x, bottom, width, height, colour);
    }
  }

  private static void key(Sheet sheet, float x, float base, float[] colour, String text)
      throws IOException {
    sheet.bar(x, base, 7, 7, colour);
    sheet.text(text, x + 11, base + 0.5f, false, 7.5f);
  }

  /// The end of the scale: a quarter of it is a round sum, and it is not below the largest bar.
  private long top() {
    long most = 1;
    for (int hour = 0; hour < HOURS; hour++) {
      most = Math.max(most, Math.max(credits[hour], debits[hour]));
    }
    long unit = 10;
    while (true) {
      for (int quarters : ROUND) {
        if (unit * quarters >= most) {
          return unit * quarters;
        }
      }
      unit = Math.multiplyExact(unit, 10);
    }
  }
}
