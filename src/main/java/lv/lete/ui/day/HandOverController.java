package lv.lete.ui.day;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lv.lete.till.HandOver.Proposal;
import lv.lete.ui.ApprovalForm;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Screen;
import lv.lete.ui.Words;
import org.jspecify.annotations.Nullable;

/// The hand-over: what both see on the left, the other's name and PIN on the right.
final class HandOverController implements Screen {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final HandOverViewModel model;
  private final Words words;
  private final Runnable back;
  private final Runnable leave;
  private final Parent root;

  @FXML private Label from;
  @FXML private Label declared;
  @FXML private Label expected;
  @FXML private Label difference;
  @FXML private Node asking;
  @FXML private Node done;
  @FXML private Label handed;
  @FXML private ApprovalForm receiver;
  @FXML private KeyHint recount;
  @FXML private NoticeLine notice;

  HandOverController(HandOverViewModel model, Words words, Runnable back, Runnable leave) {
    this.model = model;
    this.words = words;
    this.back = back;
    this.leave = leave;
    root = Fxml.load(this, "HandOver.fxml", words);
  }

  @FXML
  private void initialize() {
    receiver.label(words.say("day.hand-over.receiver"), words.say("signin.pin"));
    notice.noticeProperty().bind(model.notice);
    asking.visibleProperty().bind(model.handedTo.isEmpty().and(model.proposal.isNotNull()));
    done.visibleProperty().bind(model.handedTo.isNotEmpty());
    recount.disableProperty().bind(model.handedTo.isNotEmpty().or(model.proposal.isNull()));
    model.handedTo.addListener((_, _, now) -> {
      handed.setText(words.say("day.hand-over.done", now));
      focus();
    });
    model.proposal.addListener((_, _, now) -> {
      show(now);
      focus();
    });
    show(model.proposal.get());
  }

  private void show(@Nullable Proposal now) {
    receiver.clear();
    from.setText(now == null ? "" : now.fromTeller());
    declared.setText(now == null ? "" : words.money(now.declared()));
    expected.setText(now == null ? "" : words.money(now.expected()));
    difference.setText(now == null ? "" : SessionRows.signed(words, now.difference()));
    difference.pseudoClassStateChanged(OFF, now != null && !now.difference().isZero());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public boolean key(KeyCode code) {
    switch (code) {
      case ENTER -> enter();
      case F2 -> recount();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public void focus() {
    if (model.handedTo.get().isEmpty() && model.proposal.get() != null) {
      receiver.focusField();
    } else {
      root.requestFocus();
    }
  }

  @FXML
  private void enter() {
    if (!model.handedTo.get().isEmpty()) {
      leave.run();
    } else if (model.proposal.get() != null) {
      receiver.enter((name, pin) -> {
        model.receiver.set(name);
        model.handOver(pin);
      });
    }
  }

  @FXML
  private void recount() {
    model.recount();
  }

  @FXML
  private void back() {
    back.run();
  }
}
