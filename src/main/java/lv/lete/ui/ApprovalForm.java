package lv.lete.ui;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks a second person for name and PIN: a supervisor who approves, or a teller who takes a drawer
/// over. Enter goes from the name to the PIN and from there on. The PIN leaves the field as an
/// array that whoever looks at it wipes. FX thread only.
public final class ApprovalForm extends VBox {
  private final TextField name = new TextField();
  private final PasswordField pin = new PasswordField();
  private final Label nameLabel = new Label();
  private final Label pinLabel = new Label();

  /// Empty; [#label] says whose name and PIN are meant.
  public ApprovalForm() {
    getStyleClass().add("approval");
    name.setId("approvalName");
    pin.setId("approvalPin");
    for (TextField field : new TextField[] {name, pin}) {
      field.getStyleClass().add("big-field");
    }
    nameLabel.getStyleClass().add("field-label");
    pinLabel.getStyleClass().add("field-label");
    getChildren().addAll(box(nameLabel, name), box(pinLabel, pin));
  }

  private static VBox box(Label label, TextField field) {
    VBox box = new VBox(label, field);
    box.getStyleClass().add("field-box");
    return box;
  }

  /// Says whose name and PIN are meant.
  public void label(String ofName, String ofPin) {
    nameLabel.setText(ofName);
    pinLabel.setText(ofPin);
  }

  /// The name that is keyed.
  public String name() {
    return name.getText().strip();
  }

  /// Enter: to what is still empty; with both there, `given` gets them and the PIN field is empty.
  public void enter(BiConsumer<String, char[]> given) {
    if (name().isEmpty()) {
      name.requestFocus();
    } else if (pin.getText().isEmpty() || !pin.isFocused()) {
      pin.requestFocus();
    } else {
      char[] digits = pin.getText().toCharArray();
      pin.clear();
      given.accept(name(), digits);
    }
  }

  /// Empties both fields.
  public void clear() {
    name.clear();
    pin.clear();
  }

  /// Puts the cursor where it goes on.
  public void focusField() {
    (name().isEmpty() ? name : pin).requestFocus();
  }
}
