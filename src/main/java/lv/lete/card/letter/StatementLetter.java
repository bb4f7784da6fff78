package lv.lete.card.letter;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lv.lete.card.face.Design;
import lv.lete.card.face.Field;
import lv.lete.card.face.Side;
import lv.lete.card.face.TextBox;
import lv.lete.card.letter.Statement.Line;
import lv.lete.card.output.CardWords;
import lv.lete.money.Money;

/// Lays a statement out on the pages of a design: its first side is the first page, its second all
/// pages after. What a page has added up to stands at its foot and at the head of the next.
/// Immutable, any thread.
public final class StatementLetter {
  private static final Set<Field> NEEDED =
      EnumSet.of(Field.ROW_DATE, Field.ROW_CODE, Field.ROW_SUM, Field.TOTALS, Field.TOTAL_SUMS);
  private static final int SIDES = 2;

  private final int onFirst;
  private final int onNext;
  private final LetterTexts texts;
  private final ZoneId zone;

  private StatementLetter(int onFirst, int onNext, LetterTexts texts, ZoneId zone) {
    this.onFirst = onFirst;
    this.onNext = onNext;
    this.texts = texts;
    this.zone = zone;
  }

  /// What a design lacks for statements, in a sentence for its designer; empty where it will do.
  public static Optional<String> lack(Design design) {
    if (design.sides().size() != SIDES) {
      return Optional.of("A statement has two sides: the first page, and all that follow.");
    }
    for (int side = 0; side < SIDES; side++) {
      Set<Field> has =
          design.sides().get(side).texts().stream()
              .map(TextBox::field)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
      for (Field needed : NEEDED) {
        if (!has.contains(needed)) {
          return Optional.of(
              "Side %d has no field %s: draw it, with its box.".formatted(side + 1, needed.id()));
        }
      }
      if (rows(design.sides().get(side)) < SIDES || design.sides().get(side).bars() != null) {
        return Optional.of(
            "Side %d has no room for rows, or has bars: make row-date-box higher, take bars away."
                .formatted(side + 1));
      }
    }
    return Optional.empty();
  }

  /// For a design that lacks nothing, in a language; times of day are those of the zone.
  public static StatementLetter on(Design design, Locale language, ZoneId zone) {
    lack(design)
        .ifPresent(lack -> {
          throw new IllegalArgumentException(lack);
        });
    return new StatementLetter(
        rows(design.sides().getFirst()),
        rows(design.sides().getLast()),
        LetterTexts.of(language),
        zone);
  }

  /// How many rows fit: as many as the lowest column holds.
  private static int rows(Side side) {
    return side.texts().stream()
        .filter(box -> box.field() == Field.ROW_DATE || box.field() == Field.ROW_SUM)
        .mapToInt(TextBox::lines)
        .min()
        .orElse(0);
  }

  /// How many pages a statement of so many lines has.
  public int pages(int lines) {
    int beyond = Math.max(0, lines - onFirst);
    int each = onNext - 1;
    return 1 + (beyond + each - 1) / each;
  }

  /// The pages, in order.
  public List<Sheet> sheets(CardWords whose, Statement statement) {
    List<Line> lines = statement.lines();
    int pages = pages(lines.size());
    List<Sheet> sheets = new ArrayList<>(pages);
    Money carried = Money.zero(statement.sums().paid().currency());
    int from = 0;
    for (int page = 1; page <= pages; page++) {
      int to = Math.min(lines.size(), from + (page == 1 ? onFirst : onNext - 1));
      StatementPage words =
          new StatementPage(
              whose, statement, texts, zone, page, pages, carried, lines.subList(from, to));
      sheets.add(new Sheet(page == 1 ? 0 : 1, words));
      carried = words.carriedOn();
      from = to;
    }
    return sheets;
  }
}
