package lv.lete.ui.cards;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.card.campaign.Watch;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// Long work: one at a time, in the background, with how far it is, and ended where it is safe when
/// a person says so. FX thread only.
public final class JobViewModel {
  private static final long PAINTED_EVERY_NANOS = 100_000_000;

  /// What is being done; empty while nothing is.
  final StringProperty title = new SimpleStringProperty("");

  /// How far, in words.
  final StringProperty text = new SimpleStringProperty("");

  private final DoubleProperty part = new SimpleDoubleProperty();

  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ending = new ReadOnlyBooleanWrapper();
  private final Work work;
  private final Words words;
  private volatile boolean ended;

  /// Idle.
  public JobViewModel(Work work, Words words) {
    this.work = work;
    this.words = words;
  }

  /// Whether work goes on.
  public ReadOnlyBooleanProperty running() {
    return running.getReadOnlyProperty();
  }

  /// Whether it was told to end, and has not yet.
  public ReadOnlyBooleanProperty ending() {
    return ending.getReadOnlyProperty();
  }

  /// How far, 0 to 1; below 0 while that is not known.
  public ReadOnlyDoubleProperty part() {
    return part;
  }

  /// Begins work, then hands on its answer, or the code of what went wrong. Answers false where
  /// other work goes on; nothing is begun then.
  public <T> boolean start(
      String name, Function<Watch, T> job, Consumer<T> then, Consumer<String> failed) {
    if (running.get()) {
      return false;
    }
    ended = false;
    title.set(name);
    text.set("");
    part.set(-1);
    ending.set(false);
    running.set(true);
    Watched watch = new Watched();
    work.run(
        () -> job.apply(watch),
        answer -> {
          over();
          then.accept(answer);
        },
        code -> {
          over();
          failed.accept(code);
        });
    return true;
  }

  /// Tells the work to end after what it is doing is safe.
  public void end() {
    if (running.get()) {
      ended = true;
      ending.set(true);
    }
  }

  private void over() {
    running.set(false);
    ending.set(false);
    title.set("");
    text.set("");
  }

  private void paint(long done, long of) {
    if (running.get()) {
      part.set(of <= 0 ? -1 : Math.min(1, (double) done / of));
      text.set(words.say("cards.job.of", words.count(Math.min(done, of)), words.count(of)));
    }
  }

  /// Passes on how far the work is, not oftener than an eye can follow.
  private final class Watched implements Watch {
    private long painted = Long.MIN_VALUE;

    @Override
    public boolean goesOn(long done, long of) {
      long now = System.nanoTime();
      if (painted == Long.MIN_VALUE || now - painted > PAINTED_EVERY_NANOS) {
        painted = now;
        work.onScreen(() -> paint(done, of));
      }
      return !ended;
    }
  }
}
