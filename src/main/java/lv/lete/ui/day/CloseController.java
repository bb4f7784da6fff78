package lv.lete.ui.day;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import lv.lete.journal.TillRecord.CloseOutcome;
import lv.lete.till.CloseSession.Proposal;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The close on the screen: counted, expected and difference; the ways it can end; after the close
/// the Z report.
final class CloseController implements Screen {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final DayViewModel day;
  private final CloseViewModel model;
  private final Words words;
  private final ReportPane report;
  private final Map<CloseOutcome, KeyHint> ways = new EnumMap<>(CloseOutcome.class);
  private final Parent root;

  @FXML private Node deciding;
  @FXML private Node done;
  @FXML private Label declared;
  @FXML private Label expected;
  @FXML private Label difference;
  @FXML private Node choices;
  @FXML private Node even;
  @FXML private KeyHint agreed;
  @FXML private KeyHint disputed;
  @FXML private KeyHint pending;
  @FXML private Label meaning;
  @FXML private TextArea statement;
  @FXML private Node unsentBox;
  @FXML private Label unsent;
  @FXML private StackPane reportSlot;
  @FXML private KeyHint recount;
  @FXML private KeyHint close;
  @FXML private KeyHint print;
  @FXML private NoticeLine notice;

  CloseController(DayViewModel day, Words words) {
    this.day = day;
    this.model = day.close;
    this.words = words;
    this.report = new ReportPane(day.reports);
    root = Fxml.load(this, "Close.fxml", words);
  }

  @FXML
  private void initialize() {
    ways.put(CloseOutcome.AGREED, agreed);
    ways.put(CloseOutcome.DISPUTED, disputed);
    ways.put(CloseOutcome.PENDING, pending);
    reportSlot.getChildren().add(report);
    statement.textProperty().bindBidirectional(model.statement);
    statement.visibleProperty().bind(model.outcome.isEqualTo(CloseOutcome.DISPUTED));
    unsent.textProperty().bind(model.unsent);
    unsentBox.visibleProperty().bind(model.unsent.isNotEmpty());
    notice.noticeProperty().bind(model.notice);
    deciding.visibleProperty().bind(model.ended.isNull());
    done.visibleProperty().bind(model.ended.isNotNull());
    print.visibleProperty().bind(model.ended.isNotNull());
    recount.disableProperty().bind(model.ended.isNotNull().or(model.proposal.isNull()));
    close.disableProperty().bind(model.ended.isNotNull().or(model.proposal.isNull()));
    model.proposal.addListener((_, _, now) -> {
      show(now);
      focus();
    });
    model.outcome.addListener((_, _, _) -> mark());
    model.ended.addListener((_, _, _) -> focus());
    show(model.proposal.get());
  }

  private void show(@Nullable Proposal now) {
    declared.setText(now == null ? "" : words.money(now.declared()));
    expected.setText(now == null ? "" : words.money(now.expected()));
    difference.setText(now == null ? "" : SessionRows.signed(words, now.difference()));
    difference.pseudoClassStateChanged(OFF, now != null && !now.difference().isZero());
    boolean isEven = now != null && now.open().equals(Set.of(CloseOutcome.EVEN));
    even.setVisible(isEven);
    choices.setVisible(now != null && !isEven);
    ways.forEach((way, hint) -> hint.setDisable(now == null || !now.open().contains(way)));
    mark();
  }

  private void mark() {
    CloseOutcome chosen = model.outcome.get();
    ways.forEach((way, hint) -> hint.pseudoClassStateChanged(CHOSEN, way == chosen));
    Proposal now = model.proposal.get();
    boolean other = now != null && now.open().equals(Set.of(CloseOutcome.PENDING));
    String key = chosen == null ? (other ? "OTHERS" : "NONE") : chosen.name();
    meaning.setText(words.say("day.close.meaning." + key));
    if (chosen == CloseOutcome.DISPUTED) {
      statement.requestFocus();
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    if (model.ended.get() != null) {
      return afterwards(code);
    }
    switch (code) {
      case F2 -> recount();
      case F5 -> agree();
      case F6 -> dispute();
      case F7 -> leaveOpen();
      case F8 -> close();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean afterwards(KeyCode code) {
    switch (code) {
      case F3 -> print();
      case ENTER, ESCAPE -> back();
      case UP -> report.scroll(-1);
      case DOWN -> report.scroll(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    root.requestFocus();
  }

  @FXML
  private void agree() {
    model.choose(CloseOutcome.AGREED);
  }

  @FXML
  private void dispute() {
    model.choose(CloseOutcome.DISPUTED);
  }

  @FXML
  private void leaveOpen() {
    model.choose(CloseOutcome.PENDING);
  }

  @FXML
  private void recount() {
    model.recount();
  }

  @FXML
  private void close() {
    model.close();
  }

  @FXML
  private void print() {
    day.reports.print();
  }

  @FXML
  private void back() {
    day.back();
  }
}
