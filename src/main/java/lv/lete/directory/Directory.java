package lv.lete.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.contract.IssuedCard;

/// The terminal's replica of contracts and billers, in `contracts.db` beside the journal. It can be
/// thrown away and fetched again.
///
/// Any thread may call. Look-ups, [#search] and [#apply] have a connection each: a look-up waits
/// neither for an import nor for a search, and sees whole chunks only. Nothing but the billers is
/// cached on the heap. Every method throws [lv.lete.store.StoreFault] when the disk or the file
/// fails; a file found corrupt is marked, and thrown away at the next [#open].
public final class Directory implements AutoCloseable {
  private static final int WARMING_LOOK_UPS = 200;
  private static final int GSRN_LENGTH = 18;
  private static final int MOST_FOUND = 1_000;

  private final Replica replica;
  private volatile Map<String, Biller> billers;

  private Directory(Replica replica) {
    this.replica = replica;
    this.billers = byId(replica.billers());
  }

  /// Opens or creates the replica. A file that is no database, is corrupt, or was made by a newer
  /// version is thrown away and made anew, empty: see [#rebuilt].
  ///
  /// @throws lv.lete.store.StoreFault when the disk refuses
  public static Directory open(Path file) {
    return new Directory(Replica.open(file));
  }

  /// Whether [#open] threw a broken file away: contracts are missing until they are fetched again.
  public boolean rebuilt() {
    return replica.rebuilt();
  }

  /// Touches the pages that the first look-up needs, so that the first customer does not wait.
  public void warm() {
    replica.lookUp(reader -> {
      reader.touch(WARMING_LOOK_UPS);
      return reader.state();
    });
    search("warm", 1);
  }

  /// One contract.
  public Optional<Contract> find(ContractId id) {
    return replica.lookUp(reader -> reader.find(id));
  }

  /// Every contract with this number, one a biller. The number is text: leading zeros count.
  public List<Contract> byNumber(String number) {
    return replica.lookUp(reader -> reader.byNumber(number));
  }

  /// The contracts that a card's GSRN names: by the mapping column, else by company prefix and
  /// number. Empty for anything but 18 digits; the check digit is the parser's business.
  public List<Contract> byGsrn(String gsrn) {
    if (gsrn.length() != GSRN_LENGTH) {
      return List.of();
    }
    List<Contract> mapped = replica.lookUp(reader -> reader.byMappedGsrn(gsrn));
    if (!mapped.isEmpty()) {
      return mapped;
    }
    List<Contract> found = new ArrayList<>();
    for (Biller biller : billers.values()) {
      if (gsrn.startsWith(biller.companyPrefix())) {
        String number = gsrn.substring(biller.companyPrefix().length(), GSRN_LENGTH - 1);
        find(new ContractId(biller.id(), number)).ifPresent(found::add);
      }
    }
    return found;
  }

  /// What the host said of a contract's cards, newest first; empty where it said nothing.
  public List<IssuedCard> cards(ContractId contract) {
    return replica.lookUp(reader -> reader.cards(contract));
  }

  /// The watermark of cards: 0 before the first chunk.
  public long cardsVersion() {
    return replica.lookUp(ReplicaReader::cardsVersion);
  }

  /// Inserts or replaces cards and moves their watermark, as [#apply] does with contracts.
  public boolean applyCards(List<IssuedCard> changed, long version) {
    return replica.applyCards(changed, version);
  }

  /// Forgets what was said of cards and its watermark.
  public void clearCards() {
    replica.clearCards();
  }

  /// By name, company, street, city or number; words in any order, prefixes, diacritics optional.
  /// At most `limit` (and never more than 1,000), never ordered by rank. Empty when the text holds
  /// no letter and no digit.
  public List<Contract> search(String text, int limit) {
    List<String> words = SearchWords.sought(text);
    if (words.isEmpty() || limit <= 0) {
      return List.of();
    }
    return replica.search(reader -> reader.byWords(words, Math.min(limit, MOST_FOUND)));
  }

  /// All billers, by id.
  public List<Biller> billers() {
    return billers.values().stream().sorted(Comparator.comparing(Biller::id)).toList();
  }

  /// One biller.
  public Optional<Biller> biller(String id) {
    return Optional.ofNullable(billers.get(id));
  }

  /// Replaces the billers.
  public void putBillers(List<Biller> replacement) {
    replica.putBillers(replacement);
    billers = byId(replacement);
  }

  /// How many contracts it holds.
  public long size() {
    return replica.lookUp(ReplicaReader::state).contracts();
  }

  /// The feed's watermark: 0 before the first chunk.
  public long version() {
    return replica.lookUp(ReplicaReader::state).version();
  }

  /// Inserts or replaces contracts and moves the watermark to `version` in one database
  /// transaction. The watermark never goes back: an older `version` changes nothing and answers
  /// false. Repeating a chunk is harmless. Chunks of 100-500 rows keep the disk free for payments.
  public boolean apply(List<Contract> changed, long version) {
    return replica.apply(changed, version);
  }

  /// Which host's registry this is a replica of: the text given to [#replicaOf], if any.
  public Optional<String> source() {
    return replica.lookUp(ReplicaReader::state).source();
  }

  /// Says which registry the next chunks come from. When the replica holds another registry's
  /// contracts (or the registry was made anew), they are forgotten, the watermark is 0 again, and
  /// the answer is true.
  public boolean replicaOf(String source) {
    return replica.replicaOf(source);
  }

  /// Forgets all contracts and the watermark; the billers stay.
  public void clear() {
    replica.clear();
  }

  @Override
  public void close() {
    replica.close();
  }

  private static Map<String, Biller> byId(List<Biller> billers) {
    return billers.stream().collect(Collectors.toUnmodifiableMap(Biller::id, biller -> biller));
  }
}
