package lv.lete.ui;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import lv.lete.journal.Actor;

/// A printer that works until a test breaks it.
final class FakeReceipts implements Receipts {
  final List<UUID> printed = new CopyOnWriteArrayList<>();
  volatile boolean broken;

  @Override
  public Printing print(UUID payment, Actor actor) {
    if (broken) {
      return new Printing.NotPrinted("P-1");
    }
    printed.add(payment);
    long before = printed.stream().filter(payment::equals).count() - 1;
    return new Printing.Printed((int) before, "receipt of " + payment);
  }
}
