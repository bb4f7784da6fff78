package lv.lete.card.print;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// What a maker's own library brings: found by [java.util.ServiceLoader] on the class path. The
/// printer it opens keeps the promises of [CardPrinter], above all the one that nothing is guessed:
/// what the library cannot tell is [CardPrinter.Outcome.Delivered] or
/// [CardPrinter.Outcome.Unknown].
public interface CardPrinterProvider {
  /// What a person calls it: short, of small letters, digits and hyphens.
  String name();

  /// The devices that it sees now, by the names that [#open] takes.
  List<String> devices();

  /// Opens a device; an empty name means the only one. Nothing is printed yet.
  Opening open(String device);

  /// What came of opening.
  sealed interface Opening {
    /// A printer, for one job after the other.
    record Opened(CardPrinter printer) implements Opening {}

    /// It cannot be opened; what a person can do about it, in English.
    record NotOpened(String why) implements Opening {}
  }

  /// The provider of a name.
  static Optional<CardPrinterProvider> find(String name) {
    return all().stream().filter(provider -> provider.name().equals(name)).findFirst();
  }

  /// Every provider on the class path.
  static List<CardPrinterProvider> all() {
    return ServiceLoader.load(CardPrinterProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }
}
