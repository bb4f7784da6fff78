package lv.lete;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lv.lete.contract.Biller;
import lv.lete.host.BillerFiles;
import lv.lete.host.InstitutionFile;
import lv.lete.host.Settlements;
import lv.lete.settlement.SettlementCode;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import lv.lete.store.StoreFault;
import lv.lete.ui.SettlementDesk;
import org.jspecify.annotations.Nullable;

/// The settlement screen over a host's home. Each question opens the books, reads and closes them,
/// so that a host that runs on them is never held up.
final class HostSettlementDesk implements SettlementDesk {
  private static final ZoneId USUAL_ZONE = ZoneId.of("Europe/Riga");

  private final Path home;

  /// Over a host's home.
  HostSettlementDesk(Path home) {
    this.home = home;
  }

  /// Where the institution tells its hours.
  ZoneId zone() {
    return InstitutionFile.read(home) instanceof InstitutionFile.Reading.Right(var institution)
        ? ZoneId.of(institution.zone())
        : USUAL_ZONE;
  }

  @Override
  public Where where() {
    LocalDate today = Wiring.CLOCK.instant().atZone(zone()).toLocalDate();
    return new Where(home.toString(), true, today, TillSettlementDesk.exports(home));
  }

  @Override
  public Page open(@Nullable String biller, LocalDate date) {
    List<Choice> billers =
        switch (BillerFiles.read(home)) {
          case BillerFiles.Reading.Billers(List<Biller> known) ->
              known.stream().map(each -> new Choice(each.id(), each.name())).toList();
          case BillerFiles.Reading.Broken _ -> List.of();
        };
    String wanted = biller != null ? biller : billers.isEmpty() ? "" : billers.getFirst().id();
    try (Settlements books = Wiring.settlementsToRead(home)) {
      return new Page(billers, answer(books.show(wanted, date)));
    }
  }

  @Override
  public Exporting export(
      String biller, LocalDate date, ExportFormat format, Locale language, Path file) {
    try (Settlements books = Wiring.settlements(home)) {
      TillSettlementDesk.makeUsualFolder(home, file);
      return switch (BatchExport.write(books, biller, date, format, language, file)) {
        case BatchExport.Tried(_, var outcome) -> new Tried(outcome);
        case BatchExport.NoPlace(var why) -> new Tried(new Export.Refused(why));
        case BatchExport.SumsDiffer(var sums) -> new SumsDiffer(sums);
        case BatchExport.NotFound(var why) ->
            new NothingShown(
                answer(why) instanceof NotShown not ? not : new NotShown(SettlementCode.EMPTY, ""));
      };
    } catch (StoreFault refused) {
      Logging.fault(refused);
      return new DiskRefused(String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }

  private static Answer answer(Settlements.Answer answer) {
    return switch (answer) {
      case Settlements.Found(var settlement, var findings) ->
          new Shown(
              settlement,
              findings.alarms(),
              findings.late().stream()
                  .map(late -> new Late(late.member(), late.messageId()))
                  .toList(),
              findings.openTills(),
              0);
      case Settlements.NoSuchBiller(List<String> known) ->
          new NotShown(SettlementCode.NO_SUCH_BILLER, String.join(", ", known));
      case Settlements.Misconfigured(var problems) ->
          new NotShown(
              SettlementCode.MISCONFIGURED,
              problems.stream().map(Object::toString).collect(Collectors.joining("; ")));
      case Settlements.InFuture(LocalDate today) ->
          new NotShown(SettlementCode.IN_FUTURE, today.toString());
    };
  }
}
