package lv.lete.card.letter;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;
import lv.lete.card.letter.Statement.Line;
import lv.lete.card.letter.Statement.Source;
import lv.lete.card.output.CardWords;
import lv.lete.money.Money;

/// The words of one page of a statement. `carried` is what the pages before add up to.
record StatementPage(
    CardWords whose,
    Statement statement,
    LetterTexts texts,
    ZoneId zone,
    int page,
    int pages,
    Money carried,
    List<Line> lines)
    implements Words {

  /// What the next page begins with.
  Money carriedOn() {
    Money sum = carried;
    for (Line line : lines) {
      sum = sum.plus(line.signed());
    }
    return sum;
  }

  @Override
  public String of(Field field) {
    return switch (field) {
      case PERIOD -> texts.say("period", texts.day(statement.from()), texts.day(statement.to()));
      case PAGE -> texts.say("page", page, pages);
      case MARK -> statement.source() instanceof Source.ThisTill ? texts.say("mark.till") : "";
      case NOTE -> note();
      case DATE -> texts.day(whose.made());
      case ROW_DATE -> column("", line -> texts.day(line.date()));
      case ROW_WHAT ->
          lines.isEmpty()
              ? texts.say("nothing")
              : column(texts.say("carriedIn", page - 1), line -> texts.say("kind." + line.kind()));
      case ROW_PLACE -> column("", Line::place);
      case ROW_CODE -> column("", Line::code);
      case ROW_SUM -> column(texts.amount(carried), line -> texts.amount(line.signed()));
      case ROW_READING, ROW_NOTE -> "";
      case TOTALS -> totals();
      case TOTAL_SUMS -> totalSums();
      case NAME,
          GIVEN_NAME,
          FAMILY_NAME,
          CONTRACT_NUMBER,
          ISSUE_NUMBER,
          CODE,
          BILLER,
          ADDRESS,
          POSTAL_ADDRESS,
          PLACE_IN_BATCH ->
          whose.of(field);
    };
  }

  /// A statement has no bars.
  @Override
  public String bars() {
    return "";
  }

  /// Later pages begin with a row of what was carried over.
  private String column(String first, Function<Line, String> cell) {
    Stream<String> rows = lines.stream().map(cell);
    boolean led = page > 1;
    return (led ? Stream.concat(Stream.of(first), rows) : rows).collect(Collectors.joining("\n"));
  }

  private boolean last() {
    return page == pages;
  }

  private String totals() {
    Statement.Sums sums = statement.sums();
    return last()
        ? String.join(
            "\n",
            texts.say("payments", sums.payments()),
            texts.say("reversals", sums.reversals()),
            texts.say("total", sums.net().currency()))
        : texts.say("carriedOut", page + 1);
  }

  private String totalSums() {
    Statement.Sums sums = statement.sums();
    Money back = Money.zero(sums.back().currency()).minus(sums.back());
    return last()
        ? String.join("\n", texts.amount(sums.paid()), texts.amount(back), texts.amount(sums.net()))
        : texts.amount(carriedOn());
  }

  private String note() {
    if (!last()) {
      return "";
    }
    String source =
        switch (statement.source()) {
          case Source.Ledger(var at) -> texts.say("note.ledger", texts.time(at, zone));
          case Source.ThisTill(String till, var at) ->
              texts.say("note.till", till, texts.time(at, zone));
        };
    Statement.Waiting waiting = statement.waiting();
    return waiting.payments() == 0
        ? source
        : source + " " + texts.say("note.waiting", waiting.payments(), texts.sum(waiting.amount()));
  }
}
