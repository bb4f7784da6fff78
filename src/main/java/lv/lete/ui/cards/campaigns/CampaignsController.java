package lv.lete.ui.cards.campaigns;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lv.lete.card.campaign.Campaign;
import lv.lete.card.register.CardState;
import lv.lete.ui.Fxml;
import lv.lete.ui.KeyHint;
import lv.lete.ui.NoticeLine;
import lv.lete.ui.Words;
import lv.lete.ui.cards.CardStates;
import lv.lete.ui.cards.CardsRoom;
import org.jspecify.annotations.Nullable;

/// The room of campaigns: all of them on the left, the marked one's areas with their progress on
/// the right. The look at the contracts and the plan take their place.
public final class CampaignsController implements CardsRoom {
  private static final List<CardState> LEGEND =
      List.of(
          CardState.ACTIVE,
          CardState.POSTED,
          CardState.PRINTED,
          CardState.IN_BATCH,
          CardState.ORDERED,
          CardState.RETURNED);

  private final CampaignsViewModel model;
  private final Words words;
  private final LookController look;
  private final PlanController plan;
  private final Parent root;

  @FXML private HBox list;
  @FXML private HBox keys;
  @FXML private ListView<Campaign> campaigns;
  @FXML private Label name;
  @FXML private Label state;
  @FXML private Label about;
  @FXML private NoticeLine notice;
  @FXML private HBox legend;
  @FXML private ListView<AreaRow> areas;
  @FXML private Label saved;
  @FXML private StackPane lookSlot;
  @FXML private StackPane planSlot;
  @FXML private KeyHint startKey;
  @FXML private KeyHint pauseKey;

  /// Over its model.
  public CampaignsController(CampaignsViewModel model, Words words) {
    this.model = model;
    this.words = words;
    look = new LookController(model.look, words, model::look, model::plan);
    plan = new PlanController(model.plan, words);
    root = Fxml.load(this, "Campaigns.fxml", words);
  }

  @FXML
  private void initialize() {
    campaigns.setItems(model.campaigns);
    campaigns.setCellFactory(_ -> new CampaignCell(words));
    campaigns.setPlaceholder(new Label(words.say("cards.campaigns.empty")));
    campaigns.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> chose(now));
    model.chosen.addListener((_, _, now) -> {
      campaigns.getSelectionModel().select(now);
      show(now);
    });
    about.textProperty().bind(model.about);
    saved.textProperty().bind(model.saved);
    notice.noticeProperty().bind(model.notice);
    areas.setItems(model.areas);
    areas.setCellFactory(_ -> new AreaCell(words));
    areas.setPlaceholder(new Label(""));
    startKey.disableProperty().bind(model.canStart.not());
    pauseKey.disableProperty().bind(model.canPause.not());
    lookSlot.getChildren().add(look.root());
    lookSlot.visibleProperty().bind(model.look.open);
    lookSlot.managedProperty().bind(model.look.open);
    planSlot.getChildren().add(plan.root());
    planSlot.visibleProperty().bind(model.plan.open);
    planSlot.managedProperty().bind(model.plan.open);
    planSlot.setPickOnBounds(false);
    list.visibleProperty().bind(model.look.open.not());
    keys.visibleProperty().bind(model.looking.not());
    keys.managedProperty().bind(keys.visibleProperty());
    look.keys().visibleProperty().bind(Bindings.and(model.look.open, model.plan.open.not()));
    model.looking.addListener((_, _, _) -> focus());
    model.plan.open.addListener((_, _, _) -> focus());
    LEGEND.forEach(each -> legend.getChildren().addAll(key(each)));
    show(null);
  }

  private Node[] key(CardState of) {
    Region box = new Region();
    box.getStyleClass().addAll("legend-key", "stack-part", CardStates.style(of));
    Label text = new Label(words.say("cards.state", of));
    text.getStyleClass().add("hour-label");
    return new Node[] {box, text};
  }

  private void show(@Nullable Campaign now) {
    name.setText(now == null ? "" : now.name());
    state.setText(now == null ? "" : words.say("cards.campaign-state", now.state()));
    state.setVisible(now != null);
    legend.setVisible(now != null);
  }

  private void chose(@Nullable Campaign now) {
    if (now != null) {
      model.chosen.set(now);
    }
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public ObservableBooleanValue inside() {
    return model.looking;
  }

  @Override
  public void enter() {
    model.refresh();
  }

  @Override
  public void tick() {
    model.tick();
  }

  @Override
  public void focus() {
    if (model.plan.open.get()) {
      plan.focus();
    } else if (model.look.open.get()) {
      look.focus();
    } else {
      campaigns.requestFocus();
    }
  }

  @Override
  public boolean key(KeyCode pressed) {
    if (pressed == KeyCode.ESCAPE) {
      return model.back();
    }
    if (model.plan.open.get()) {
      return plan.key(pressed);
    }
    if (model.look.open.get()) {
      return look.key(pressed);
    }
    switch (pressed) {
      case F7 -> look();
      case F8 -> start();
      case F9 -> pause();
      case F10 -> plan();
      case F12 -> again();
      default -> {
        return false;
      }
    }
    return true;
  }

  @FXML
  private void look() {
    model.look();
  }

  @FXML
  private void start() {
    model.start();
  }

  @FXML
  private void pause() {
    model.pause();
  }

  @FXML
  private void plan() {
    model.plan();
  }

  @FXML
  private void again() {
    model.refresh();
  }
}
