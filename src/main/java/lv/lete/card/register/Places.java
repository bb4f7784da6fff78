package lv.lete.card.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Places in a batch, ascending, each once, as runs without gaps: `1-50,52`.
public record Places(List<Run> runs) {
  /// Checks the order.
  ///
  /// @throws IllegalArgumentException where the runs are none, overlap, touch or descend
  public Places {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("no places");
    }
    for (int i = 1; i < runs.size(); i++) {
      if (runs.get(i).first() <= runs.get(i - 1).last() + 1) {
        throw new IllegalArgumentException("places are not in order: " + runs);
      }
    }
  }

  /// From a place to a place, both among them.
  public record Run(int first, int last) {
    /// Checks the order.
    ///
    /// @throws IllegalArgumentException for places that no batch has
    public Run {
      if (first < 1 || last < first) {
        throw new IllegalArgumentException("not a run of places: " + first + "-" + last);
      }
    }

    int count() {
      return last - first + 1;
    }

    @Override
    public String toString() {
      return first == last ? Integer.toString(first) : first + "-" + last;
    }
  }

  /// Of places that ascend.
  ///
  /// @throws IllegalArgumentException where they are none or do not ascend
  public static Places of(List<Integer> ascending) {
    List<Run> runs = new ArrayList<>();
    for (int place : ascending) {
      if (!runs.isEmpty() && runs.getLast().last() + 1 == place) {
        runs.add(new Run(runs.removeLast().first(), place));
      } else {
        runs.add(new Run(place, place));
      }
    }
    return new Places(runs);
  }

  /// Reads what [#toString] wrote, or a person: `1-50,52`.
  ///
  /// @throws IllegalArgumentException where it says no places
  public static Places parse(String text) {
    List<Run> runs = new ArrayList<>();
    for (String run : text.split(",", -1)) {
      String[] ends = run.strip().split("-", 2);
      int first = Integer.parseInt(ends[0].strip());
      runs.add(new Run(first, ends.length == 1 ? first : Integer.parseInt(ends[1].strip())));
    }
    return new Places(runs);
  }

  /// How many they are.
  public int count() {
    return runs.stream().mapToInt(Run::count).sum();
  }

  /// The first `count` of them; empty for none.
  ///
  /// @throws IllegalArgumentException for more than there are
  public List<Run> first(int count) {
    if (count < 0 || count > count()) {
      throw new IllegalArgumentException(count + " of " + count() + " places");
    }
    List<Run> first = new ArrayList<>();
    int left = count;
    for (Run run : runs) {
      if (left > 0) {
        first.add(new Run(run.first(), Math.min(run.last(), run.first() + left - 1)));
        left -= Math.min(left, run.count());
      }
    }
    return first;
  }

  /// Cut into runs of at most so many.
  static List<Run> pieces(List<Run> runs, int most) {
    return runs.stream()
        .flatMap(run ->
            Stream.iterate(run.first(), from -> from <= run.last(), from -> from + most)
                .map(from -> new Run(from, Math.min(run.last(), from + most - 1))))
        .toList();
  }

  @Override
  public String toString() {
    return runs.stream().map(Run::toString).collect(Collectors.joining(","));
  }
}
