package lv.lete.ui.counter;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import lv.lete.contract.Biller;
import lv.lete.money.AmountText;
import lv.lete.money.Currency;
import lv.lete.money.Money;
import lv.lete.payment.Payer;
import lv.lete.payment.SupportCode;
import lv.lete.payment.TakePayment.Start;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The figures beside the two fields, worked out anew while the teller keys: fee, due, change, and
/// what is wrong with a text before Enter is pressed. Empty where there is nothing to say yet.
final class Figures {
  final StringBinding fee;
  final StringBinding due;
  final StringBinding change;
  final StringBinding missing;
  final StringBinding kwh;
  final StringBinding kwhNote;
  final StringBinding amountTrouble;
  final StringBinding givenTrouble;

  final Estimates estimates;

  private final Words words;
  private final PaymentState state;

  Figures(Words words, PaymentState state) {
    this.words = words;
    this.state = state;
    var payer = state.payer;
    var started = state.started;
    estimates = new Estimates(words);
    fee = Bindings.createStringBinding(this::fee, payer);
    due = Bindings.createStringBinding(() -> text(due()), payer, state.amount, started);
    change = Bindings.createStringBinding(() -> text(change()), state.given, started);
    missing = Bindings.createStringBinding(() -> text(missing()), state.given, started);
    kwh =
        Bindings.createStringBinding(
            () -> estimates.text(payer.get(), reading(state.amount.get())), payer, state.amount);
    kwhNote =
        Bindings.createStringBinding(
            () -> kwh.get().isEmpty() ? "" : estimates.note(payer.get()), kwh);
    amountTrouble = Bindings.createStringBinding(() -> trouble(state.amount.get()), state.amount);
    givenTrouble = Bindings.createStringBinding(() -> trouble(state.given.get()), state.given);
  }

  /// The sum that a text says in the payer's currency, or null.
  @Nullable Money reading(String text) {
    return AmountText.read(text, currency()) instanceof AmountText.Amount(Money money)
        ? money
        : null;
  }

  /// The payer's currency; the euro while there is no payer.
  Currency currency() {
    Payer now = state.payer.get();
    return now == null ? Currency.EUR : now.biller().currency();
  }

  /// What this payer is charged by the counter.
  static Money feeOf(Payer payer) {
    Biller.Fees fees = payer.biller().fees();
    return switch (payer.capture()) {
      case SCANNED -> fees.scanned();
      case KEYED -> fees.keyed();
      case FOUND -> fees.found();
    };
  }

  private String fee() {
    Payer now = state.payer.get();
    return now == null ? "" : words.money(feeOf(now));
  }

  private @Nullable Money due() {
    Start.Started intent = state.started.get();
    if (intent != null) {
      return intent.due();
    }
    Payer now = state.payer.get();
    Money sum = reading(state.amount.get());
    return now == null || sum == null || sum.isZero() ? null : sum.plus(feeOf(now));
  }

  private @Nullable Money left() {
    Start.Started intent = state.started.get();
    Money sum = reading(state.given.get());
    return intent == null || sum == null ? null : sum.minus(intent.due());
  }

  private @Nullable Money change() {
    Money left = left();
    return left == null || left.isNegative() ? null : left;
  }

  private @Nullable Money missing() {
    Money left = left();
    return left == null || !left.isNegative() ? null : Money.zero(left.currency()).minus(left);
  }

  private String text(@Nullable Money money) {
    return money == null ? "" : words.money(money);
  }

  private String trouble(String text) {
    boolean unfinished = text.endsWith(".") || text.endsWith(",");
    String whole = unfinished ? text.substring(0, text.length() - 1) : text;
    return switch (AmountText.read(whole, currency())) {
      case AmountText.Amount _ -> "";
      case AmountText.NotAnAmount(AmountText.Reason reason) ->
          reason == AmountText.Reason.EMPTY ? "" : words.say(SupportCode.of(reason).key());
    };
  }
}
