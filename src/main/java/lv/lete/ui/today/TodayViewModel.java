package lv.lete.ui.today;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.contract.Contract;
import lv.lete.contract.ContractId;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.PaymentCode;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.receipt.PrintReceipt;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Receipts;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// The day's payments, newest first, with their state, count and sum. A view of the journal: it is
/// read anew after every record, and rows that did not change are left in their place.
public final class TodayViewModel {
  final ObservableList<Row> rows = FXCollections.observableArrayList();
  final StringProperty count = new SimpleStringProperty("");
  final StringProperty sum = new SimpleStringProperty("");
  final StringProperty fees = new SimpleStringProperty("");
  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final Desk desk;
  private final Work work;
  private final Words words;
  private final ReceiptWords receipts;

  /// Receipts that are on their way to an outlet, and those whose print was recorded and failed.
  private final Set<UUID> printing = new HashSet<>();

  private final Set<UUID> failed = new HashSet<>();
  private long acknowledged;
  private int asked;

  private record Day(List<Row> rows, Map<Currency, Money> sums, Map<Currency, Money> fees) {}

  /// Over this desk.
  public TodayViewModel(Desk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.receipts = new ReceiptWords(words);
  }

  /// What came of the last receipt; null before the first.
  public ReadOnlyObjectProperty<Notice> notice() {
    return notice;
  }

  /// Reads the journal's view anew.
  public void refresh() {
    int mine = ++asked;
    work.run(
        this::read,
        day -> {
          if (mine == asked) {
            show(day);
          }
        },
        code -> notice.set(Notice.trouble(words.say("today.fault"), code)));
  }

  /// The host has answered up to this journal number.
  public void acknowledged(long number) {
    acknowledged = number;
    for (int i = 0; i < rows.size(); i++) {
      Row now = rows.get(i).as(number);
      if (!now.equals(rows.get(i))) {
        rows.set(i, now);
      }
    }
  }

  /// How many payments of the day have given no receipt yet.
  public long receiptsOwed() {
    return rows.stream().filter(Row::receiptOwed).count();
  }

  /// Tells the teller something about receipts where the last one's fate is told.
  public void tell(Notice about) {
    notice.set(about);
  }

  /// Prints the receipt of a payment that was taken. Says what came of it.
  public void print(UUID payment, String code, Money amount, Receipts.Where where) {
    notice.set(Notice.info(words.say("receipt.printing", code)));
    printing.add(payment);
    work.run(
        () -> desk.print(payment, where),
        answer -> told(payment, receipts.of(code, amount, answer), lost(answer)),
        fault -> told(payment, Notice.warning(words.say("receipt.failed", code, fault)), true));
  }

  /// Prints the receipt once more, of the newest taken payment where none is named: the original
  /// where it never came out, else a copy.
  public void reprint(@Nullable UUID wanted, Receipts.Where where) {
    rows.stream()
        .filter(Row::taken)
        .filter(row -> wanted == null || row.payment().equals(wanted))
        .findFirst()
        .ifPresentOrElse(
            row -> print(row.payment(), row.code(), row.amount(), where),
            () -> notice.set(Notice.info(words.say("receipt.nothing"))));
  }

  private static boolean lost(PrintReceipt.Printing answer) {
    return !(answer instanceof PrintReceipt.Printing.Printed);
  }

  private void told(UUID payment, Notice about, boolean lost) {
    printing.remove(payment);
    if (lost) {
      failed.add(payment);
    } else {
      failed.remove(payment);
    }
    notice.set(about);
    refresh();
  }

  private Day read() {
    List<Line> lines = desk.session().map(now -> desk.on(now.businessDate())).orElse(List.of());
    Map<Currency, Money> sums = new EnumMap<>(Currency.class);
    Map<Currency, Money> charged = new EnumMap<>(Currency.class);
    for (Line line : lines) {
      if (line.taken() != null && line.reversed() == null) {
        Money amount = line.started().amount();
        sums.merge(amount.currency(), amount, Money::plus);
        charged.merge(amount.currency(), line.started().fee(), Money::plus);
      }
    }
    return new Day(lines.stream().map(this::row).toList(), sums, charged);
  }

  private Row row(Line line) {
    PaymentStarted fact = line.started();
    String name =
        desk.contract(new ContractId(fact.biller(), fact.contract()))
            .map(Contract::payerName)
            .orElse("");
    Row.State state = Row.State.QUEUED;
    if (line.taken() == null) {
      state = line.abandoned() ? Row.State.ABANDONED : Row.State.OPEN;
    } else if (line.reversed() != null) {
      state = Row.State.REVERSED;
    }
    return new Row(
        line.payment(),
        line.number(),
        line.at(),
        name,
        fact.contract(),
        PaymentCode.of(line.payment()),
        fact.amount(),
        state,
        line.taken() != null && line.reversed() == null && line.receipts() == 0);
  }

  private void show(Day day) {
    for (int i = 0; i < day.rows().size(); i++) {
      Row row = day.rows().get(i).as(acknowledged).owed(this::owed);
      if (i >= rows.size() || !rows.get(i).payment().equals(row.payment())) {
        rows.add(i, row);
      } else if (!rows.get(i).equals(row)) {
        rows.set(i, row);
      }
    }
    rows.remove(day.rows().size(), rows.size());
    count.set(words.count(rows.stream().filter(Row::taken).count()));
    sum.set(text(day.sums()));
    fees.set(text(day.fees()));
  }

  /// A receipt that is on its way is not owed yet; one whose print failed is owed though recorded.
  private boolean owed(Row row) {
    return (row.receiptOwed() && !printing.contains(row.payment()))
        || failed.contains(row.payment());
  }

  private String text(Map<Currency, Money> sums) {
    if (sums.isEmpty()) {
      return words.money(Money.zero(Currency.EUR));
    }
    return sums.values().stream().map(words::money).collect(Collectors.joining(" + "));
  }
}
