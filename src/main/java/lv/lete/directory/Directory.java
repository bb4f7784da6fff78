package lv.lete.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;

/// The terminal's replica of contracts and billers, in `contracts.db` beside the journal. It can be
/// thrown away and fetched again.
///
/// Any thread may call. Look-ups and [#search] never wait for [#apply] longer than one chunk's
/// commit (about 50 ms at worst, by chunks of 100-500 rows).
public final class Directory implements AutoCloseable {

  /// Opens or creates the replica.
  public static Directory open(Path file) {
    throw new UnsupportedOperationException();
  }

  /// Touches the pages that the first look-up needs, so that the first customer does not wait.
  public void warm() {
    throw new UnsupportedOperationException();
  }

  /// One contract.
  public Optional<Contract> find(ContractId id) {
    throw new UnsupportedOperationException();
  }

  /// Every contract with this number, one a biller.
  public List<Contract> byNumber(String number) {
    throw new UnsupportedOperationException();
  }

  /// The contracts that a card's GSRN names: by the mapping column, else by company prefix and
  /// number.
  public List<Contract> byGsrn(String gsrn) {
    throw new UnsupportedOperationException();
  }

  /// By name, company, street, city or number; words in any order, prefixes, diacritics optional.
  /// At most `limit`, never ordered by rank.
  public List<Contract> search(String text, int limit) {
    throw new UnsupportedOperationException();
  }

  /// All billers, by id.
  public List<Biller> billers() {
    throw new UnsupportedOperationException();
  }

  /// One biller.
  public Optional<Biller> biller(String id) {
    throw new UnsupportedOperationException();
  }

  /// Replaces the billers.
  public void putBillers(List<Biller> billers) {
    throw new UnsupportedOperationException();
  }

  /// How many contracts it holds.
  public long size() {
    throw new UnsupportedOperationException();
  }

  /// The feed's watermark: 0 before the first chunk.
  public long version() {
    throw new UnsupportedOperationException();
  }

  /// Inserts or replaces contracts and moves the watermark to `version` in one database
  /// transaction; `version` never goes back.
  public void apply(List<Contract> changed, long version) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
