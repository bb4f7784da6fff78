package lv.lete.ui.settlement;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lv.lete.settlement.Member;
import lv.lete.ui.Fxml;
import lv.lete.ui.HourBars;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The settlement screen: sums on the left, the payments behind the marked line on the right, the
/// chart of the day below them. Findings and the export take the place of the payments.
public final class SettlementController implements Screen {
  private final SettlementViewModel model;
  private final Words words;
  private final Runnable back;
  private final @Nullable Runnable lock;
  private final @Nullable Consumer<UUID> life;
  private final ExportController export;
  private final HourBars bars;
  private final Parent root;

  @FXML private Label where;
  @FXML private Label biller;
  @FXML private TextField date;
  @FXML private Label standing;
  @FXML private NoticeLine notice;
  @FXML private ListView<TotalRow> totals;
  @FXML private Label carriedIn;
  @FXML private Label payable;
  @FXML private Label carriedOut;
  @FXML private Label fees;
  @FXML private VBox side;
  @FXML private VBox payments;
  @FXML private Label membersTitle;
  @FXML private ListView<Member> members;
  @FXML private VBox findingsPane;
  @FXML private ListView<Finding> findings;
  @FXML private StackPane exportSlot;
  @FXML private StackPane chartSlot;
  @FXML private KeyHint findingsKey;
  @FXML private KeyHint exportKey;
  @FXML private KeyHint lockKey;
  @FXML private ProgressBar working;

  /// Over its model; `back` leaves the screen, `lock` hides it behind the PIN (null where there is
  /// none), `life` shows a payment's life (null where it cannot be shown).
  public SettlementController(
      SettlementViewModel model,
      Words words,
      Runnable back,
      @Nullable Runnable lock,
      @Nullable Consumer<UUID> life) {
    this.model = model;
    this.words = words;
    this.back = back;
    this.lock = lock;
    this.life = life;
    export = new ExportController(model.export, words);
    bars = new HourBars(words);
    root = Fxml.load(this, "Settlement.fxml", words);
  }

  @FXML
  private void initialize() {
    where.textProperty().bind(model.where);
    biller.textProperty().bind(model.biller);
    date.textProperty().bindBidirectional(model.date);
    standing.textProperty().bind(model.standing);
    notice.noticeProperty().bind(model.notice);
    membersTitle.textProperty().bind(model.membersTitle);
    working.visibleProperty().bind(model.busy.or(model.export.busy));
    totals.setItems(model.rows);
    totals.setCellFactory(_ -> new TotalCell(words, this::name));
    totals.setPlaceholder(new Label(""));
    totals.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chose(now));
    model.chosen.addListener((_, _, now) -> totals.getSelectionModel().select(now));
    members.setItems(model.members);
    members.setCellFactory(_ -> new MemberCell(words));
    members.setPlaceholder(new Label(words.say("settle.no-payments")));
    findings.setItems(model.findings);
    findings.setCellFactory(_ -> new FindingCell());
    findings.setPlaceholder(new Label(words.say("settle.no-findings")));
    model.findings.addListener((ListChangeListener<Finding>) _ -> countFindings());
    model.sums.addListener((_, _, now) -> sums(now));
    model.hours.addListener((_, _, now) -> bars.show(now));
    chartSlot.getChildren().add(bars);
    exportSlot.getChildren().add(export.root());
    exportSlot.visibleProperty().bind(model.export.open);
    side.visibleProperty().bind(model.export.open.not());
    payments.visibleProperty().bind(findingsPane.visibleProperty().not());
    findingsPane.setVisible(false);
    model.export.open.addListener((_, _, _) -> focus());
    exportKey.disableProperty().bind(Bindings.isNull(model.shown));
    lockKey.setVisible(lock != null);
    lockKey.setManaged(lock != null);
    countFindings();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void focus() {
    if (model.export.open.get()) {
      export.focus();
    } else if (findingsPane.isVisible()) {
      findings.requestFocus();
    } else {
      totals.requestFocus();
    }
  }

  @Override
  public boolean key(KeyCode pressed) {
    if (model.export.open.get() && export.key(pressed)) {
      return true;
    }
    switch (pressed) {
      case F2 -> nextBiller();
      case F3 -> dayBefore();
      case F4 -> dayAfter();
      case F5 -> again();
      case F6 -> export();
      case F7 -> payments();
      case F8 -> findings();
      case F9 -> keyDate();
      case F10 -> lock();
      case ENTER -> enter();
      case ESCAPE -> escape();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void enter() {
    Member marked = members.getSelectionModel().getSelectedItem();
    if (date.isFocused()) {
      if (model.takeDate()) {
        totals.requestFocus();
      }
    } else if (members.isFocused() && marked != null && life != null) {
      life.accept(marked.payment());
    } else if (totals.isFocused()) {
      payments();
    }
  }

  private void escape() {
    if (findingsPane.isVisible()) {
      findingsPane.setVisible(false);
      focus();
    } else if (members.isFocused() || date.isFocused()) {
      members.getSelectionModel().clearSelection();
      totals.requestFocus();
    } else {
      back.run();
    }
  }

  private void chose(@Nullable TotalRow row) {
    if (row != null) {
      model.chosen.set(row);
    }
  }

  private String name(TotalRow row) {
    var now = model.shown.get();
    return now == null ? "" : model.name(row, now.settlement());
  }

  private void sums(SettlementViewModel.Sums now) {
    carriedIn.setText(now.carriedIn());
    payable.setText(now.payable());
    carriedOut.setText(now.carriedOut());
    fees.setText(now.fees());
    for (Label part : new Label[] {carriedIn, payable, carriedOut}) {
      part.getParent().setVisible(!part.getText().isEmpty());
    }
  }

  private void countFindings() {
    findingsKey.setText(words.say("settle.key.findings", model.findings.size()));
  }

  @FXML
  private void nextBiller() {
    model.nextBiller();
  }

  @FXML
  private void dayBefore() {
    model.turn(-1);
  }

  @FXML
  private void dayAfter() {
    model.turn(1);
  }

  @FXML
  private void again() {
    model.refresh();
  }

  @FXML
  private void export() {
    findingsPane.setVisible(false);
    model.openExport();
  }

  @FXML
  private void payments() {
    findingsPane.setVisible(false);
    model.export.close();
    members.requestFocus();
    if (members.getSelectionModel().isEmpty()) {
      members.getSelectionModel().selectFirst();
    }
  }

  @FXML
  private void findings() {
    model.export.close();
    findingsPane.setVisible(!findingsPane.isVisible());
    focus();
  }

  @FXML
  private void keyDate() {
    date.requestFocus();
    date.selectAll();
  }

  @FXML
  private void lock() {
    if (lock != null) {
      lock.run();
    }
  }

  @FXML
  private void leave() {
    escape();
  }
}
