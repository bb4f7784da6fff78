package lv.lete.ui.devices;

import java.util.ArrayList;
import java.util.List;
import lv.lete.device.PaperLine;
import lv.lete.device.PaperLine.Align;
import lv.lete.ui.Words;

/// What goes on paper from the device desk: a test that shows width, letters, weight and codes, and
/// the log.
final class TestPaper {
  private static final String LETTERS = "ĀČĒĢĪĶĻŅŠŪŽ āčēģīķļņšūž ĄČĘĖĮŠŲŪŽ";

  private TestPaper() {}

  static List<PaperLine> test(String printer, String when, int columns, Words words) {
    return List.of(
        new PaperLine.Text("LETE", Align.CENTRE, true, true),
        text(words.say("devices.paper.test", printer, when), Align.CENTRE),
        text("1234567890".repeat(5).substring(0, columns), Align.LEFT),
        text(LETTERS, Align.LEFT),
        text(words.say("devices.paper.right"), Align.RIGHT),
        new PaperLine.Text(words.say("devices.paper.strong"), Align.LEFT, true, false),
        new PaperLine.Barcode("LETE-TEST"),
        new PaperLine.Qr("LETE-TEST"),
        new PaperLine.Feed(1));
  }

  static List<PaperLine> log(String title, List<EventLine> events, int columns) {
    List<PaperLine> lines = new ArrayList<>();
    lines.add(new PaperLine.Text(title, Align.LEFT, true, false));
    for (EventLine event : events) {
      wrapped(event.whole(), columns).forEach(part -> lines.add(text(part, Align.LEFT)));
    }
    lines.add(new PaperLine.Feed(1));
    return lines;
  }

  private static PaperLine text(String text, Align align) {
    return new PaperLine.Text(text, align, false, false);
  }

  /// Cut at blanks where there are any; later lines stand two columns in.
  static List<String> wrapped(String text, int columns) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > columns) {
      int blank = rest.lastIndexOf(' ', columns);
      int cut = blank > 2 ? blank : columns;
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = "  " + rest.substring(cut).strip();
    }
    lines.add(rest);
    return lines;
  }
}
