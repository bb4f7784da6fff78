package lv.lete.demo;

import com.google.zxing.oned.Code128Writer;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import lv.lete.ui.Snapshot;

/// A customer card as a picture: ID-1 format (ISO/IEC 7810, 85.60 x 53.98 mm) at four points to the
/// millimetre, with a barcode that reads.
final class CardView extends StackPane {
  private static final double WIDTH = 342.4;
  private static final double HEIGHT = 215.9;
  private static final int BAR_HEIGHT = 52;
  private static final int QUIET_MODULES = 10;

  /// ZXing's name for FNC1, which is 0x1D in what a scanner sends.
  private static final char FNC1 = '\u00f1';

  private static final int PICTURE_SCALE = 3;

  CardView(SampleCard card) {
    Label biller = label(card.biller(), 15, "-fx-font-weight: bold; -fx-text-fill: white;");
    Label kind = label("KLIENTA KARTE", 11, "-fx-text-fill: white;");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(biller, gap, kind);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setPadding(new Insets(10, 14, 10, 14));
    head.setStyle("-fx-background-color: #1f5f4a; -fx-background-radius: 12 12 0 0;");
    Label name = label(card.name(), 15, "-fx-font-weight: bold;");
    Label address = label(card.contract().addressLine(), 11, "");
    name.setWrapText(true);
    address.setWrapText(true);
    Label number = label(card.number(), 14, "-fx-font-family: monospace;");
    VBox lines = new VBox(2, name, address, number);
    lines.setPadding(new Insets(6, 14, 0, 14));
    Pane bars = bars(card.code());
    VBox.setMargin(bars, new Insets(8, 0, 0, 0));
    VBox all = new VBox(head, lines, new StackPane(bars));
    getChildren().add(all);
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
    setStyle(
        "-fx-background-color: white; -fx-background-radius: 12; -fx-border-radius: 12;"
            + " -fx-border-color: #b8c4be;");
  }

  /// Writes a picture of the card as a camera would take it; call on the FX thread.
  static void write(SampleCard card, Path png) throws IOException {
    Group larger = new Group(new CardView(card));
    larger.getTransforms().add(new Scale(PICTURE_SCALE, PICTURE_SCALE));
    StackPane table = new StackPane(new Group(larger));
    table.setPadding(new Insets(40));
    table.setStyle("-fx-background-color: #d8d2c4;");
    Snapshot.write(new Scene(table), png);
  }

  /// One point a module: four to the millimetre, a module of 0.25 mm.
  private static Pane bars(String code) {
    String text = code.startsWith("]C1") ? FNC1 + code.substring(3) : code.substring(3);
    boolean[] modules = new Code128Writer().encode(text.replace('\u001d', FNC1));
    Pane pane = new Pane();
    for (int at = 0; at < modules.length; at++) {
      if (modules[at]) {
        Rectangle bar = new Rectangle(QUIET_MODULES + at, 0, 1, BAR_HEIGHT);
        bar.setFill(Color.BLACK);
        bar.setSmooth(false);
        pane.getChildren().add(bar);
      }
    }
    double width = modules.length + 2.0 * QUIET_MODULES;
    pane.setMinSize(width, BAR_HEIGHT);
    pane.setMaxSize(width, BAR_HEIGHT);
    pane.setStyle("-fx-background-color: white;");
    return pane;
  }

  private static Label label(String text, int size, String style) {
    Label label = new Label(text);
    label.setStyle("-fx-font-size: " + size + "px; -fx-text-fill: #14231d; " + style);
    return label;
  }
}
