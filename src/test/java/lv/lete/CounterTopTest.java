package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import lv.lete.device.DeviceDesk;
import lv.lete.device.DeviceEvent.Kind;
import lv.lete.device.DeviceLog;
import lv.lete.ui.Hand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the counter tells of its devices.
class CounterTopTest {
  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");
  private static final Hand STUCK = new Hand(Hand.Device.DRAWER, Hand.Need.STUCK);

  @TempDir private Path home;

  @Test
  void aDrawerThatMovesIsStuckNoLonger() {
    DeviceLog log = DeviceLog.open(null, InstantSource.fixed(NOON));
    DeviceDesk.Use use = new DeviceDesk.Use("", "", "", "", "");
    try (DeviceDesk desk = DeviceDesk.open(home.resolve("jpos.xml"), use, log)) {
      CounterTop counter = new CounterTop(desk, use);
      for (Kind moved : List.of(Kind.DRAWER_OPEN, Kind.DRAWER_SHUT)) {
        log.note("drawer", Kind.DRAWER_STUCK, "");
        assertEquals(List.of(STUCK), counter.needingAHand());
        log.note("drawer", moved, "");
        assertEquals(List.of(), counter.needingAHand());
      }
    }
  }
}
