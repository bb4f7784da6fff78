package lv.lete.ui.devices;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import lv.lete.ui.Fxml;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.TaleCell;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The device desk: devices on the left, the test scan and the events on the right, keys below.
public final class DevicesController implements Screen {
  private final DeviceDeskViewModel model;
  private final Words words;
  private final Runnable back;
  private final Runnable lock;
  private final Parent root;

  @FXML private ListView<DeviceRow> devices;
  @FXML private ListView<EventLine> events;
  @FXML private Label scanHint;
  @FXML private Label bytes;
  @FXML private Label text;
  @FXML private Label symbology;
  @FXML private Label meaning;
  @FXML private NoticeLine notice;
  @FXML private ProgressBar working;

  /// Over its model; `back` leaves the desk, `lock` the window.
  public DevicesController(DeviceDeskViewModel model, Words words, Runnable back, Runnable lock) {
    this.model = model;
    this.words = words;
    this.back = back;
    this.lock = lock;
    root = Fxml.load(this, "Devices.fxml", words);
  }

  @FXML
  private void initialize() {
    devices.setItems(model.rows);
    devices.setCellFactory(_ -> new DeviceCell());
    devices.setPlaceholder(new Label(words.say("devices.none")));
    events.setItems(model.events);
    events.setCellFactory(_ -> new TaleCell<>(EventLine::row));
    events.setPlaceholder(new Label(words.say("devices.no-events")));
    notice.noticeProperty().bind(model.notice);
    notice.managedProperty().bind(notice.visibleProperty());
    working.visibleProperty().bind(model.busy);
    model.scan.addListener((_, _, now) -> show(now));
    show(model.scan.get());
  }

  private void show(ScanShown scan) {
    bytes.setText(scan.bytes());
    text.setText(scan.text());
    symbology.setText(scan.symbology());
    meaning.setText(scan.meaning());
    boolean nothing = scan.equals(ScanShown.NOTHING);
    scanHint.setVisible(nothing);
    scanHint.setManaged(nothing);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void focus() {
    devices.requestFocus();
    if (devices.getSelectionModel().isEmpty()) {
      devices.getSelectionModel().selectFirst();
    }
  }

  @Override
  public boolean key(KeyCode pressed) {
    switch (pressed) {
      case F2 -> tryPrinter();
      case F3 -> kick();
      case F4 -> display();
      case F9 -> printLog();
      case F10 -> lock();
      case ESCAPE, F11 -> back();
      default -> {
        return false;
      }
    }
    return true;
  }

  private @Nullable String marked() {
    DeviceRow row = devices.getSelectionModel().getSelectedItem();
    return row == null ? null : row.name();
  }

  @FXML
  private void tryPrinter() {
    model.tryPrinter(marked());
  }

  @FXML
  private void kick() {
    model.kick();
  }

  @FXML
  private void display() {
    model.tryDisplay();
  }

  @FXML
  private void printLog() {
    model.printLog();
  }

  @FXML
  private void lock() {
    lock.run();
  }

  @FXML
  private void back() {
    back.run();
  }
}
