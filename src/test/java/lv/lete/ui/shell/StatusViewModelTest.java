package lv.lete.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import lv.lete.sync.SyncNotice;
import lv.lete.sync.SyncStatus;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import org.junit.jupiter.api.Test;

/// The status bar without a toolkit.
class StatusViewModelTest {
  private static final Instant NOON = Instant.parse("2026-11-22T10:00:00Z");

  private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

  @Test
  void isQuietWhileAllIsWell() {
    StatusViewModel status = at(NOON);
    status.update(new SyncStatus(SyncStatus.Link.UP, 0, 7, null, 3, true, null));
    status.contracts(20_000);
    assertEquals(Notice.Tone.INFO, status.tone.get());
    assertEquals("All sent", status.queue.get());
    assertEquals("Contracts: 20,000, current 10:00", status.contracts.get());
    assertEquals(7, status.acknowledged.get());
  }

  @Test
  void tellsHowManyWaitAndForHowLong() {
    StatusViewModel status = at(NOON);
    Instant since = NOON.minusSeconds(95 * 60);
    status.update(new SyncStatus(SyncStatus.Link.DOWN, 12, 7, since, 3, false, null));
    assertEquals("Queued: 12, oldest 1 h", status.queue.get());
    assertEquals(Notice.Tone.WARNING, status.tone.get());
    assertTrue(status.host.get().contains("safe"), status.host.get());
  }

  @Test
  void saysWhyTheHostRefuses() {
    StatusViewModel status = at(NOON);
    status.update(
        new SyncStatus(
            SyncStatus.Link.REFUSED, 1, 0, NOON, 0, false, SyncNotice.UNKNOWN_TOKEN.name()));
    assertEquals(Notice.Tone.TROUBLE, status.tone.get());
    assertEquals(words.say("status.notice.UNKNOWN_TOKEN"), status.host.get());
  }

  @Test
  void takesANoticeOfANewerVersionForTheStateOfTheLine() {
    StatusViewModel status = at(NOON);
    status.update(new SyncStatus(SyncStatus.Link.UP, 0, 1, null, 1, true, "SOMETHING_NEW"));
    assertEquals(words.say("status.link.UP"), status.host.get());
  }

  private StatusViewModel at(Instant now) {
    return new StatusViewModel(words, InstantSource.fixed(now), true);
  }
}
