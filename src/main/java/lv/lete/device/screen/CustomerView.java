package lv.lete.device.screen;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What the customer sees: a line, below it a larger one for the amount, and a QR code beside them
/// while there is one. FX thread, but for the constructor.
final class CustomerView {
  private static final double QR_SHARE = 0.42;
  private static final double QR_HEIGHT_SHARE = 0.74;

  private final FittedLine upper = new FittedLine("display-upper", 0.12);
  private final FittedLine lower = new FittedLine("display-lower", 0.22);
  private final ImageView code = new ImageView();
  private final StackPane card = new StackPane(code);
  private final HBox root;

  CustomerView() {
    VBox lines = new VBox(upper, lower);
    lines.getStyleClass().add("display-lines");
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    root = new HBox(lines, card);
    root.setId("customer-display");
    root.getStyleClass().add("customer-display");
    root.setAlignment(Pos.CENTER_LEFT);
    upper.tallAs(root.heightProperty());
    lower.tallAs(root.heightProperty());
    code.setId("display-qr");
    code.setSmooth(false);
    code.setPreserveRatio(true);
    code.fitWidthProperty()
        .bind(
            Bindings.min(
                root.widthProperty().multiply(QR_SHARE),
                root.heightProperty().multiply(QR_HEIGHT_SHARE)));
    card.getStyleClass().add("display-card");
    show(new ScreenGlass.Wish("", "", ""));
  }

  Parent root() {
    return root;
  }

  void show(ScreenGlass.Wish wish) {
    upper.show(wish.upper());
    lower.show(wish.lower());
    Image image = wish.qr().isEmpty() ? null : QrImage.of(wish.qr());
    code.setImage(image);
    card.setVisible(image != null);
    card.setManaged(image != null);
  }
}
