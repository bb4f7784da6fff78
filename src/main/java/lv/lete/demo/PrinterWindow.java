package lv.lete.demo;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lv.lete.device.simulator.Printed;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.device.simulator.Sheet;

/// The receipt printer simulator: the paper as it comes out, and what a hand can do to a printer
/// and the drawer behind it. FX thread, but for [#show(Sheet)].
final class PrinterWindow {
  private static final int WIDTH = 420;
  private static final int HEIGHT = 620;
  private static final int PAPER_WIDTH = 380;

  private final ReceiptPrinter printer;
  private final ResourceBundle words;
  private final Executor background;
  private final Stage stage;
  private final ImageView paper = new ImageView();
  private final Label drawer = new Label();

  private PrinterWindow(Stage stage, ReceiptPrinter printer, Locale language, Executor background) {
    this.stage = stage;
    this.printer = printer;
    this.words = ResourceBundle.getBundle("lv.lete.demo.simulator", language);
    this.background = background;
  }

  /// Shows the window, without a receipt yet.
  static PrinterWindow show(
      Stage stage, ReceiptPrinter printer, Locale language, Executor background) {
    PrinterWindow window = new PrinterWindow(stage, printer, language, background);
    stage.setTitle(window.words.getString("printer.title"));
    stage.setScene(new Scene(window.layOut(), WIDTH, HEIGHT));
    stage.show();
    printer.onPrinted(printed -> {
      if (printed instanceof Printed.Kick) {
        Platform.runLater(window::lookAtDrawer);
      }
    });
    return window;
  }

  /// Shows a receipt that was cut off; for any thread.
  void show(Sheet sheet) {
    byte[] png = sheet.png();
    Platform.runLater(() -> paper.setImage(new Image(new ByteArrayInputStream(png))));
  }

  void close() {
    stage.close();
  }

  private VBox layOut() {
    paper.setPreserveRatio(true);
    paper.setFitWidth(PAPER_WIDTH);
    ScrollPane roll = new ScrollPane(paper);
    VBox.setVgrow(roll, Priority.ALWAYS);
    FlowPane hands =
        new FlowPane(
            8,
            8,
            button("printer.out", printer::paperOut),
            button("printer.roll", printer::newRoll),
            button("printer.open", () -> printer.coverOpen(true)),
            button("printer.close", () -> printer.coverOpen(false)),
            button("drawer.push", () -> printer.drawerOpen(false)),
            drawer);
    lookAtDrawer();
    VBox all = new VBox(10, hands, roll);
    all.setStyle("-fx-padding: 12;");
    return all;
  }

  /// A hand on the printer may have to wait for it, so it does not belong to the FX thread.
  private Button button(String key, Runnable act) {
    Button button = new Button(words.getString(key));
    button.setOnAction(_ ->
        background.execute(() -> {
          act.run();
          Platform.runLater(this::lookAtDrawer);
        }));
    return button;
  }

  private void lookAtDrawer() {
    drawer.setText(words.getString(printer.drawerOpen() ? "drawer.open" : "drawer.shut"));
  }
}
