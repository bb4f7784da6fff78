package lv.lete.ui.day;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lv.lete.ui.NoticeLine;

/// A report as it reads on paper, and what came of printing it.
final class ReportPane extends VBox {
  private static final double STEP = 0.12;

  private final ScrollPane scroll;

  ReportPane(ReportsViewModel model) {
    getStyleClass().addAll("card", "day-list");
    Label text = new Label();
    text.setId("report");
    text.getStyleClass().add("report");
    text.setMinHeight(USE_PREF_SIZE);
    text.textProperty().bind(model.text);
    scroll = new ScrollPane(text);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    model.text.addListener((_, _, _) -> scroll.setVvalue(0));
    NoticeLine notice = new NoticeLine();
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    getChildren().addAll(scroll, notice);
  }

  /// Up or down by a part of it.
  void scroll(int steps) {
    scroll.setVvalue(Math.clamp(scroll.getVvalue() + steps * STEP, 0, 1));
  }
}
