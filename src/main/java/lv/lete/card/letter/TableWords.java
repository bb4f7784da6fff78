package lv.lete.card.letter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;
import lv.lete.card.letter.PaidByMonth.Month;
import lv.lete.card.output.CardWords;

/// The words of a consumption table whose rows the host fills: a month a row, with what was paid in
/// it, how many payments, and the meter reading that the supplier knows, in the month it is of. A
/// month without payments has an empty sum, for the customer to write in. Any thread.
public final class TableWords implements Words {
  private final CardWords whose;
  private final Statement statement;
  private final PaidByMonth paid;
  private final LetterTexts texts;

  /// Of this statement, which must begin with the first day of a month.
  public TableWords(CardWords whose, Statement statement, Locale language) {
    this.whose = whose;
    this.statement = statement;
    this.paid = PaidByMonth.of(statement);
    this.texts = LetterTexts.of(language);
  }

  /// The rows.
  public PaidByMonth paid() {
    return paid;
  }

  @Override
  public String of(Field field) {
    return switch (field) {
      case ROW_DATE -> column(month -> texts.month(month.month()));
      case ROW_SUM -> column(month -> untouched(month) ? "" : texts.amount(month.net()));
      case ROW_NOTE -> column(this::count);
      case ROW_READING -> column(this::reading);
      case NOTE ->
          texts.say("table.note", texts.day(statement.to()), texts.sum(statement.sums().net()));
      case DATE -> texts.day(whose.made());
      default -> whose.of(field);
    };
  }

  @Override
  public String bars() {
    return whose.bars();
  }

  private String column(Function<Month, String> cell) {
    return paid.months().stream().map(cell).collect(Collectors.joining("\n"));
  }

  private static boolean untouched(Month month) {
    return month.payments() == 0 && month.net().isZero();
  }

  private String count(Month month) {
    return month.payments() == 0
        ? ""
        : month.payments() == 1
            ? texts.say("table.one")
            : texts.say("table.payments", month.payments());
  }

  private String reading(Month month) {
    Long reading = whose.contract().meterReading();
    LocalDate day = whose.contract().readingDate();
    return reading != null && day != null && YearMonth.from(day).equals(month.month())
        ? reading.toString()
        : "";
  }
}
