package lv.lete.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What is looked for line by line. Each fault reads `file:line: what and why`.
final class Tidy {
  static final int MOST_LINES = 300;
  static final int MOST_LINES_OF_METHOD = 50;
  static final int LONGEST_LINE = 120;

  private record Ban(Pattern pattern, String because) {}

  /// Of everything that people read. The patterns are written so that they do not match themselves.
  private static final List<Ban> ANYWHERE =
      List.of(
          new Ban(
              Pattern.compile("(?<![\\w.$}~-])/(?:[h]ome|[r]oot|[U]sers|[w]ork|[t]mp)/[\\w.-]"),
              "a path of one machine: find the place at run time"),
          new Ban(Pattern.compile("[A-Z]:\\\\+(?:[U]sers|[T]emp)"), "a path of one machine"),
          new Ban(
              Pattern.compile(
                  "https?://[^\\s\"'<>]*(?:[r]epo[.1]|[n]exus|[a]rtifactory|[r]egistry|[m]aven2)"),
              "a registry's address: Maven's own configuration decides where from"),
          new Ban(
              Pattern.compile("\\b(?:T[O]DO|F[I]XME|X[X]X|H[A]CK)\\b"), "do it, or open an issue"));

  private static final List<Ban> JAVA =
      List.of(
          new Ban(
              Pattern.compile(
                  "^\\s*//(?!/)\\s*(?:.*[(=].*;|(?:return|throw|break|continue)\\b.*;|.*\\{|}.*|@[A-Z].*)$"),
              "commented-out code: history is kept by version control"),
          new Ban(Pattern.compile("\\.print[S]tackTrace\\("), "log it once, where it is caught"),
          new Ban(
              Pattern.compile("@[D]isabled(?!\\(\\s*\")(?!\\w)"),
              "a test that is off says why in brackets"),
          new Ban(
              Pattern.compile("\\bvoid [t]est[A-Z0-9_]\\w*\\("),
              "a test's name is a sentence: refusesWhenTheTillIsClosed"));

  private Tidy() {}

  /// Faults of any text of ours. Licence texts are kept as their authors wrote them.
  static List<String> faultsOfText(String name, String text) {
    List<String> faults = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String at = name + ":" + (i + 1) + ": ";
      String line = lines.get(i);
      if (line.indexOf('\t') >= 0) {
        faults.add(at + "a tab: it looks different everywhere");
      }
      if (!line.equals(line.stripTrailing())) {
        faults.add(at + "blanks at the end of the line");
      }
      note(faults, at, line, ANYWHERE);
    }
    if (!text.isEmpty() && !text.endsWith("\n")) {
      faults.add(name + ": the last line has no end");
    }
    return faults;
  }

  /// Faults of a Java source that show without parsing it.
  static List<String> faultsOfJava(String name, String text) {
    List<String> faults = new ArrayList<>();
    List<String> lines = text.lines().toList();
    if (lines.size() > MOST_LINES) {
      faults.add(
          "%s: %d lines, at most %d: two things live in it"
              .formatted(name, lines.size(), MOST_LINES));
    }
    for (int i = 0; i < lines.size(); i++) {
      String at = name + ":" + (i + 1) + ": ";
      String line = lines.get(i);
      if (line.codePointCount(0, line.length()) > LONGEST_LINE) {
        faults.add(at + "longer than " + LONGEST_LINE + " columns");
      }
      note(faults, at, line, JAVA);
    }
    return faults;
  }

  private static void note(List<String> faults, String at, String line, List<Ban> bans) {
    for (Ban ban : bans) {
      if (ban.pattern().matcher(line).find()) {
        faults.add(at + ban.because());
      }
    }
  }
}
