package lv.lete.ui.find;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.contract.Contract;
import lv.lete.ui.Desk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;

/// The card is forgotten: contracts by name or address while the teller keys. The answer to the
/// newest text wins, however late an older one comes.
public final class FindViewModel {
  /// The most contracts shown; more means that the teller should key more.
  static final int LIMIT = 20;

  private static final int SHORTEST = 2;

  final StringProperty query = new SimpleStringProperty("");
  final ObservableList<Contract> results = FXCollections.observableArrayList();
  final StringProperty hint = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final Desk desk;
  private final Work work;
  private final Words words;
  private int asked;

  /// Over this desk.
  public FindViewModel(Desk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    hint.set(words.say("find.start"));
    query.addListener((_, _, text) -> look(text.strip()));
  }

  /// Empties the panel for the next search.
  public void clear() {
    query.set("");
  }

  private void look(String text) {
    int mine = ++asked;
    notice.set(null);
    if (text.length() < SHORTEST) {
      results.clear();
      hint.set(words.say("find.start"));
      return;
    }
    work.run(
        () -> desk.search(text, LIMIT),
        found -> {
          if (mine == asked) {
            show(found);
          }
        },
        code -> notice.set(Notice.trouble(words.say("identify.fault"), code)));
  }

  private void show(List<Contract> found) {
    results.setAll(found);
    if (found.isEmpty()) {
      hint.set(words.say("find.none"));
    } else if (found.size() >= LIMIT) {
      hint.set(words.say("find.more", LIMIT));
    } else {
      hint.set(words.say("find.pick"));
    }
  }
}
