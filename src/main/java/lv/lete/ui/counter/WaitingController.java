package lv.lete.ui.counter;

import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lv.lete.contract.Contract;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// No customer yet: what to do, with a scanner or without; or why the last code led to no payment,
/// and what to do instead.
final class WaitingController {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final PaymentState state;
  private final ObservableBooleanValue scannerGone;
  private final Words words;
  private final Parent root;

  @FXML private VBox box;
  @FXML private FontIcon icon;
  @FXML private Label title;
  @FXML private Label text;
  @FXML private VBox contract;
  @FXML private Label name;
  @FXML private Label address;
  @FXML private Label code;
  @FXML private NoticeLine notice;

  WaitingController(PaymentState state, ObservableBooleanValue scannerGone, Words words) {
    this.state = state;
    this.scannerGone = scannerGone;
    this.words = words;
    root = Fxml.load(this, "Waiting.fxml", words);
  }

  @FXML
  private void initialize() {
    notice.noticeProperty().bind(state.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    contract.managedProperty().bind(contract.visibleProperty());
    state.problem.addListener((_, _, now) -> show(now));
    scannerGone.addListener((_, _, _) -> show(state.problem.get()));
    show(state.problem.get());
  }

  Parent root() {
    return root;
  }

  private void show(@Nullable Problem problem) {
    box.pseudoClassStateChanged(PROBLEM, problem != null);
    icon.setIconCode(problem == null ? Feather.CREDIT_CARD : Feather.ALERT_CIRCLE);
    String how = scannerGone.get() ? "waiting.no-scanner" : "waiting";
    title.setText(problem == null ? words.say(how + ".title") : problem.title());
    text.setText(problem == null ? words.say(how + ".text") : problem.next());
    code.setText(problem == null ? "" : problem.code());
    Contract shown = problem == null ? null : problem.contract();
    contract.setVisible(shown != null);
    if (shown != null) {
      name.setText(shown.payerName());
      address.setText(shown.number() + " · " + shown.addressLine());
    }
  }
}
