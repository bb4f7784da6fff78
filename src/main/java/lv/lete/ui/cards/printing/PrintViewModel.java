package lv.lete.ui.cards.printing;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.card.campaign.Watch;
import lv.lete.card.print.CardPrinter.Obstacle;
import lv.lete.card.print.CardPrinter.Readiness;
import lv.lete.card.print.PrintWatch;
import lv.lete.card.print.Printing;
import lv.lete.card.register.Batch;
import lv.lete.card.register.PrintJob;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.cards.JobViewModel;
import lv.lete.ui.cards.batches.OutcomeWords;
import lv.lete.ui.cards.printing.PrintDesk.Answer;
import lv.lete.ui.cards.printing.PrintDesk.Looked;
import lv.lete.ui.cards.printing.PrintDesk.Row;
import org.jspecify.annotations.Nullable;

/// Printing: a batch, a printer, how it goes, what came out; and what a person says of a job of
/// which nobody knows. FX thread only.
public final class PrintViewModel {
  final ObservableList<Row> batches = FXCollections.observableArrayList();
  final ObjectProperty<Row> chosen = new SimpleObjectProperty<>();
  final StringProperty printer = new SimpleStringProperty("");
  final StringProperty standing = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  /// What is to be said of a job that nobody knows of; empty where there is none.
  final StringProperty unknown = new SimpleStringProperty("");

  final StringProperty cameOut = new SimpleStringProperty("");
  final BooleanProperty canPrint = new SimpleBooleanProperty();

  private final PrintDesk desk;
  private final Work work;
  private final JobViewModel job;
  private final Words words;
  private final OutcomeWords told;
  private long wanted = -1;

  /// Over these books; printing is the desk's long work.
  public PrintViewModel(PrintDesk desk, Work work, JobViewModel job, Words words) {
    this.desk = desk;
    this.work = work;
    this.job = job;
    this.words = words;
    told = new OutcomeWords(words);
    chosen.addListener((_, _, now) -> show(now));
  }

  /// Marks a batch as soon as it is read.
  public void want(long batch) {
    wanted = batch;
  }

  /// Reads the batches anew; the marked one stays marked.
  void refresh() {
    work.run(desk::all, this::list, this::failed);
  }

  private void list(List<Row> rows) {
    Row was = chosen.get();
    long keep = wanted >= 0 ? wanted : was == null ? -1 : was.batch();
    wanted = -1;
    batches.setAll(rows);
    chosen.set(null);
    chosen.set(
        rows.stream()
            .filter(row -> row.batch() == keep)
            .findFirst()
            .orElse(rows.isEmpty() ? null : rows.getFirst()));
  }

  private void show(@Nullable Row row) {
    canPrint.set(row != null);
    PrintJob open = row == null ? null : row.open();
    unknown.set(
        open == null || job.running().get()
            ? ""
            : words.say(
                open.state() == PrintJob.State.HANDED ? "cards.print.handed" : "cards.print.open",
                open.places(),
                open.printer(),
                open.cards()));
    cameOut.set("");
  }

  /// Asks the printer whether it can print cards now.
  void look() {
    String address = printer.get().strip();
    if (address.isEmpty()) {
      notice.set(refused("cards.print.no-printer", "LT-W64", ""));
      return;
    }
    standing.set(words.say("cards.print.looking"));
    work.run(() -> desk.look(address), this::looked, this::failed);
  }

  private void looked(Looked looked) {
    standing.set(
        switch (looked) {
          case Looked.NoPrinter(String why) -> words.say("cards.print.no-printer", why);
          case Looked.Asked(Readiness.Ready(String about)) -> words.say("cards.print.ready", about);
          case Looked.Asked(Readiness.NotReady(List<Obstacle> obstacles)) ->
              words.say("cards.print.not-ready", said(obstacles));
          case Looked.Asked(Readiness.NoAnswer(String why)) ->
              words.say("cards.print.no-answer", why);
        });
  }

  private String said(List<Obstacle> obstacles) {
    return obstacles.stream()
        .map(one ->
            words.say("cards.obstacle", one.kind())
                + (one.said().isEmpty() ? "" : " (" + one.said() + ")"))
        .collect(Collectors.joining("; "));
  }

  /// Prints what is left of the marked batch, or asks after its job.
  void print() {
    Row row = chosen.get();
    String address = printer.get().strip();
    if (row == null) {
      return;
    }
    if (job.running().get()) {
      notice.set(Notice.warning(words.say("cards.busy")));
      return;
    }
    if (address.isEmpty()) {
      notice.set(refused("cards.print.no-printer", "LT-W64", ""));
      return;
    }
    long batch = row.batch();
    unknown.set("");
    notice.set(Notice.info(words.say("cards.print.printing", batch)));
    job.start(
        words.say("cards.print.printing", batch),
        watch -> desk.print(batch, address, watched(watch)),
        answer -> done(batch, answer),
        this::failed);
  }

  private PrintWatch watched(Watch watch) {
    return new PrintWatch() {
      @Override
      public boolean goesOn(long done, long of) {
        return watch.goesOn(done, of);
      }

      @Override
      public void waits(List<Obstacle> why) {
        work.onScreen(() ->
            standing.set(
                why.isEmpty()
                    ? words.say("cards.print.goes-on")
                    : words.say("cards.print.waits", said(why))));
      }
    };
  }

  private void done(long batch, Answer answer) {
    notice.set(
        switch (answer) {
          case Answer.NoPrinter(String why) -> refused("cards.print.no-printer", "LT-W64", why);
          case Answer.NotBegun(var why) -> told.notice(batch, why);
          case Answer.Tried(Printing printing) -> said(batch, printing);
        });
    refresh();
  }

  private Notice said(long batch, Printing printing) {
    String before = words.count(printing.printed());
    return switch (printing) {
      case Printing.Done(int printed) ->
          Notice.info(words.say("cards.print.done", words.count(printed), batch));
      case Printing.NotReleased(Batch.State state) ->
          refused(
              "cards.print.not-released", "LT-W63", batch, words.say("cards.batch-state", state));
      case Printing.Changed _ -> refused("cards.print.changed", "LT-W70", before);
      case Printing.NotReadable _ -> refused("cards.print.not-readable", "LT-W48", before);
      case Printing.NotReady(_, List<Obstacle> obstacles) ->
          refused("cards.print.needs", "LT-W71", said(obstacles), before);
      case Printing.Refused(_, String why) -> refused("cards.print.refused", "LT-W67", why, before);
      case Printing.Stopped(_, PrintJob stopped, int out, String why) ->
          refused("cards.print.stopped", "LT-W66", why, out, stopped.cards(), before);
      case Printing.Cancelled _ -> refused("cards.print.cancelled", "LT-W49", before);
      case Printing.Look(_, PrintJob open, String why) ->
          Notice.trouble(words.say("cards.print.unknown", why, open.places()), "LT-W65");
    };
  }

  /// All cards of the open job are there.
  void allThere() {
    PrintJob open = open();
    if (open != null) {
      settle(open.cards());
    }
  }

  /// None of the open job's cards is there.
  void noneThere() {
    if (open() != null) {
      settle(0);
    }
  }

  /// The first so many are there, as keyed.
  void someThere() {
    PrintJob open = open();
    String text = cameOut.get().strip();
    if (open == null) {
      return;
    }
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > open.cards()) {
      notice.set(refused("cards.print.bad-count", "LT-W69", open.cards()));
      return;
    }
    settle(Integer.parseInt(text));
  }

  private @Nullable PrintJob open() {
    Row row = chosen.get();
    return row == null || unknown.get().isEmpty() ? null : row.open();
  }

  private void settle(int there) {
    Row row = chosen.get();
    if (row == null) {
      return;
    }
    long batch = row.batch();
    unknown.set("");
    work.run(
        () -> desk.settle(batch, there),
        settled -> {
          notice.set(
              settled
                  ? Notice.info(words.say("cards.print.settled", words.count(there), batch))
                  : refused("cards.print.settled-before", "LT-W68", batch));
          refresh();
        },
        this::failed);
  }

  private Notice refused(String key, String code, Object... values) {
    return new Notice(Notice.Tone.WARNING, words.say(key, values), code);
  }

  private void failed(String code) {
    notice.set(Notice.trouble(words.say("cards.fault"), code));
  }
}
