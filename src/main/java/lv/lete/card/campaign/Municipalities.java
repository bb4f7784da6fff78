package lv.lete.card.campaign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Finds municipalities by what people call them: `saldus` for `Saldus novads`, `brocenu` for
/// `Brocēnu novads`.
public final class Municipalities {
  private static final int ALIKE = 4;

  private Municipalities() {}

  /// What was found.
  public sealed interface Naming {
    /// Each asked name is one municipality.
    record Named(List<String> municipalities) implements Naming {}

    /// The asked name is none, or could be several; those that look alike, or all there are.
    record NotNamed(String asked, List<String> perhaps) implements Naming {}
  }

  /// The municipalities meant, in the order asked and each once: by the whole name, else by its
  /// beginning where only one begins so. Case and diacritics do not matter.
  public static Naming find(Collection<String> known, List<String> asked) {
    List<String> found = new ArrayList<>();
    for (String name : asked) {
      List<String> whole = which(known, one -> folded(one).equals(folded(name)));
      List<String> begun =
          whole.isEmpty() && !name.isBlank()
              ? which(known, one -> folded(one).startsWith(folded(name)))
              : whole;
      if (begun.size() != 1) {
        return new Naming.NotNamed(name, perhaps(known, begun, name));
      }
      if (!found.contains(begun.getFirst())) {
        found.add(begun.getFirst());
      }
    }
    return new Naming.Named(found);
  }

  private static List<String> perhaps(Collection<String> known, List<String> begun, String name) {
    if (!begun.isEmpty()) {
      return begun;
    }
    String start = folded(name);
    String alike = start.substring(0, Math.min(ALIKE, start.length()));
    List<String> near = which(known, one -> folded(one).startsWith(alike));
    return near.isEmpty() ? List.copyOf(known) : near;
  }

  private interface Test {
    boolean holds(String municipality);
  }

  private static List<String> which(Collection<String> known, Test test) {
    return known.stream().filter(one -> !one.isEmpty()).filter(test::holds).sorted().toList();
  }

  private static String folded(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
