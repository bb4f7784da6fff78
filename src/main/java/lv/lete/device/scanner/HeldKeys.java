package lv.lete.device.scanner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Keys that are kept back because they may be a scan, oldest first; the first of them begins the
/// prefix. Not safe for several threads.
final class HeldKeys {
  /// Longer than any code at a counter; whoever types on is no scanner.
  private static final int MOST = 8_192;

  /// A code of fewer characters is typed: no card and no slip has so few.
  private static final int LEAST_CODE = 4;

  /// So many slow keys without a fast one among them, and nobody scans.
  private static final int SLOW_KEYS = 6;

  private final WedgeRules rules;
  private final Predicate<String> accepts;
  private final List<WedgeKey> keys = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<WedgeKey> back = new ArrayList<>();

  HeldKeys(WedgeRules rules, Predicate<String> accepts) {
    this.rules = rules;
    this.accepts = accepts;
  }

  /// What a key brought about.
  ///
  /// @param pass the key was not kept
  /// @param back keys that were typed and go back to the field, now
  /// @param sent what a scanner sent, empty when nothing is complete
  /// @param right whether the code passes the checks
  record Step(boolean pass, List<WedgeKey> back, String sent, boolean right) {}

  boolean empty() {
    return keys.isEmpty();
  }

  /// Takes a key.
  Step key(WedgeKey key) {
    if (keys.isEmpty() && !begins(key.typed())) {
      return new Step(true, List.of(), "", false);
    }
    keys.add(key);
    text.append(key.typed());
    back.clear();
    boolean ends = !key.typed().isEmpty() && text.toString().endsWith(rules.suffix());
    if (ends && begun()) {
      return decide();
    }
    if (!possible(0) || onlySlow() || keys.size() > MOST) {
      releaseToNext();
    }
    return held();
  }

  private Step held() {
    return new Step(false, List.copyOf(back), "", false);
  }

  /// Everything that is held, which is held no more.
  List<WedgeKey> giveUp() {
    back.clear();
    release(text.length());
    return List.copyOf(back);
  }

  private boolean begins(String typed) {
    return !typed.isEmpty() && rules.prefix().startsWith(typed);
  }

  private boolean begun() {
    return text.indexOf(rules.prefix()) == 0;
  }

  /// Whether the text from here on may be the beginning of a scan.
  private boolean possible(int from) {
    String rest = text.substring(from);
    return rest.startsWith(rules.prefix()) || rules.prefix().startsWith(rest);
  }

  /// A prefix and a suffix are there. What a scanner sent may follow a prefix that was typed: the
  /// longest reading that passes is the one, so a code is never cut. When none passes and a scanner
  /// sent it all the same, nothing of it may reach a field.
  private Step decide() {
    int end = text.length() - rules.suffix().length();
    int fast = -1;
    for (int at = 0; at >= 0; at = text.indexOf(rules.prefix(), at + 1)) {
      int from = at + rules.prefix().length();
      if (end - from >= LEAST_CODE && fast(at)) {
        String code = text.substring(from, end);
        if (rules.check().test(code) && accepts.test(code)) {
          return sent(at, code, true);
        }
        fast = fast < 0 ? at : fast;
      }
    }
    if (fast >= 0) {
      int from = fast + rules.prefix().length();
      return sent(fast, text.substring(from, end), false);
    }
    release(text.length());
    return held();
  }

  private Step sent(int from, String code, boolean right) {
    release(from);
    Step step = new Step(false, List.copyOf(back), code, right);
    keys.clear();
    text.setLength(0);
    return step;
  }

  /// Whether the middle one of the times between the keys from this character on is a scanner's.
  /// One slow key, however slow, moves the middle by one place at most.
  private boolean fast(int from) {
    List<Long> gaps = gaps(from);
    gaps.sort(null);
    return !gaps.isEmpty() && gaps.get(gaps.size() / 2) < rules.fastNanos();
  }

  private boolean onlySlow() {
    List<Long> gaps = gaps(0);
    return gaps.size() >= SLOW_KEYS && gaps.stream().noneMatch(gap -> gap < rules.fastNanos());
  }

  private List<Long> gaps(int from) {
    List<Long> gaps = new ArrayList<>();
    int character = 0;
    long last = 0;
    for (WedgeKey key : keys) {
      if (!key.typed().isEmpty()) {
        if (character > from) {
          gaps.add(key.nanos() - last);
        }
        last = key.nanos();
        character++;
      }
    }
    return gaps;
  }

  /// The first key was typed, and so was what follows up to the next place where a scan may begin.
  private void releaseToNext() {
    int from = 1;
    while (from < text.length() && !possible(from)) {
      from++;
    }
    release(from);
  }

  /// Gives back the keys of the first so many characters, and what types nothing around them.
  private void release(int characters) {
    int left = characters;
    int keep = 0;
    while (keep < keys.size() && (left > 0 || keys.get(keep).typed().isEmpty())) {
      left -= keys.get(keep).typed().length();
      keep++;
    }
    back.addAll(keys.subList(0, keep));
    keys.subList(0, keep).clear();
    text.delete(0, Math.min(characters, text.length()));
  }
}
