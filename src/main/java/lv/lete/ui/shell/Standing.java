package lv.lete.ui.shell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.till.Till;
import lv.lete.till.TillSession;
import lv.lete.ui.Desk;

/// What decides which screen comes next, read in one go.
record Standing(
    Optional<TillSession> session,
    Optional<Till.Reason> cannot,
    List<Line> leftOpen,
    Optional<LocalDate> overnight) {

  /// As it stands now; touches the disk.
  static Standing of(Desk desk) {
    return new Standing(
        desk.session(), desk.cannotTakePayments(), desk.leftOpen(), desk.day().leftOpenOvernight());
  }
}
