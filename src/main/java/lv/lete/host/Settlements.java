package lv.lete.host;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.contract.Biller;
import lv.lete.host.BillerFiles.Problem;
import lv.lete.money.Currency;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Institution;
import lv.lete.settlement.JournalDay;
import lv.lete.settlement.Member;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.Terms;
import lv.lete.store.SqliteFile;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settlement with the billers, over a host's home; the host may be running on it. A batch is cut
/// once and never changes: what comes later is in a later one, and so is what nobody asked for. One
/// thread at a time.
public final class Settlements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Settlements.class);

  private final Path home;
  private final Connection books;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final SettlementRows rows;
  private final SettlementBatches batches;

  private Settlements(Path home, Connection books, InstantSource clock, Supplier<UUID> ids) {
    this.home = home;
    this.books = books;
    this.clock = clock;
    this.ids = ids;
    this.rows = new SettlementRows(books);
    this.batches = new SettlementBatches(books, rows);
  }

  /// Opens the books of a host's home; `ids` mints a batch's message id.
  ///
  /// @throws StoreFault when there are none, or they cannot be written
  public static Settlements open(Path home, InstantSource clock, Supplier<UUID> ids) {
    Connection books =
        SqliteFile.openExisting(HostHome.books(home), HostSchema.OWNER, HostSchema.migrations());
    return new Settlements(home, books, clock, ids);
  }

  /// Opens them for reading only, a copy on a read-only disk too: [#cut] is a [StoreFault] then.
  ///
  /// @throws StoreFault when there are none
  public static Settlements reading(Path home, InstantSource clock, Supplier<UUID> ids) {
    return new Settlements(home, SqliteFile.openReadOnly(HostHome.books(home)), clock, ids);
  }

  /// What was asked for, or why it cannot be said.
  public sealed interface Answer {}

  /// A batch, or what would be in it; with what the books say about the date beside it.
  public record Found(Settlement settlement, Findings findings) implements Answer {}

  /// The host knows no biller of this id.
  public record NoSuchBiller(List<String> known) implements Answer {}

  /// The files about billers or the institution are wrong.
  public record Misconfigured(List<Problem> problems) implements Answer {}

  /// No batch is cut of a day that has not come.
  public record InFuture(LocalDate today) implements Answer {}

  /// What the comparison of the books found.
  ///
  /// `alarms` are differences; `late` are payments and reversals of the date that are not in its
  /// batch: they came after it, or were settled before it; `openTills` have a session of the date
  /// that the host has seen no close of.
  public record Findings(List<Difference> alarms, List<Late> late, List<Member.Place> openTills) {}

  /// One in another batch, of this message id, or null where it still waits for the next.
  public record Late(Member member, @Nullable String messageId) {}

  /// What is settled, or would be, of a biller and a business date. Changes nothing.
  public Answer show(String biller, LocalDate date) {
    return ask(biller, named -> found(named, date, standing(named, date)));
  }

  /// The batch of a biller and a business date: cut now, where it was not before and there is
  /// anything to settle; else the settlement stays open and empty.
  public Answer cut(String biller, LocalDate date) {
    return ask(
        biller,
        named -> {
          LocalDate today =
              clock.instant().atZone(ZoneId.of(named.terms().institution().zone())).toLocalDate();
          if (date.isAfter(today)) {
            return new InFuture(today);
          }
          inOneTransaction(() -> cut(named, date));
          return found(named, date, standing(named, date));
        });
  }

  /// Compares the ledger of a date with a terminal's own journal.
  public List<Difference> against(String biller, JournalDay.Read journal) {
    try {
      return new CompareBooks(books)
          .journal(biller, journal, rows.ofDate(biller, journal.businessDate()));
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  /// The message id of the batch that a payment (or its reversal) was settled in, or null.
  public @Nullable String batchOf(Member.Kind kind, UUID payment) {
    try {
      return rows.batchOf(kind, payment);
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  /// The SHA-256 of the first export of a batch in a form, or null.
  public @Nullable String exported(String messageId, String form) {
    try {
      return batches.exported(messageId, form);
    } catch (SQLException failed) {
      throw unreadable(failed);
    }
  }

  /// Remembers what an export was; a later one of the same form changes nothing.
  public void keepExport(String messageId, String form, String sha256) {
    inOneTransaction(() -> batches.keepExport(messageId, form, sha256, clock.instant()));
  }

  @Override
  public void close() {
    try {
      books.close();
    } catch (SQLException failed) {
      throw new StoreFault("cannot close the host's books", failed);
    }
  }

  private record Named(Biller biller, Terms terms) {}

  private interface Question {
    Answer answer(Named named) throws SQLException;
  }

  private Answer ask(String biller, Question question) {
    List<Problem> problems = new ArrayList<>();
    List<Biller> billers = List.of();
    switch (BillerFiles.read(home)) {
      case BillerFiles.Reading.Billers(List<Biller> right) -> billers = right;
      case BillerFiles.Reading.Broken(List<Problem> wrong) -> problems.addAll(wrong);
    }
    Institution institution = null;
    switch (InstitutionFile.read(home)) {
      case InstitutionFile.Reading.Right(Institution right) -> institution = right;
      case InstitutionFile.Reading.Broken(List<Problem> wrong) -> problems.addAll(wrong);
    }
    if (!problems.isEmpty() || institution == null) {
      return new Misconfigured(problems);
    }
    for (Biller known : billers) {
      if (known.id().equals(biller)) {
        try {
          return question.answer(
              new Named(known, new Terms(known.name(), known.iban(), institution)));
        } catch (SQLException failed) {
          throw unreadable(failed);
        }
      }
    }
    return new NoSuchBiller(billers.stream().map(Biller::id).toList());
  }

  private record Standing(Settlement settlement, SettlementBatches.@Nullable Stored stored) {}

  private Standing standing(Named named, LocalDate date) throws SQLException {
    SettlementBatches.Stored stored = batches.find(named.biller().id(), date);
    return stored == null
        ? new Standing(open(named, date, clock.instant()), null)
        : new Standing(
            stored.settlement().offering(named.terms().institution().fidavista()), stored);
  }

  private Settlement open(Named named, LocalDate date, Instant at) throws SQLException {
    Currency currency = named.biller().currency();
    List<Member> waiting =
        rows.waiting(named.biller().id(), date).stream()
            .filter(member -> member.amount().currency() == currency)
            .toList();
    return new Settlement(
        named.biller().id(),
        date,
        currency,
        named.terms(),
        new Settlement.Open(at),
        batches.carried(named.biller().id(), currency),
        waiting);
  }

  private void cut(Named named, LocalDate date) throws SQLException {
    if (batches.has(named.biller().id(), date)) {
      return;
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Settlement open = open(named, date, at);
    if (open.members().isEmpty()) {
      return;
    }
    UUID id = ids.get();
    String messageId = id.toString().replace("-", "").toLowerCase(Locale.ROOT);
    batches.cut(open, messageId, at, named.terms());
    NoticeTable.put(books, id, at, NoticeTable.Saying.settled(open.biller(), date));
    LOG.info(
        "batch {} of {} for {} cut: {} records, {} net",
        messageId,
        named.biller().id(),
        date,
        open.members().size(),
        open.totals().net());
  }

  private Found found(Named named, LocalDate date, Standing standing) throws SQLException {
    String biller = named.biller().id();
    List<Member> ledger = rows.ofDate(biller, date);
    CompareBooks.Found compared = new CompareBooks(books).records(biller, date, ledger);
    List<Difference> alarms = new ArrayList<>(compared.differences());
    ledger.stream()
        .filter(member -> member.amount().currency() != named.biller().currency())
        .forEach(member -> alarms.add(new Difference.OtherCurrency(member)));
    Settlement settlement = standing.settlement();
    SettlementBatches.Stored stored = standing.stored();
    if (stored != null
        && settlement.standing() instanceof Settlement.Cut cut
        && !stored.totals().equals(settlement.totals())) {
      alarms.add(new Difference.BatchSums(cut.messageId(), stored.totals(), settlement.totals()));
    }
    return new Found(settlement, new Findings(alarms, late(settlement, ledger), compared.open()));
  }

  private List<Late> late(Settlement batch, List<Member> ledger) throws SQLException {
    Set<UUID> payments = new HashSet<>();
    Set<UUID> reversed = new HashSet<>();
    for (Member member : batch.members()) {
      (member.kind() == Member.Kind.PAYMENT ? payments : reversed).add(member.payment());
    }
    List<Late> late = new ArrayList<>();
    for (Member member : ledger) {
      Set<UUID> settled = member.kind() == Member.Kind.PAYMENT ? payments : reversed;
      if (!settled.contains(member.payment()) && member.amount().currency() == batch.currency()) {
        late.add(new Late(member, rows.batchOf(member.kind(), member.payment())));
      }
    }
    return late;
  }

  private interface Change {
    void make() throws SQLException;
  }

  private void inOneTransaction(Change change) {
    try {
      books.setAutoCommit(false);
      try {
        change.make();
        books.commit();
      } catch (SQLException | RuntimeException failed) {
        books.rollback();
        throw failed;
      } finally {
        books.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new StoreFault("the host's books took nothing: " + failed.getMessage(), failed);
    }
  }

  private static StoreFault unreadable(SQLException failed) {
    return new StoreFault("cannot read the host's books: " + failed.getMessage(), failed);
  }
}
