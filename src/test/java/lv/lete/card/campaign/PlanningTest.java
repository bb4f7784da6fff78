package lv.lete.card.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a campaign is planned with: names of areas, days, and what it saves.
class PlanningTest {
  private static final LocalDate DAY = LocalDate.of(2010, 1, 15);
  private static final List<String> AREAS = List.of("Saldus novads", "Brocēnu novads", "Rīga");

  @Test
  void spreadsTheRestEvenlyByCards() {
    Schedule schedule =
        Schedule.of(
            List.of("P"),
            DAY.minusDays(45),
            List.of(
                new Schedule.Size("A", 100),
                new Schedule.Size("B", 300),
                new Schedule.Size("C", 0),
                new Schedule.Size("D", 400)),
            DAY,
            4);
    assertEquals(
        List.of(DAY.minusDays(45), DAY, DAY.plusDays(15), DAY.plusDays(60), DAY.plusDays(60)),
        schedule.areas().stream().map(Schedule.Area::due).toList());
    assertEquals(
        DAY,
        Schedule.of(List.of(), DAY, List.of(new Schedule.Size("A", 0)), DAY, 4)
            .areas()
            .getFirst()
            .due());
    assertThrows(IllegalArgumentException.class, () -> Schedule.allOn(DAY, List.of("A", "A")));
  }

  @Test
  void findsMunicipalitiesByTheirBeginning() {
    assertEquals(
        new Municipalities.Naming.Named(List.of("Brocēnu novads", "Saldus novads")),
        Municipalities.find(AREAS, List.of("brocenu", "SALDUS", "Saldus novads")));
    assertEquals(
        new Municipalities.Naming.NotNamed("Brocēni", List.of("Brocēnu novads")),
        Municipalities.find(AREAS, List.of("Brocēni")));
  }

  @Test
  void saysWhatIsSavedAsARange() {
    PaperSaved saved = PaperSaved.by(39_101);
    assertEquals(39_101 * 12, saved.slipsAYear());
    assertEquals(2_012_919, saved.leastGramsAYear());
    assertEquals(2_224_065, saved.mostGramsAYear());
  }
}
