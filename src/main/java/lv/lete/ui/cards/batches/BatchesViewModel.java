package lv.lete.ui.cards.batches;

import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.BatchOutcome;
import lv.lete.card.register.Batch;
import lv.lete.card.register.CardState;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.cards.JobViewModel;
import lv.lete.ui.cards.batches.BatchDesk.FileRow;
import lv.lete.ui.cards.batches.BatchDesk.Row;
import org.jspecify.annotations.Nullable;

/// The batches: made, read back, posted; what was found about the marked one. FX thread only.
public final class BatchesViewModel {
  private static final int SECONDS_BETWEEN_LOOKS = 3;

  final ObservableList<Row> batches = FXCollections.observableArrayList();
  final ObjectProperty<Row> chosen = new SimpleObjectProperty<>();
  final ObservableList<FileRow> files = FXCollections.observableArrayList();

  /// What was found when the batch was made or read back last, each in a line.
  final ObservableList<String> findings = FXCollections.observableArrayList();

  final StringProperty folder = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final BooleanProperty canMake = new SimpleBooleanProperty();
  final BooleanProperty canPrint = new SimpleBooleanProperty();
  final BooleanProperty canPost = new SimpleBooleanProperty();

  /// What is asked before cards are called posted; empty while nothing is.
  final StringProperty question = new SimpleStringProperty("");

  private final BatchDesk desk;
  private final Work work;
  private final JobViewModel job;
  private final Words words;
  private final OutcomeWords told;
  private final LongConsumer print;
  private boolean asking;
  private int seconds;
  private long found;

  /// Over these books; `print` takes a batch to the printer.
  public BatchesViewModel(
      BatchDesk desk, Work work, JobViewModel job, Words words, LongConsumer print) {
    this.desk = desk;
    this.work = work;
    this.job = job;
    this.words = words;
    this.print = print;
    told = new OutcomeWords(words);
    chosen.addListener((_, before, now) -> show(before, now));
  }

  private record Read(List<Row> rows, Path folder) {}

  /// Reads the batches anew; the marked one stays marked.
  void refresh() {
    if (asking) {
      return;
    }
    asking = true;
    work.run(
        () -> new Read(desk.all(), desk.folder()),
        read -> {
          asking = false;
          folder.set(words.say("cards.batch.folder", read.folder()));
          list(read.rows());
        },
        code -> {
          asking = false;
          failed(code);
        });
  }

  /// While work goes on, how far it is changes.
  void tick() {
    if (job.running().get() && ++seconds % SECONDS_BETWEEN_LOOKS == 0) {
      refresh();
    }
  }

  private void list(List<Row> rows) {
    Row was = chosen.get();
    if (!rows.equals(List.copyOf(batches))) {
      batches.setAll(rows);
    }
    Row now =
        rows.stream()
            .filter(row -> was != null && row.batch().id() == was.batch().id())
            .findFirst()
            .orElse(rows.isEmpty() ? null : rows.getFirst());
    chosen.set(null);
    chosen.set(now);
    if (rows.isEmpty() && notice.get() == null) {
      notice.set(Notice.info(words.say("cards.batches.none")));
    }
  }

  private void show(@Nullable Row before, @Nullable Row now) {
    question.set("");
    canMake.set(now != null && now.batch().state() != Batch.State.FILLING);
    canPrint.set(
        now != null
            && now.batch().state() == Batch.State.RELEASED
            && now.count(CardState.IN_BATCH) > 0);
    canPost.set(now != null && now.count(CardState.PRINTED) > 0);
    if (now == null) {
      files.clear();
      return;
    }
    if (found != now.batch().id()) {
      findings.clear();
      found = now.batch().id();
      if (before != null) {
        notice.set(null);
      }
    }
    work.run(() -> desk.files(now.batch().id()), there -> listFiles(now, there), this::failed);
  }

  private void listFiles(Row of, List<FileRow> there) {
    if (of.equals(chosen.get()) && !there.equals(List.copyOf(files))) {
      files.setAll(there);
    }
  }

  /// Makes the marked batch's files.
  void make() {
    if (canMake.get()) {
      run("cards.batch.making", desk::make);
    }
  }

  /// Reads the marked batch's files back.
  void verify() {
    if (canMake.get()) {
      run("cards.batch.verifying", desk::verify);
    }
  }

  private interface Doing {
    BatchOutcome to(long batch, Watch watch);
  }

  private void run(String title, Doing doing) {
    Row row = chosen.get();
    if (row == null) {
      return;
    }
    long batch = row.batch().id();
    if (job.running().get()) {
      notice.set(Notice.warning(words.say("cards.busy")));
      return;
    }
    findings.clear();
    notice.set(Notice.info(words.say(title, batch)));
    job.start(
        words.say(title, batch),
        watch -> doing.to(batch, watch),
        outcome -> done(batch, outcome),
        this::failed);
  }

  private void done(long batch, BatchOutcome outcome) {
    notice.set(told.notice(batch, outcome));
    found = batch;
    findings.setAll(told.findings(outcome));
    refresh();
  }

  /// Takes the marked batch to the printer.
  void print() {
    Row row = chosen.get();
    if (row != null && row.batch().state() == Batch.State.RELEASED) {
      print.accept(row.batch().id());
    }
  }

  /// Asks whether the printed cards of the marked batch are with the post.
  void askPosted() {
    Row row = chosen.get();
    if (row != null && canPost.get()) {
      question.set(
          words.say(
              "cards.batch.ask-posted",
              words.count(row.count(CardState.PRINTED)),
              row.batch().id()));
    }
  }

  /// No.
  boolean no() {
    boolean asked = !question.get().isEmpty();
    question.set("");
    return asked;
  }

  /// Yes: they are.
  void yes() {
    Row row = chosen.get();
    if (row == null || question.get().isEmpty()) {
      return;
    }
    question.set("");
    long batch = row.batch().id();
    work.run(
        () -> desk.posted(batch),
        moved -> {
          notice.set(Notice.info(words.say("cards.batch.posted", words.count(moved), batch)));
          refresh();
        },
        this::failed);
  }

  private void failed(String code) {
    notice.set(Notice.trouble(words.say("cards.fault"), code));
  }
}
