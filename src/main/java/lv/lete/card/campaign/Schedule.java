package lv.lete.card.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// When which municipality gets its mailing: pilots first, the rest spread evenly by number of
/// cards over some months, in the order given.
public record Schedule(List<Area> areas) {
  /// Refuses a municipality named twice.
  public Schedule {
    areas = List.copyOf(areas);
    if (areas.stream().map(Area::municipality).distinct().count() < areas.size()) {
      throw new IllegalArgumentException("a municipality is in a schedule once");
    }
  }

  /// A municipality and the first day on which its cards are ordered.
  public record Area(String municipality, LocalDate due) {}

  /// A municipality and how many cards it takes.
  public record Size(String municipality, long cards) {}

  /// All on one day.
  public static Schedule allOn(LocalDate day, List<String> municipalities) {
    return new Schedule(
        municipalities.stream().map(municipality -> new Area(municipality, day)).toList());
  }

  /// Pilots on the first day; the rest from `restFrom` over so many months, so that every day has
  /// about as many cards to make. With no months, all of the rest on that day.
  public static Schedule of(
      List<String> pilots, LocalDate from, List<Size> rest, LocalDate restFrom, int months) {
    List<Area> areas = new ArrayList<>();
    pilots.forEach(pilot -> areas.add(new Area(pilot, from)));
    long days = ChronoUnit.DAYS.between(restFrom, restFrom.plusMonths(months));
    long all = rest.stream().mapToLong(Size::cards).sum();
    long before = 0;
    for (Size size : rest) {
      long day = all == 0 ? 0 : before * days / all;
      areas.add(new Area(size.municipality(), restFrom.plusDays(day)));
      before += size.cards();
    }
    return new Schedule(areas);
  }
}
