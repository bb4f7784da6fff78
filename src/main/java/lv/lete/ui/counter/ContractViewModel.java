package lv.lete.ui.counter;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lv.lete.contract.Contract;
import lv.lete.money.Money;
import lv.lete.payment.CardNotice;
import lv.lete.payment.Payer;
import lv.lete.payment.PaymentBook.Line;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// What is shown of the payer's contract. The name is there at once; what the contract paid on this
/// till is read in the background.
final class ContractViewModel {
  private static final int HISTORY = 3;

  final StringProperty name = new SimpleStringProperty("");
  final StringProperty address = new SimpleStringProperty("");
  final StringProperty number = new SimpleStringProperty("");
  final StringProperty biller = new SimpleStringProperty("");
  final StringProperty status = new SimpleStringProperty("");
  final StringProperty capture = new SimpleStringProperty("");
  final StringProperty levelled = new SimpleStringProperty("");
  final StringProperty history = new SimpleStringProperty("");

  /// What the teller is told about the card that was shown; null for nothing.
  final ObjectProperty<Notice> cardNotice = new SimpleObjectProperty<>();

  private final Desk desk;
  private final Work work;
  private final Words words;
  private final ReadOnlyObjectProperty<Payer> payer;

  ContractViewModel(Desk desk, Work work, Words words, ReadOnlyObjectProperty<Payer> payer) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.payer = payer;
    payer.addListener((_, _, now) -> show(now));
  }

  private void show(@Nullable Payer now) {
    if (now == null) {
      return;
    }
    Contract contract = now.contract();
    Money monthly = contract.levelledAmount();
    name.set(contract.payerName());
    address.set(contract.addressLine());
    number.set(contract.number());
    biller.set(now.biller().name());
    status.set(words.say("contract.status", contract.status()));
    capture.set(captured(now));
    levelled.set(
        monthly == null
            ? words.say("contract.none")
            : words.say("contract.monthly", words.money(monthly)));
    cardNotice.set(told(now.cardNotice()));
    history.set("");
    work.run(
        () -> desk.of(contract.id(), HISTORY),
        lines -> {
          if (now.equals(payer.get())) {
            history.set(told(lines));
          }
        },
        code -> history.set(code));
  }

  private @Nullable Notice told(@Nullable CardNotice notice) {
    return notice == null
        ? null
        : new Notice(Notice.Tone.WARNING, words.say("card-notice", notice), notice.code());
  }

  private String captured(Payer now) {
    Integer issue = now.cardIssue();
    if (issue != null) {
      return words.say("contract.card." + now.capture().name(), issue);
    }
    boolean slip = now.slipReference() != null;
    return words.say((slip ? "contract.slip." : "contract.captured.") + now.capture().name());
  }

  private String told(List<Line> lines) {
    String paid =
        lines.stream()
            .filter(line -> line.taken() != null)
            .map(this::told)
            .collect(Collectors.joining("\n"));
    return paid.isEmpty() ? words.say("contract.no-history") : paid;
  }

  private String told(Line line) {
    return words.day(words.wallDate(line.at())) + "  " + words.money(line.started().amount());
  }
}
