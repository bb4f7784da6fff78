package lv.lete.demo;

import java.io.File;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// The scanner simulator: sample cards to click, a field for any code, and a place to drop a
/// picture of a card. What it reads enters the terminal as events of the JavaPOS scanner, like any
/// scan.
final class SimulatorWindow {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 860;

  private final ResourceBundle words;
  private final Glass glass;
  private final Executor background;
  private final Stage terminal;
  private final Label said = new Label();

  private SimulatorWindow(Locale language, Glass glass, Stage terminal, Executor background) {
    this.words = ResourceBundle.getBundle("lv.lete.demo.simulator", language);
    this.glass = glass;
    this.terminal = terminal;
    this.background = background;
  }

  /// Shows the window beside the terminal's, on top where the display is too narrow for both;
  /// `hint` says who may sign in, and how. After a scan the terminal has the keyboard again, as
  /// with a real scanner. Call on the FX thread.
  static void show(
      Stage stage,
      Stage terminal,
      List<SampleCard> cards,
      String hint,
      Locale language,
      Glass glass,
      Executor background) {
    SimulatorWindow window = new SimulatorWindow(language, glass, terminal, background);
    Rectangle2D display = Screen.getPrimary().getVisualBounds();
    stage.setTitle(window.words.getString("title"));
    stage.setScene(new Scene(window.layOut(cards, hint)));
    stage.setWidth(WIDTH);
    stage.setHeight(Math.min(HEIGHT, display.getHeight()));
    terminal.setX(display.getMinX());
    stage.setX(Math.min(display.getMinX() + terminal.getWidth(), display.getMaxX() - WIDTH));
    stage.setY(display.getMinY());
    stage.setAlwaysOnTop(true);
    stage.show();
  }

  private VBox layOut(List<SampleCard> cards, String hint) {
    Label who = new Label(hint);
    who.setWrapText(true);
    who.setMinHeight(Region.USE_PREF_SIZE);
    who.setStyle("-fx-font-weight: bold;");
    VBox deck = new VBox(12);
    deck.setAlignment(Pos.TOP_CENTER);
    deck.setPadding(new Insets(4, 4, 12, 4));
    for (SampleCard card : cards) {
      CardView view = new CardView(card);
      view.setCursor(Cursor.HAND);
      view.setOnMouseClicked(_ -> read(card.name(), () -> glass.scan(card.code())));
      deck.getChildren().add(view);
    }
    ScrollPane scroll = new ScrollPane(deck);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    said.setWrapText(true);
    said.setMinHeight(40);
    VBox all = new VBox(10, who, line("cards"), scroll, codeLine(), dropZone(), said);
    all.setPadding(new Insets(12));
    return all;
  }

  private Label line(String key) {
    Label label = new Label(words.getString(key));
    label.setWrapText(true);
    return label;
  }

  private HBox codeLine() {
    TextField code = new TextField();
    code.setPromptText(words.getString("code"));
    HBox.setHgrow(code, Priority.ALWAYS);
    Button go = new Button(words.getString("scan"));
    Runnable scan =
        () -> {
          String text = code.getText();
          read(text, () -> glass.scan(text));
          code.selectAll();
        };
    code.setOnAction(_ -> scan.run());
    go.setOnAction(_ -> scan.run());
    return new HBox(8, code, go);
  }

  private StackPane dropZone() {
    StackPane zone = new StackPane(line("drop"));
    zone.setMinHeight(70);
    zone.setPadding(new Insets(10));
    zone.setStyle(
        "-fx-border-color: #6b8a7d; -fx-border-style: dashed; -fx-border-width: 2;"
            + " -fx-border-radius: 8;");
    zone.setOnDragOver(this::welcome);
    zone.setOnDragDropped(this::dropped);
    return zone;
  }

  private void welcome(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.COPY);
    }
    drag.consume();
  }

  private void dropped(DragEvent drag) {
    for (File picture : drag.getDragboard().getFiles()) {
      read(picture.getName(), () -> glass.present(picture.toPath()));
    }
    drag.setDropCompleted(true);
    drag.consume();
  }

  /// Away from the FX thread: a picture takes its time to read.
  private void read(String what, BooleanSupplier reading) {
    background.execute(() -> {
      String key = reading.getAsBoolean() ? "read" : "deaf";
      String sentence = new MessageFormat(words.getString(key)).format(new Object[] {what});
      Platform.runLater(() -> {
        said.setText(sentence);
        terminal.requestFocus();
      });
    });
  }
}
