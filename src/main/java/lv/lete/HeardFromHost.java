package lv.lete;

import java.time.LocalDate;
import java.util.UUID;
import lv.lete.payment.HostSaid;
import lv.lete.sync.HostNotice;
import lv.lete.sync.HostNotices;

/// The notices that the terminal keeps, as reversals ask about them.
record HeardFromHost(HostNotices notices) implements HostSaid {
  @Override
  public boolean settled(String biller, LocalDate businessDate) {
    return notices.settled(biller, businessDate);
  }

  @Override
  public boolean asked(UUID payment) {
    return notices.list().stream()
        .anyMatch(notice ->
            notice instanceof HostNotice.AskReversal ask && ask.payment().equals(payment));
  }
}
