package lv.lete.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.lete.contract.Biller;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractCsv;
import lv.lete.contract.ContractCsv.Opening;
import lv.lete.store.DiskWhy;
import org.jspecify.annotations.Nullable;

/// Takes a utility's contract file into a host's registry, also while the host runs.
///
/// Good rows go in, in short database transactions of [#CHUNK] rows; bad rows go into a report file
/// in `imports/` of the home. A file with a wrong header changes nothing. An import that was cut
/// short can be run again: what is in already stays unchanged. Contracts that the file does not
/// name stay as they are.
public final class ImportContracts {
  /// Rows in one database transaction.
  static final int CHUNK = 500;

  private final Path home;
  private final InstantSource clock;

  /// Into the host of this home; the clock names report files.
  public ImportContracts(Path home, InstantSource clock) {
    this.home = home;
    this.clock = clock;
  }

  /// What became of the file.
  public sealed interface Result {
    /// It was read to its end. `accepted` rows are `changed` (new ones too) and `unchanged`; with
    /// any `refused` there is a report.
    record Imported(
        String biller,
        long accepted,
        long changed,
        long unchanged,
        long refused,
        @Nullable Path report)
        implements Result {}

    /// Not a contract file; nothing was changed. `unknown` counts the header's other columns.
    record WrongHeader(List<String> missing, int unknown) implements Result {}

    /// No such biller, or none was named and there is no default; nothing was changed.
    record NoSuchBiller(@Nullable String asked, List<String> known) implements Result {}

    /// The home's biller files are broken; nothing was changed.
    record BrokenBillers(List<BillerFiles.Problem> problems) implements Result {}

    /// The file cannot be read. Rows before the place are in: `accepted` of them.
    record Unreadable(String message, long accepted) implements Result {}
  }

  /// Is told, now and then, how far it is.
  public interface Progress {
    /// So many bytes of the file's have been read, in so many rows. On the importing thread.
    void read(long bytes, long of, long rows);
  }

  /// Imports the file's contracts for a biller; null means the default one, see
  /// [BillerFiles.Reading.Billers#byDefault].
  ///
  /// @throws lv.lete.store.StoreFault when the home's disk or database fails; the chunks before are
  ///   in
  public Result run(Path csv, Charset charset, @Nullable String biller, Progress progress) {
    return switch (BillerFiles.read(home)) {
      case BillerFiles.Reading.Broken(List<BillerFiles.Problem> problems) ->
          new Result.BrokenBillers(problems);
      case BillerFiles.Reading.Billers billers -> {
        Optional<Biller> chosen = biller == null ? billers.byDefault() : billers.find(biller);
        yield chosen.isEmpty()
            ? new Result.NoSuchBiller(biller, billers.billers().stream().map(Biller::id).toList())
            : read(csv, charset, chosen.get(), progress);
      }
    };
  }

  private Result read(Path csv, Charset charset, Biller biller, Progress progress) {
    Tally tally = new Tally();
    try (InputStream file = Files.newInputStream(csv);
        CountingStream bytes = new CountingStream(file)) {
      long size = Files.size(csv);
      return switch (ContractCsv.open(bytes, charset, biller)) {
        case Opening.WrongHeader(List<String> missing, int unknown) ->
            new Result.WrongHeader(missing, unknown);
        case Opening.Opened(ContractCsv rows) ->
            take(rows, biller, tally, rowsSoFar -> progress.read(bytes.count(), size, rowsSoFar));
      };
    } catch (IOException e) {
      return new Result.Unreadable(DiskWhy.of(e), tally.in);
    }
  }

  private Result take(ContractCsv rows, Biller biller, Tally tally, Told told) throws IOException {
    try (ContractRegistry registry = ContractRegistry.open(HostHome.books(home));
        RefusalReport report = new RefusalReport(home.resolve("imports"), clock)) {
      List<Contract> chunk = new ArrayList<>(CHUNK);
      long read = 0;
      for (ContractCsv.Row row = rows.next(); row != null; row = rows.next()) {
        switch (row) {
          case ContractCsv.Row.Good(Contract contract) -> chunk.add(contract);
          case ContractCsv.Row.Bad bad -> report.add(bad.refusal());
        }
        if (chunk.size() == CHUNK) {
          tally.add(registry.put(chunk));
          chunk.clear();
        }
        if (++read % CHUNK == 0) {
          told.rows(read);
        }
      }
      tally.add(registry.put(chunk));
      told.rows(read);
      return new Result.Imported(
          biller.id(),
          tally.in,
          tally.changed,
          tally.in - tally.changed,
          report.count(),
          report.file());
    }
  }

  /// Progress of which the bytes are known.
  private interface Told {
    void rows(long rows);
  }

  /// What is in so far.
  private static final class Tally {
    private long in;
    private long changed;

    void add(ContractRegistry.Put put) {
      in += put.changed() + put.unchanged();
      changed += put.changed();
    }
  }
}
