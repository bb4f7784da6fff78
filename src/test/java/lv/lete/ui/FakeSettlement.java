package lv.lete.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import lv.lete.money.Money;
import lv.lete.settlement.Difference;
import lv.lete.settlement.Member;
import lv.lete.settlement.Samples;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.SettlementCode;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import org.jspecify.annotations.Nullable;

/// Books of two billers with one day in them; a batch is cut by the first export.
final class FakeSettlement implements SettlementDesk {
  final Path folder;
  final AtomicInteger exports = new AtomicInteger();
  final List<Difference> alarms = new ArrayList<>();
  List<Member> members = Samples.small().members();
  boolean cut;
  boolean part;
  @Nullable String full;

  FakeSettlement(Path folder) {
    this.folder = folder;
  }

  @Override
  public Where where() {
    return new Where("saldus-host", !part, Samples.DATE, folder);
  }

  @Override
  public Page open(@Nullable String biller, LocalDate date) {
    List<Choice> billers =
        List.of(
            new Choice("latvenergo", "Latvenergo"),
            new Choice("rigas-udens", "Rīgas ūdens un kanalizācija"));
    String wanted = Optional.ofNullable(biller).orElse("latvenergo");
    if (date.isAfter(Samples.DATE)) {
      return new Page(billers, new NotShown(SettlementCode.IN_FUTURE, Samples.DATE.toString()));
    }
    return new Page(
        billers,
        new Shown(
            settlement(wanted, date),
            List.copyOf(alarms),
            members.isEmpty() || part
                ? List.of()
                : List.of(
                    new Late(members.getFirst(), null),
                    new Late(members.getLast(), "fedcba9876543210fedcba9876543210")),
            part ? List.of() : List.of(new Member.Place("Saldus", "T2")),
            part ? 2 : 0));
  }

  private Settlement settlement(String biller, LocalDate date) {
    List<Member> of =
        biller.equals("latvenergo") && date.equals(Samples.DATE) ? members : List.of();
    Settlement batch = Samples.cut(Money.eur(-120), of);
    Settlement.Standing standing =
        part
            ? new Settlement.TillPart(
                members.getFirst().terminal(),
                members.getFirst().place(),
                1234,
                Samples.CUT_AT,
                Window.RIGA)
            : cut ? batch.standing() : new Settlement.Open(Instant.parse("2026-11-22T12:31:00Z"));
    return new Settlement(
        biller,
        date,
        batch.currency(),
        part ? null : Samples.terms(),
        standing,
        part ? Money.eur(0) : batch.carriedIn(),
        of);
  }

  @Override
  public Exporting export(
      String biller, LocalDate date, ExportFormat format, Locale language, Path file) {
    exports.incrementAndGet();
    if (full != null) {
      return new DiskRefused(full);
    }
    cut = !part;
    return new Tried(Export.write(settlement(biller, date), format, language, file, null));
  }

  @Override
  public boolean exists(Path file) {
    return Files.exists(file);
  }
}
