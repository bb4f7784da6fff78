package lv.lete.host;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.lete.card.campaign.ContractPages;
import lv.lete.card.campaign.Watch;
import lv.lete.contract.Contract;

/// Finds a biller's contracts by words of name, address or number, as people say them: beginnings
/// of words, in any order, without regard to case and diacritics. Reads the contracts from their
/// beginning to their end, so it is watched and can be ended.
public final class FindContracts {
  private static final int PAGE = 500;
  private static final int MOST_WORDS = 8;
  private static final int MOST_CHARACTERS = 200;
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private final ContractPages contracts;
  private final String biller;

  /// Among a biller's contracts.
  public FindContracts(ContractPages contracts, String biller) {
    this.contracts = contracts;
    this.biller = biller;
  }

  /// Contracts in the order of the registry. `more` where there are others, `ended` where the watch
  /// ended it before all were read.
  public record Found(List<Contract> contracts, boolean more, boolean ended) {}

  /// At most so many; none for a text without a letter or digit.
  ///
  /// @throws lv.lete.store.StoreFault when the contracts cannot be read
  public Found by(String text, int most, Watch watch) {
    List<String> sought = sought(text);
    List<Contract> found = new ArrayList<>();
    if (sought.isEmpty()) {
      return new Found(found, false, false);
    }
    long of = contracts.count();
    long done = 0;
    ContractPages.Page page = contracts.after(0, PAGE);
    while (!page.contracts().isEmpty()) {
      for (Contract contract : page.contracts()) {
        if (contract.biller().equals(biller) && has(contract, sought)) {
          if (found.size() == most) {
            return new Found(found, true, false);
          }
          found.add(contract);
        }
      }
      done += page.contracts().size();
      if (!watch.goesOn(done, of)) {
        return new Found(found, false, true);
      }
      page = contracts.after(page.place(), PAGE);
    }
    return new Found(found, false, false);
  }

  private static List<String> sought(String text) {
    String bounded = text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
    return words(bounded).limit(MOST_WORDS).toList();
  }

  private static boolean has(Contract contract, List<String> sought) {
    List<String> words =
        Stream.of(
                contract.givenName(),
                contract.familyName(),
                contract.legalName(),
                contract.street(),
                contract.house(),
                contract.flat(),
                contract.city(),
                contract.municipality(),
                contract.postalCode(),
                contract.number())
            .flatMap(FindContracts::words)
            .toList();
    return sought.stream()
        .allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
  }

  private static Stream<String> words(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    String folded = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    return APART.splitAsStream(folded).filter(word -> !word.isEmpty());
  }
}
