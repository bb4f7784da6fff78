package lv.lete.ui;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import lv.lete.payment.HostLife;

/// A host that cannot be reached until a test lets it answer.
final class FakeHostLife implements HostLife {
  volatile Answer answer = new Answer.NotKnown(Why.OFFLINE);
  final AtomicInteger asked = new AtomicInteger();

  @Override
  public Answer of(UUID payment) {
    asked.incrementAndGet();
    return answer;
  }
}
