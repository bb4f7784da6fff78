package lv.lete.ui.day;

import java.util.StringJoiner;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.till.People.Listed;
import lv.lete.ui.Words;
import lv.lete.ui.WrappingCell;
import org.jspecify.annotations.Nullable;

/// Somebody who may, or might, work here: name, role, and what is to be known about them.
final class PersonCell extends WrappingCell<Listed> {
  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

  private final Words words;
  private final Label name = new Label();
  private final Label detail = new Label();
  private final Label role = new Label();
  private final HBox row;

  PersonCell(Words words) {
    this.words = words;
    name.getStyleClass().add("cell-strong");
    detail.getStyleClass().add("cell-detail");
    role.getStyleClass().add("cell-name");
    detail.setWrapText(true);
    detail.setMinHeight(USE_PREF_SIZE);
    role.setMinWidth(USE_PREF_SIZE);
    VBox left = new VBox(name, detail);
    HBox.setHgrow(left, Priority.ALWAYS);
    row = new HBox(left, role);
    row.getStyleClass().add("cell-row");
  }

  @Override
  protected void updateItem(@Nullable Listed person, boolean empty) {
    super.updateItem(person, empty);
    pseudoClassStateChanged(CLOSED, person != null && person.barred());
    if (empty || person == null) {
      setGraphic(null);
      return;
    }
    name.setText(person.person().name());
    role.setText(words.say("role", person.person().role()));
    StringJoiner known = new StringJoiner(" · ");
    if (person.barred()) {
      known.add(words.say("day.people.barred"));
    }
    if (!person.hasPin()) {
      known.add(words.say("day.people.no-pin"));
    }
    if (person.ofHost()) {
      known.add(words.say("day.people.of-host"));
    }
    detail.setText(known.toString());
    detail.setManaged(known.length() > 0);
    setGraphic(row);
  }
}
