package lv.lete;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.payment.HostSaid;
import lv.lete.sync.HostNotice;
import lv.lete.sync.HostNotices;
import lv.lete.sync.SyncNotice;
import lv.lete.sync.SyncStatus;

/// The notices that the terminal keeps, as reversals ask about them.
record HeardFromHost(HostNotices notices, Supplier<SyncStatus> line) implements HostSaid {
  /// A reason for refusing the journal that this version does not know may be one too.
  private static final Set<String> CONTRADICTIONS =
      Set.of(
          SyncNotice.FORKED.name(),
          SyncNotice.JOURNAL_BEHIND.name(),
          SyncNotice.REFUSED_BY_HOST.name());

  @Override
  public boolean settled(String biller, LocalDate businessDate, Instant taken) {
    return notices.settled(biller, businessDate, taken);
  }

  @Override
  public boolean differs() {
    String notice = line.get().notice();
    return notice != null && CONTRADICTIONS.contains(notice);
  }

  @Override
  public boolean asked(UUID payment) {
    return notices.list().stream()
        .anyMatch(notice ->
            notice instanceof HostNotice.AskReversal ask && ask.payment().equals(payment));
  }
}
