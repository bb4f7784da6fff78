package lv.lete.ui.counter;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import lv.lete.payment.Payer;
import lv.lete.ui.Notice;
import lv.lete.ui.Notice.Tone;
import lv.lete.ui.StatementDesk;
import lv.lete.ui.StatementDesk.Books;
import lv.lete.ui.StatementDesk.Giving;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// The statement of payments for the customer on the screen, by one key: asked of the host; where
/// the host is silent the same key again takes this till's own books, and what comes of them is
/// marked. The sum that is keyed waits. FX thread only.
final class StatementViewModel {
  private final Supplier<StatementDesk> desk;
  private final Work work;
  private final Words words;
  private final ObjectProperty<Notice> notice;
  private final BooleanProperty busy;
  private @Nullable Payer silentFor;

  /// `notice` and `busy` are the counter's own.
  StatementViewModel(
      Supplier<StatementDesk> desk,
      Work work,
      Words words,
      ObjectProperty<Notice> notice,
      BooleanProperty busy) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.notice = notice;
    this.busy = busy;
  }

  /// Gives it.
  void give(Payer payer) {
    Books books = payer.equals(silentFor) ? Books.THIS_TILL : Books.HOST;
    silentFor = null;
    busy.set(true);
    notice.set(
        Notice.info(words.say(books == Books.HOST ? "statement.asking" : "statement.making")));
    work.run(
        () -> desk.get().give(payer.contract(), books),
        giving -> {
          busy.set(false);
          told(payer, giving);
        },
        code -> {
          busy.set(false);
          notice.set(Notice.trouble(words.say("statement.DISK"), "LT-W88 " + code));
        });
  }

  private void told(Payer payer, Giving giving) {
    switch (giving) {
      case Giving.Given given -> {
        String said =
            words.say(
                given.thisTillOnly() ? "statement.given.till" : "statement.given",
                words.money(given.net()),
                words.count(given.payments()));
        notice.set(
            given.slip()
                ? Notice.info(said)
                : new Notice(Tone.WARNING, said + " " + words.say("statement.no-slip"), ""));
      }
      case Giving.HostSilent() -> {
        silentFor = payer;
        notice.set(new Notice(Tone.WARNING, words.say("statement.silent"), "LT-W87"));
      }
      case Giving.NotGiven(StatementDesk.Why why) ->
          notice.set(new Notice(Tone.WARNING, words.say("statement." + why.name()), why.code()));
    }
  }
}
