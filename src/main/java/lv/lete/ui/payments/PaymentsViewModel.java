package lv.lete.ui.payments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.contract.ContractId;
import lv.lete.journal.PaymentCode;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.payment.PaymentLife.Life;
import lv.lete.ui.Notice;
import lv.lete.ui.PaymentsDesk;
import lv.lete.ui.Receipts;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.today.ReceiptWords;
import org.jspecify.annotations.Nullable;

/// Payments of this till by what is remembered of them, and the whole life of the marked one: this
/// till's part at once, the host's when it answers. FX thread only.
public final class PaymentsViewModel {
  /// The most payments shown.
  static final int LIMIT = 50;

  final StringProperty query = new SimpleStringProperty("");
  final ObservableList<FoundRow> found = FXCollections.observableArrayList();
  final StringProperty hint = new SimpleStringProperty("");

  /// The payment whose life is shown; null for none.
  final ObjectProperty<FoundRow> chosen = new SimpleObjectProperty<>();

  final ObservableList<LifeRow> life = FXCollections.observableArrayList();
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  final ReversalViewModel reversal;

  private final PaymentsDesk desk;
  private final Work work;
  private final Words words;
  private final LifeWords told;
  private final ReceiptWords receipts;
  private final Runnable changed;
  private @Nullable UUID wanted;
  private int asked;
  private boolean hostAsked;

  /// Over this desk; `changed` is called whenever the journal has grown by it.
  public PaymentsViewModel(PaymentsDesk desk, Work work, Words words, Runnable changed) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.told = new LifeWords(words);
    this.receipts = new ReceiptWords(words);
    this.changed = changed;
    this.reversal = new ReversalViewModel(desk, work, words, this::grown);
    query.addListener((_, _, _) -> search());
    chosen.addListener((_, was, now) -> lookAt(was, now));
  }

  /// Begins with the newest payments, or with `first` where one is meant.
  public void open(@Nullable UUID first) {
    reversal.reset();
    notice.set(null);
    wanted = first;
    if (query.get().isEmpty()) {
      search();
    } else {
      query.set("");
    }
  }

  /// The screen is hidden: nothing that was keyed stays.
  public void closed() {
    reversal.reset();
    query.set("");
    notice.set(null);
  }

  /// Whether an answer of the disk about money is awaited.
  public boolean awaitsDisk() {
    return reversal.busy.get();
  }

  /// A card or a slip was scanned: the payments of its contract.
  public void scanned(String raw) {
    if (reversal.stage.get() != ReversalViewModel.Stage.CLOSED) {
      return;
    }
    work.run(
        () -> desk.contractOf(raw),
        number ->
            number.ifPresentOrElse(
                query::set, () -> notice.set(Notice.warning(words.say("payments.not-a-contract")))),
        this::failed);
  }

  /// Prints the marked payment's receipt once more, of the reversal where it was reversed.
  void print(Receipts.Where where) {
    FoundRow row = chosen.get();
    if (row == null
        || row.state() == FoundRow.State.OPEN
        || row.state() == FoundRow.State.ABANDONED) {
      notice.set(Notice.info(words.say("payments.no-receipt")));
      return;
    }
    boolean back = row.state() == FoundRow.State.REVERSED;
    notice.set(Notice.info(words.say("receipt.printing", row.code())));
    work.run(
        () -> desk.print(row.payment(), back, where),
        answer -> {
          notice.set(receipts.of(row.code(), row.amount(), answer));
          grown();
        },
        this::failed);
  }

  /// Begins the reversal of the marked payment.
  void reverse() {
    FoundRow row = chosen.get();
    if (row != null) {
      notice.set(null);
      reversal.begin(row.payment());
    }
  }

  /// Asks the host again.
  void askHost() {
    FoundRow row = chosen.get();
    if (row != null) {
      lookAt(null, row);
    }
  }

  private void grown() {
    search();
    changed.run();
  }

  private void search() {
    int mine = ++asked;
    String text = query.get();
    UUID first = wanted;
    work.run(
        () -> read(text, first),
        rows -> {
          if (mine == asked) {
            show(rows, text);
          }
        },
        code -> {
          if (mine == asked) {
            failed(code);
          }
        });
  }

  private List<FoundRow> read(String text, @Nullable UUID first) {
    String what = first == null ? text : first.toString();
    return desk.find(WantedText.read(what, desk.today(), words.zone()), LIMIT).stream()
        .map(this::row)
        .toList();
  }

  private FoundRow row(Line line) {
    var started = line.started();
    FoundRow.State state = FoundRow.State.OPEN;
    if (line.reversed() != null) {
      state = FoundRow.State.REVERSED;
    } else if (line.taken() != null) {
      state = FoundRow.State.TAKEN;
    } else if (line.abandoned()) {
      state = FoundRow.State.ABANDONED;
    }
    return new FoundRow(
        line.payment(),
        line.at(),
        desk.payer(new ContractId(started.biller(), started.contract())),
        started.contract(),
        PaymentCode.of(line.payment()),
        started.amount(),
        line.actor(),
        state);
  }

  private void show(List<FoundRow> rows, String text) {
    wanted = null;
    FoundRow was = chosen.get();
    found.setAll(rows);
    if (rows.isEmpty()) {
      hint.set(words.say("payments.none"));
    } else if (rows.size() == LIMIT) {
      hint.set(words.say("payments.more", LIMIT));
    } else {
      hint.set(words.say(text.isBlank() ? "payments.newest" : "payments.found", rows.size()));
    }
    FoundRow now =
        rows.stream()
            .filter(row -> was != null && row.payment().equals(was.payment()))
            .findFirst()
            .orElse(rows.isEmpty() ? null : rows.getFirst());
    chosen.set(null);
    chosen.set(now);
  }

  private void lookAt(@Nullable FoundRow was, @Nullable FoundRow now) {
    if (now == null) {
      life.clear();
      return;
    }
    if (was == null || !was.payment().equals(now.payment())) {
      life.clear();
    }
    work.run(
        () -> desk.here(now.payment()),
        here -> {
          if (now.equals(chosen.get())) {
            here.ifPresent(part -> life.setAll(told.of(part, true)));
            askHostFor(now);
          }
        },
        this::failed);
  }

  /// One question to the host at a time, however fast somebody goes down the list.
  private void askHostFor(FoundRow row) {
    if (hostAsked) {
      return;
    }
    hostAsked = true;
    work.run(
        () -> desk.whole(row.payment()),
        whole -> {
          hostAsked = false;
          answered(row, whole);
        },
        code -> {
          hostAsked = false;
          failed(code);
        });
  }

  private void answered(FoundRow row, Optional<Life> whole) {
    FoundRow now = chosen.get();
    if (row.equals(now)) {
      whole.ifPresent(all -> life.setAll(told.of(all, false)));
    } else if (now != null) {
      askHostFor(now);
    }
  }

  private void failed(String code) {
    notice.set(Notice.trouble(words.say("payments.fault"), code));
  }
}
