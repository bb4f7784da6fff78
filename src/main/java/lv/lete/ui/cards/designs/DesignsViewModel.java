package lv.lete.ui.cards.designs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.template.TemplateProblem;
import lv.lete.contract.Contract;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import lv.lete.ui.cards.JobViewModel;
import lv.lete.ui.cards.designs.DesignDesk.Look;
import lv.lete.ui.cards.designs.DesignDesk.Page;
import lv.lete.ui.cards.designs.DesignDesk.Sample;
import lv.lete.ui.cards.designs.DesignDesk.Trait;

/// The designs: each with somebody's real words on it, painted anew as soon as a file of it is
/// saved. FX thread only.
public final class DesignsViewModel {
  private static final int PIXELS = 1_100;

  final ObservableList<String> names = FXCollections.observableArrayList();
  final StringProperty chosen = new SimpleStringProperty("");
  final ObservableList<Sample> samples = FXCollections.observableArrayList();
  final ObjectProperty<Sample> sample = new SimpleObjectProperty<>();
  final StringProperty number = new SimpleStringProperty("");
  final ObjectProperty<List<Page>> pages = new SimpleObjectProperty<>(List.of());

  /// What is wrong with the design, or to be looked at.
  final ObservableList<Fault> faults = FXCollections.observableArrayList();

  final StringProperty folder = new SimpleStringProperty("");
  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final DesignDesk desk;
  private final Work work;
  private final Words words;
  private final JobViewModel search;
  private String stamp = "";
  private boolean painting;
  private boolean wanted;
  private boolean stamping;

  /// Over these designs.
  public DesignsViewModel(DesignDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    search = new JobViewModel(work, words);
    chosen.addListener((_, _, _) -> paint());
    sample.addListener((_, _, _) -> paint());
  }

  private record Read(List<String> names, String folder) {}

  /// Reads which designs there are; the marked one stays marked.
  void refresh() {
    work.run(
        () -> new Read(desk.names(), desk.folder().toString()),
        read -> {
          folder.set(words.say("cards.designs.folder", read.folder()));
          String was = chosen.get();
          if (!read.names().equals(List.copyOf(names))) {
            names.setAll(read.names());
          }
          chosen.set(
              read.names().contains(was)
                  ? was
                  : read.names().isEmpty() ? "" : read.names().getFirst());
          if (read.names().isEmpty()) {
            notice.set(
                new Notice(
                    Notice.Tone.WARNING, words.say("cards.designs.none", read.folder()), "LT-W40"));
          }
        },
        this::failed);
    if (samples.isEmpty()) {
      search.start(words.say("cards.designs.people"), desk::samples, this::people, this::failed);
    }
  }

  private void people(List<Sample> found) {
    samples.setAll(found);
    if (found.isEmpty()) {
      notice.set(new Notice(Notice.Tone.WARNING, words.say("cards.designs.nobody"), "LT-W96"));
    } else if (sample.get() == null) {
      sample.set(found.getFirst());
    }
  }

  /// The next person.
  void nextPerson() {
    if (!samples.isEmpty()) {
      sample.set(samples.get((samples.indexOf(sample.get()) + 1) % samples.size()));
    }
  }

  /// The person of the number that was keyed.
  void find() {
    String text = number.get().strip();
    if (!text.isEmpty()) {
      work.run(() -> desk.find(text), found -> take(found, text), this::failed);
    }
  }

  private void take(Optional<Contract> found, String text) {
    if (found.isEmpty()) {
      notice.set(
          new Notice(Notice.Tone.WARNING, words.say("cards.designs.no-contract", text), "LT-W13"));
      return;
    }
    samples.removeIf(one -> one.trait() == Trait.ASKED);
    samples.add(new Sample(Trait.ASKED, found.get()));
    sample.set(samples.getLast());
  }

  /// Looks whether a file of the design changed, and paints it anew where one did.
  void tick() {
    String name = chosen.get();
    if (stamping || name.isEmpty()) {
      return;
    }
    stamping = true;
    work.run(
        () -> desk.stamp(name),
        now -> {
          stamping = false;
          if (!now.isEmpty() && !now.equals(stamp)) {
            boolean first = stamp.isEmpty();
            stamp = now;
            if (!first && name.equals(chosen.get())) {
              paint();
            }
          }
        },
        code -> {
          stamping = false;
          failed(code);
        });
  }

  private record Painted(String name, Sample sample, String stamp, Look look) {}

  /// Paints; while one painting goes on the next waits, and only the last one asked for is done.
  void paint() {
    Sample who = sample.get();
    String name = chosen.get();
    if (name.isEmpty() || who == null) {
      return;
    }
    if (painting) {
      wanted = true;
      return;
    }
    painting = true;
    work.run(
        () -> new Painted(name, who, desk.stamp(name), desk.look(name, who.contract(), PIXELS)),
        painted -> {
          painting = false;
          if (wanted) {
            wanted = false;
            paint();
          } else {
            show(painted);
          }
        },
        code -> {
          painting = false;
          wanted = false;
          failed(code);
        });
  }

  private void show(Painted painted) {
    stamp = painted.stamp();
    switch (painted.look()) {
      case Look.Gone() -> {
        pages.set(List.of());
        faults.clear();
        notice.set(
            new Notice(
                Notice.Tone.WARNING, words.say("cards.designs.gone", painted.name()), "LT-W40"));
      }
      case Look.Wrong(List<TemplateProblem> problems) -> {
        pages.set(List.of());
        faults.setAll(problems.stream().map(one -> Fault.of(one, true)).toList());
        notice.set(
            new Notice(
                Notice.Tone.TROUBLE,
                words.say("cards.designs.wrong", painted.name(), problems.size()),
                "LT-W41"));
      }
      case Look.Painted look -> {
        pages.set(look.pages());
        faults.setAll(look.warnings().stream().map(one -> Fault.of(one, false)).toList());
        notice.set(right(painted, look));
      }
    }
  }

  private Notice right(Painted painted, Look.Painted look) {
    if (!look.reads()) {
      return Notice.trouble(words.say("cards.designs.unreadable"), "LT-W97");
    }
    if (!look.lacking().isEmpty()) {
      String which =
          look.lacking().stream()
              .map(one -> one.field().id() + " (" + one.letters() + ")")
              .distinct()
              .collect(Collectors.joining(", "));
      return new Notice(Notice.Tone.WARNING, words.say("cards.designs.lacking", which), "LT-W48");
    }
    if (!look.shortened().isEmpty()) {
      String which =
          look.shortened().stream()
              .map(Shortened::field)
              .distinct()
              .map(field -> field.id())
              .collect(Collectors.joining(", "));
      return Notice.warning(words.say("cards.designs.shortened", which));
    }
    return Notice.info(
        words.say(look.card() ? "cards.designs.right" : "cards.designs.letter", painted.name()));
  }

  private void failed(String code) {
    notice.set(Notice.trouble(words.say("cards.fault"), code));
  }
}
