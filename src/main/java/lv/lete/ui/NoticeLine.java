package lv.lete.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows a [Notice] with its icon, its text wrapped and never cut, and its code below. Empty while
/// there is none.
public final class NoticeLine extends HBox {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

  private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
  private final FontIcon icon = new FontIcon(Feather.INFO);
  private final Label text = new Label();
  private final Label code = new Label();

  /// Empty.
  public NoticeLine() {
    getStyleClass().add("notice");
    text.getStyleClass().add("notice-text");
    code.getStyleClass().add("notice-code");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    VBox words = new VBox(text, code);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(icon, words);
    setMaxHeight(USE_PREF_SIZE);
    setVisible(false);
    notice.addListener((_, _, now) -> show(now));
  }

  /// What is shown.
  public ObjectProperty<Notice> noticeProperty() {
    return notice;
  }

  private void show(@Nullable Notice now) {
    setVisible(now != null);
    if (now == null) {
      return;
    }
    text.setText(now.text());
    code.setText(now.code());
    code.setVisible(!now.code().isEmpty());
    code.setManaged(!now.code().isEmpty());
    pseudoClassStateChanged(WARNING, now.tone() == Notice.Tone.WARNING);
    pseudoClassStateChanged(TROUBLE, now.tone() == Notice.Tone.TROUBLE);
    icon.setIconCode(
        switch (now.tone()) {
          case INFO -> Feather.INFO;
          case WARNING -> Feather.ALERT_CIRCLE;
          case TROUBLE -> Feather.ALERT_TRIANGLE;
        });
  }
}
