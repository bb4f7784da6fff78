package lv.lete.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// A button that shows its key as a key cap, so that the keys are learnt by looking. It never takes
/// the keyboard focus: the cursor stays in the field, and the space bar presses nothing.
public final class KeyHint extends Button {
  private final Label cap = new Label();

  /// Without a key yet; FXML sets it.
  public KeyHint() {
    cap.getStyleClass().add("key-cap");
    cap.setMinWidth(USE_PREF_SIZE);
    setGraphic(cap);
    setFocusTraversable(false);
    getStyleClass().add("key-hint");
  }

  /// What stands on the key.
  public String getKey() {
    return cap.getText();
  }

  /// Sets what stands on the key.
  public void setKey(String key) {
    cap.setText(key);
  }
}
