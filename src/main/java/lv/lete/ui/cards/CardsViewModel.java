package lv.lete.ui.cards;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.ui.CardsDesk;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// What all rooms of the desk share: whose cards they are, and the one long work that goes on. FX
/// thread only.
public final class CardsViewModel {
  final StringProperty where = new SimpleStringProperty("");

  private final CardsDesk desk;
  private final Work work;
  private final Words words;
  private final JobViewModel job;

  /// Over these books.
  public CardsViewModel(CardsDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    job = new JobViewModel(work, words);
  }

  /// The long work.
  public JobViewModel job() {
    return job;
  }

  /// Begins.
  public void open() {
    work.run(
        desk::where,
        now -> where.set(words.say("cards.where", now.biller(), now.home())),
        this::fellOver);
  }

  /// Something in the window fell over; the code is in the log.
  public void fellOver(String code) {
    where.set(words.say("cards.fault") + " " + code);
  }
}
