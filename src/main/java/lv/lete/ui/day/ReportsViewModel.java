package lv.lete.ui.day;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lv.lete.receipt.PrintReport.Looking;
import lv.lete.receipt.PrintReport.Printing;
import lv.lete.receipt.ReportWanted;
import lv.lete.till.SessionBook.Heading;
import lv.lete.ui.DayDesk;
import lv.lete.ui.Notice;
import lv.lete.ui.Words;
import lv.lete.ui.Work;
import org.jspecify.annotations.Nullable;

/// The X report of the open session and the Z reports of earlier ones: looked at as they read on
/// paper, and printed. Looking records nothing. FX thread only.
public final class ReportsViewModel {
  final ObservableList<ReportRow> rows = FXCollections.observableArrayList();

  /// The report that is shown, in 48 columns; empty while there is none.
  final StringProperty text = new SimpleStringProperty("");

  final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();

  private final DayDesk desk;
  private final Work work;
  private final Words words;
  private final ReportWords told;
  private @Nullable ReportWanted shown;
  private int asked;
  private int printing;

  ReportsViewModel(DayDesk desk, Work work, Words words) {
    this.desk = desk;
    this.work = work;
    this.words = words;
    this.told = new ReportWords(words);
  }

  /// Reads which reports there are.
  void begin() {
    clear();
    int mine = asked;
    work.run(
        desk::sessions,
        sessions -> {
          if (mine == asked) {
            list(sessions);
          }
        },
        code -> notice.set(told.fault(code)));
  }

  /// Drops what is shown.
  void clear() {
    asked++;
    printing++;
    rows.clear();
    text.set("");
    notice.set(null);
    shown = null;
  }

  private void list(List<Heading> sessions) {
    List<ReportRow> all = new ArrayList<>();
    for (Heading each : sessions) {
      String day = words.date(each.businessDate());
      String opened = words.time(each.openedAt());
      all.add(
          each.closedAt() == null
              ? new ReportRow(
                  new ReportWanted.X(),
                  words.say("day.report.x", day),
                  words.say("day.report.x.detail", each.teller(), opened))
              : new ReportRow(
                  new ReportWanted.Z(each.session()),
                  words.say("day.report.z", words.count(each.ordinal()), day),
                  words.say(
                      "day.report.z.detail", each.teller(), opened, words.time(each.closedAt()))));
    }
    rows.setAll(all);
  }

  /// Shows a report.
  void look(ReportWanted wanted) {
    int mine = ++asked;
    shown = wanted;
    notice.set(null);
    work.run(
        () -> desk.look(wanted),
        answer -> {
          if (mine == asked) {
            switch (answer) {
              case Looking.Shown(String report) -> text.set(report);
              case Looking.NotShown(var reason) -> {
                text.set("");
                notice.set(told.of(reason));
              }
            }
          }
        },
        code -> notice.set(told.fault(code)));
  }

  /// A session was closed just now: its Z is shown and printed.
  void closed(UUID session) {
    look(new ReportWanted.Z(session));
    print();
  }

  /// Prints what is shown; once more where it was printed before.
  void print() {
    ReportWanted wanted = shown;
    if (wanted == null) {
      return;
    }
    int mine = ++printing;
    notice.set(Notice.info(words.say("day.report.printing")));
    work.run(
        () -> desk.print(wanted),
        answer -> {
          if (mine == printing) {
            printed(answer);
          }
        },
        code -> notice.set(told.fault(code)));
  }

  private void printed(Printing answer) {
    if (answer instanceof Printing.Printed done) {
      text.set(done.text());
    }
    notice.set(told.of(answer));
  }
}
