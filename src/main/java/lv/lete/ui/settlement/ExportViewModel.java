package lv.lete.ui.settlement;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.money.Money;
import lv.lete.settlement.Settlement;
import lv.lete.settlement.SettlementCode;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;
import lv.lete.ui.Notice;
import lv.lete.ui.SettlementDesk;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// The export panel: format, file, and one question before anything that cannot be taken back: a
/// batch that would be cut, a file that would be replaced. FX thread only.
final class ExportViewModel {

  /// A format that may be chosen, or why it may not.
  record Offer(ExportFormat format, Export.@Nullable Reason refused) {}

  final BooleanProperty open = new SimpleBooleanProperty();
  final ObservableList<Offer> offers = FXCollections.observableArrayList();
  final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>();
  final StringProperty path = new SimpleStringProperty("");

  /// What is asked before it is written; empty while nothing is.
  final StringProperty question = new SimpleStringProperty("");

  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final BooleanProperty busy = new SimpleBooleanProperty();

  private final @Nullable SettlementDesk desk;
  private final Work work;
  private final Words words;
  private final Runnable written;
  private @Nullable Settlement settlement;
  private Path folder = Path.of("");

  /// Over these books; `written` is called after each try, because a batch may have been cut.
  ExportViewModel(@Nullable SettlementDesk desk, Work work, Words words, Runnable written) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.written = written;
  }

  /// Opens the panel for a settlement; exports go to `into` unless another place is keyed.
  void open(Settlement what, Path into) {
    settlement = what;
    folder = into;
    question.set("");
    notice.set(null);
    offer(what);
    offers.stream()
        .filter(offer -> offer.refused() == null)
        .findFirst()
        .ifPresentOrElse(offer -> choose(offers.indexOf(offer)), this::nothing);
    open.set(true);
  }

  /// Leaves the panel; while something is being written nothing happens.
  void close() {
    if (!busy.get()) {
      question.set("");
      open.set(false);
    }
  }

  /// The figures were read anew while the panel is open.
  void standsNow(Settlement what) {
    if (open.get()) {
      settlement = what;
      offer(what);
    }
  }

  /// Takes the format at this place of the list, or says why it is not for this settlement.
  void choose(int at) {
    if (busy.get() || at < 0 || at >= offers.size()) {
      return;
    }
    Offer offer = offers.get(at);
    question.set("");
    notice.set(null);
    if (offer.refused() != null) {
      notice.set(refused(offer.refused()));
      return;
    }
    format.set(offer.format());
    path.set(folder.resolve(name(offer.format())).toString());
  }

  /// Goes on: asks what has to be asked, else writes.
  void enter() {
    Settlement what = settlement;
    Path file = file();
    if (desk == null || what == null || busy.get() || file == null || format.get() == null) {
      return;
    }
    busy.set(true);
    SettlementDesk asking = desk;
    work.run(
        () -> asking.exists(file),
        there -> {
          busy.set(false);
          ask(what, file, there);
        },
        this::failed);
  }

  /// Yes to the question: writes.
  void yes() {
    Path file = file();
    if (!question.get().isEmpty() && file != null && !busy.get()) {
      question.set("");
      write(file);
    }
  }

  /// One step back: from the question to the file, from there out of the panel.
  void back() {
    if (busy.get()) {
      return;
    }
    if (question.get().isEmpty()) {
      close();
    } else {
      question.set("");
    }
  }

  private void nothing() {
    format.set(null);
    path.set("");
    Export.Reason why = offers.isEmpty() ? null : offers.getFirst().refused();
    if (why != null) {
      notice.set(refused(why));
    }
  }

  private void offer(Settlement what) {
    List<Offer> now = new ArrayList<>();
    for (ExportFormat each : ExportFormat.values()) {
      now.add(new Offer(each, Export.refusal(asIfCut(what), each)));
    }
    offers.setAll(now);
  }

  /// An export cuts an open batch, so what counts is whether it is refused then.
  private static Settlement asIfCut(Settlement what) {
    return what.standing() instanceof Settlement.Open(var at)
        ? new Settlement(
            what.biller(),
            what.businessDate(),
            what.currency(),
            what.terms(),
            new Settlement.Cut("", at),
            what.carriedIn(),
            what.members())
        : what;
  }

  private @Nullable Path file() {
    String text = path.get().strip();
    try {
      if (!text.isEmpty()) {
        return Path.of(text).toAbsolutePath();
      }
    } catch (InvalidPathException notAPath) {
      // said below, as an empty field is
    }
    notice.set(Notice.warning(words.say("settle.bad-path")));
    return null;
  }

  private void ask(Settlement what, Path file, boolean there) {
    List<String> asked = new ArrayList<>();
    if (what.standing() instanceof Settlement.Open) {
      asked.add(
          words.say(
              "settle.ask-cut",
              words.date(what.businessDate()),
              words.count(what.members().size()),
              words.money(what.totals().net())));
    }
    if (there) {
      asked.add(words.say("settle.ask-replace", String.valueOf(file.getFileName())));
    }
    if (asked.isEmpty()) {
      write(file);
    } else {
      notice.set(null);
      question.set(String.join(" ", asked));
    }
  }

  private void write(Path file) {
    Settlement what = settlement;
    ExportFormat chosen = format.get();
    if (desk == null || what == null || chosen == null) {
      return;
    }
    SettlementDesk asking = desk;
    Locale language = words.bundle().getLocale();
    busy.set(true);
    notice.set(Notice.info(words.say("settle.writing")));
    work.run(
        () -> asking.export(what.biller(), what.businessDate(), chosen, language, file),
        answer -> {
          busy.set(false);
          notice.set(told(answer, file));
          written.run();
        },
        this::failed);
  }

  private Notice told(SettlementDesk.Exporting answer, Path file) {
    return switch (answer) {
      case SettlementDesk.Tried(Export.Written(String sha256)) ->
          Notice.info(words.say("settle.written", file, sha256.substring(0, 16)));
      case SettlementDesk.Tried(Export.Refused(Export.Reason reason)) -> refused(reason);
      case SettlementDesk.Tried(Export.Differs(int records, Money due, int found, Money sum)) ->
          alarm(
              SettlementCode.FILE_DIFFERS,
              words.say(
                  "settle.file-differs",
                  words.count(found),
                  words.money(sum),
                  words.count(records),
                  words.money(due)));
      case SettlementDesk.Tried(Export.Changed _) ->
          alarm(SettlementCode.FILE_CHANGED, words.say("settle.file-changed"));
      case SettlementDesk.SumsDiffer(var sums) ->
          alarm(SettlementCode.BOOKS_DIFFER, words.say("settle.sums-differ", sums.messageId()));
      case SettlementDesk.NothingShown(SettlementDesk.NotShown(SettlementCode why, String more)) ->
          warning(why, words.say("settle.why." + why.name(), more));
      case SettlementDesk.DiskRefused(String reason) ->
          warning(SettlementCode.DISK, words.say("settle.disk", reason));
    };
  }

  private Notice refused(Export.Reason reason) {
    return warning(reason.code(), words.say("settle.refused." + reason.name()));
  }

  private void failed(String code) {
    busy.set(false);
    notice.set(Notice.trouble(words.say("settle.export-fault"), code));
  }

  private static Notice alarm(SettlementCode code, String text) {
    return Notice.trouble(text, code.toString());
  }

  private static Notice warning(SettlementCode code, String text) {
    return new Notice(Notice.Tone.WARNING, text, code.toString());
  }

  /// `latvenergo-2026-11-22-camt054.xml`.
  private String name(ExportFormat chosen) {
    Settlement what = settlement;
    String ending =
        switch (chosen) {
          case CSV -> "csv";
          case PDF -> "pdf";
          case CAMT054, PAIN001, FIDAVISTA -> chosen.key() + ".xml";
        };
    return what == null ? ending : "%s-%s.%s".formatted(what.biller(), what.businessDate(), ending);
  }
}
