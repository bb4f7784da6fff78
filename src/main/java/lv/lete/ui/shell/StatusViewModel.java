package lv.lete.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.sync.SyncNotice;
import lv.lete.sync.SyncStatus;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The status bar: the line to the host, what waits for it, and how fresh the contracts are. Quiet
/// while all is well; plain words when it is not.
public final class StatusViewModel {
  /// How bad it is, by the tone of a notice.
  final ObjectProperty<Notice.Tone> tone = new SimpleObjectProperty<>(Notice.Tone.INFO);

  final StringProperty host = new SimpleStringProperty("");
  final StringProperty queue = new SimpleStringProperty("");
  final StringProperty contracts = new SimpleStringProperty("");
  final LongProperty acknowledged = new SimpleLongProperty();

  private final Words words;
  private final InstantSource clock;
  private @Nullable SyncStatus last;
  private @Nullable Instant current;
  private long held;

  /// With `linked` false the terminal has no host at all, as in training.
  StatusViewModel(Words words, InstantSource clock, boolean linked) {
    this.words = words;
    this.clock = clock;
    host.set(words.say(linked ? "status.unknown" : "status.no-host"));
  }

  /// What sync says now.
  void update(SyncStatus status) {
    last = status;
    if (status.contractsCurrent()) {
      current = clock.instant();
    }
    acknowledged.set(status.acknowledged());
    tick();
  }

  /// How many contracts the replica holds.
  void contracts(long count) {
    held = count;
    tick();
  }

  /// Time has passed: ages grow.
  void tick() {
    SyncStatus status = last;
    if (status != null) {
      describe(status);
    }
    Instant fresh = current;
    contracts.set(
        fresh == null
            ? words.say("status.contracts", words.count(held))
            : words.say("status.contracts-at", words.count(held), words.time(fresh)));
  }

  private void describe(SyncStatus status) {
    SyncNotice notice = notice(status.notice());
    tone.set(toneOf(status, notice));
    host.set(
        notice == null
            ? words.say("status.link." + status.link().name())
            : words.say("status.notice." + notice.name()));
    Instant oldest = status.oldestQueued();
    if (status.queued() == 0) {
      queue.set(status.link() == SyncStatus.Link.UP ? words.say("status.all-sent") : "");
    } else if (oldest == null) {
      queue.set(words.say("status.queued", words.count(status.queued())));
    } else {
      queue.set(words.say("status.queued-since", words.count(status.queued()), age(oldest)));
    }
  }

  private static Notice.Tone toneOf(SyncStatus status, @Nullable SyncNotice notice) {
    if (notice != null && notice != SyncNotice.TRAINING) {
      return status.link() == SyncStatus.Link.REFUSED ? Notice.Tone.TROUBLE : Notice.Tone.WARNING;
    }
    return switch (status.link()) {
      case UP, UNKNOWN -> Notice.Tone.INFO;
      case DOWN -> Notice.Tone.WARNING;
      case REFUSED -> Notice.Tone.TROUBLE;
    };
  }

  private static @Nullable SyncNotice notice(@Nullable String name) {
    for (SyncNotice known : SyncNotice.values()) {
      if (known.name().equals(name)) {
        return known;
      }
    }
    return null;
  }

  private String age(Instant since) {
    Duration age = Duration.between(since, clock.instant());
    if (age.toDays() > 0) {
      return words.say("age.days", age.toDays());
    }
    if (age.toHours() > 0) {
      return words.say("age.hours", age.toHours());
    }
    return words.say("age.minutes", Math.max(0, age.toMinutes()));
  }
}
