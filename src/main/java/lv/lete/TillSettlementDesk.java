package lv.lete;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import lv.lete.settlement.Difference;
import lv.lete.settlement.JournalDay;
import lv.lete.settlement.Member;
import lv.lete.settlement.SettlementCode;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import lv.lete.store.StoreFault;
import lv.lete.ui.SettlementDesk;
import org.jspecify.annotations.Nullable;

/// The settlement screen over one till's journal: its part only, and marked so. The terminal may be
/// running on the home.
final class TillSettlementDesk implements SettlementDesk {
  private static final String EXPORTS = "exports";

  private final Path home;
  private final ZoneId zone;
  private final Supplier<List<Choice>> known;
  private final Supplier<LocalDate> today;
  private final LongSupplier acknowledged;

  /// Over the home of a terminal. `known` names billers (those in the journal are there in any
  /// case), `today` is the day to begin with, `acknowledged` up to which record the host has
  /// answered, less than nothing where that is not known.
  TillSettlementDesk(
      Path home,
      ZoneId zone,
      Supplier<List<Choice>> known,
      Supplier<LocalDate> today,
      LongSupplier acknowledged) {
    this.home = home;
    this.zone = zone;
    this.known = known;
    this.today = today;
    this.acknowledged = acknowledged;
  }

  /// Over a home whose terminal is not this program.
  static TillSettlementDesk of(Path home, ZoneId zone) {
    return new TillSettlementDesk(
        home, zone, List::of, () -> Wiring.CLOCK.instant().atZone(zone).toLocalDate(), () -> -1);
  }

  /// Over a running terminal.
  static TillSettlementDesk of(Terminal terminal) {
    return new TillSettlementDesk(
        terminal.home(),
        terminal.zone(),
        () ->
            terminal.directory().billers().stream()
                .map(biller -> new Choice(biller.id(), biller.name()))
                .toList(),
        () ->
            terminal
                .till()
                .session()
                .map(session -> session.businessDate())
                .orElseGet(() -> Wiring.CLOCK.instant().atZone(terminal.zone()).toLocalDate()),
        () -> terminal.sync().status().acknowledged());
  }

  /// Where exports of a home go unless another place is named.
  static Path exports(Path home) {
    return home.resolve(EXPORTS).toAbsolutePath();
  }

  /// Makes the usual folder where an export goes there; any other has to be there already.
  static void makeUsualFolder(Path home, Path file) {
    Path folder = exports(home);
    if (folder.equals(file.toAbsolutePath().getParent()) && !Files.exists(folder)) {
      Wiring.makeHome(folder);
    }
  }

  @Override
  public Where where() {
    return new Where(home.toString(), false, today.get(), exports(home));
  }

  @Override
  public Page open(@Nullable String biller, LocalDate date) {
    return switch (read(date)) {
      case JournalDay.Training() -> page(SettlementCode.TRAINING);
      case JournalDay.NoJournal() -> page(SettlementCode.NO_JOURNAL);
      case JournalDay.Read day -> {
        List<Choice> billers = billers(day);
        String wanted = biller != null ? biller : billers.isEmpty() ? "" : billers.getFirst().id();
        yield new Page(
            billers,
            wanted.isEmpty() ? new NotShown(SettlementCode.EMPTY, "") : shown(day, wanted));
      }
    };
  }

  @Override
  public Exporting export(
      String biller, LocalDate date, ExportFormat format, Locale language, Path file) {
    try {
      return switch (read(date)) {
        case JournalDay.Training() -> nothing(SettlementCode.TRAINING);
        case JournalDay.NoJournal() -> nothing(SettlementCode.NO_JOURNAL);
        case JournalDay.Read day -> {
          makeUsualFolder(home, file);
          yield new Tried(Export.write(day.of(biller), format, language, file, null));
        }
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

  private JournalDay.Reading read(LocalDate date) {
    return JournalDay.read(home.resolve("journal.db"), date, zone);
  }

  private List<Choice> billers(JournalDay.Read day) {
    List<Choice> billers = new ArrayList<>(known.get());
    for (String id : day.byBiller().keySet()) {
      if (billers.stream().noneMatch(choice -> choice.id().equals(id))) {
        billers.add(new Choice(id, id));
      }
    }
    return billers;
  }

  private Shown shown(JournalDay.Read day, String biller) {
    var settlement = day.of(biller);
    long answered = acknowledged.getAsLong();
    int unsent = 0;
    for (Member member : settlement.members()) {
      if (answered >= 0 && member.number() > answered) {
        unsent++;
      }
    }
    List<Difference> alarms =
        day.unreadable().stream()
            .<Difference>map(number ->
                new Difference.Unreadable(day.chain().terminal(), day.chain().epoch(), number))
            .toList();
    return new Shown(settlement, alarms, List.of(), List.of(), unsent);
  }

  private static Page page(SettlementCode why) {
    return new Page(List.of(), new NotShown(why, ""));
  }

  private static Exporting nothing(SettlementCode why) {
    return new NothingShown(new NotShown(why, ""));
  }
}
