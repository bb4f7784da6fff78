package lv.lete.ui.cards.campaigns;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lv.lete.card.campaign.Preview;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The look at all contracts: municipalities on the left, why and who on the right.
final class LookController {
  private final LookViewModel model;
  private final Words words;
  private final Runnable again;
  private final Runnable plan;
  private final HBox keys;
  private final VBox root;

  @FXML private NoticeLine notice;
  @FXML private ListView<LookRow> rows;
  @FXML private Label saved;
  @FXML private ListView<LookViewModel.Reason> reasons;
  @FXML private Label exceptionsTitle;
  @FXML private ListView<Preview.Problem> exceptions;

  LookController(LookViewModel model, Words words, Runnable again, Runnable plan) {
    this.model = model;
    this.words = words;
    this.again = again;
    this.plan = plan;
    Parent columns = Fxml.load(this, "Look.fxml", words);
    keys =
        new HBox(
            hint("F7", "cards.key.look-again", again),
            hint("Space", "cards.key.turn", model::turn),
            hint("F9", "cards.key.plan", plan),
            hint("F10", "cards.key.exceptions", model::write),
            hint("Esc", "key.back", model::close));
    keys.getStyleClass().add("key-bar");
    VBox.setVgrow(columns, javafx.scene.layout.Priority.ALWAYS);
    root = new VBox(columns, keys);
    root.getStyleClass().add("cards-room");
  }

  private KeyHint hint(String key, String text, Runnable act) {
    KeyHint hint = new KeyHint();
    hint.setKey(key);
    hint.setText(words.say(text));
    hint.setOnAction(_ -> act.run());
    return hint;
  }

  @FXML
  private void initialize() {
    notice.noticeProperty().bind(model.notice);
    saved.textProperty().bind(model.saved);
    rows.setItems(model.rows);
    rows.setCellFactory(_ -> new LookCell(words));
    rows.setPlaceholder(new Label(""));
    rows.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chose(now));
    model.chosen.addListener((_, _, now) -> rows.getSelectionModel().select(now));
    reasons.setItems(model.reasons);
    reasons.setCellFactory(_ -> new ReasonCell(words));
    reasons.setPlaceholder(new Label(""));
    reasons.setFocusTraversable(false);
    exceptionsTitle.textProperty().bind(model.exceptionsTitle);
    exceptions.setItems(model.exceptions);
    exceptions.setCellFactory(_ -> new ExceptionCell(words));
    exceptions.setPlaceholder(new Label(words.say("cards.look.no-exceptions")));
  }

  private void chose(@Nullable LookRow now) {
    if (now != null) {
      model.chosen.set(now);
    }
  }

  Parent root() {
    return root;
  }

  /// The row of keys.
  Node keys() {
    return keys;
  }

  void focus() {
    rows.requestFocus();
  }

  boolean key(KeyCode pressed) {
    switch (pressed) {
      case F7 -> again.run();
      case SPACE -> model.turn();
      case F9 -> plan.run();
      case F10 -> model.write();
      default -> {
        return false;
      }
    }
    return true;
  }
}
