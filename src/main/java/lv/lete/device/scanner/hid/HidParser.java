package lv.lete.device.scanner.hid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.lete.device.scanner.hid.HidField.Usages;

/// Walks through the items of a report descriptor (HID 1.11, sections 5.4 and 6.2.2) and keeps what
/// they say of input. Used once.
final class HidParser {
  /// No report of a scanner comes near; a descriptor that asks for more is broken or hostile.
  private static final int MOST_REPORT_BITS = 4096 * Byte.SIZE;

  private static final int MOST_NESTED = 64;
  private static final int MOST_USAGES = 1024;
  private static final int APPLICATION = 1;

  /// The global items in effect; Push and Pop keep them aside and bring them back.
  private record Globals(int page, long least, long most, int bits, int count, int report) {
    Globals page(long to) {
      return new Globals((int) to & 0xFFFF, least, most, bits, count, report);
    }

    Globals least(long to) {
      return new Globals(page, to, most, bits, count, report);
    }

    /// Many devices write 255 in one byte, which read as signed is -1.
    Globals most(HidItem item) {
      long to = item.signed() < least && least >= 0 ? item.data() : item.signed();
      return new Globals(page, least, to, bits, count, report);
    }

    Globals bits(long to) throws HidFault {
      return new Globals(page, least, most, bounded(to), count, report);
    }

    Globals count(long to) throws HidFault {
      return new Globals(page, least, most, bits, bounded(to), report);
    }

    Globals report(long to) throws HidFault {
      if (to < 1 || to > 0xFF) {
        throw broken("report id " + to);
      }
      return new Globals(page, least, most, bits, count, (int) to);
    }
  }

  private final List<HidField> fields = new ArrayList<>();
  private final Map<Integer, Integer> lengths = new HashMap<>();
  private final Deque<Globals> kept = new ArrayDeque<>();
  private final Deque<Integer> applications = new ArrayDeque<>();
  private final List<HidItem> locals = new ArrayList<>();
  private Globals now = new Globals(0, 0, 0, 0, 0, 0);

  HidDescriptor parse(List<HidItem> items) throws HidFault {
    for (HidItem item : items) {
      switch (item.kind()) {
        case HidItem.MAIN -> main(item);
        case HidItem.GLOBAL -> global(item);
        case HidItem.LOCAL -> local(item);
        default -> {
          // Reserved by HID 1.11: passed over, as every host does.
        }
      }
    }
    if (!applications.isEmpty()) {
      throw broken("a collection is not ended");
    }
    boolean numbered = lengths.keySet().stream().anyMatch(id -> id != 0);
    if (numbered && lengths.containsKey(0)) {
      throw broken("some reports have an id and some have none");
    }
    int bits = lengths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    int bytes = (bits + Byte.SIZE - 1) / Byte.SIZE;
    return new HidDescriptor(fields, numbered, bytes + (numbered ? 1 : 0));
  }

  private void global(HidItem item) throws HidFault {
    long data = item.data();
    switch (item.tag()) {
      case 0x0 -> now = now.page(data);
      case 0x1 -> now = now.least(item.signed());
      case 0x2 -> now = now.most(item);
      case 0x7 -> now = now.bits(data);
      case 0x8 -> now = now.report(data);
      case 0x9 -> now = now.count(data);
      case 0xA -> {
        kept.push(now);
        if (kept.size() > MOST_NESTED) {
          throw broken("too much is pushed");
        }
      }
      case 0xB -> {
        if (kept.isEmpty()) {
          throw broken("a pop without a push");
        }
        now = kept.pop();
      }
      default -> {
        // Physical range and units: they say how to show a value, not where it is.
      }
    }
  }

  private void local(HidItem item) throws HidFault {
    locals.add(item);
    if (locals.size() > MOST_USAGES) {
      throw broken("too many usages");
    }
  }

  private void main(HidItem item) throws HidFault {
    switch (item.tag()) {
      case 0x8 -> input(item);
      case 0xA -> begin(item);
      case 0xC -> {
        if (applications.isEmpty()) {
          throw broken("a collection ends that never began");
        }
        applications.pop();
      }
      default -> {
        // Output and feature reports are numbered apart from input and never read here.
      }
    }
    locals.clear();
  }

  /// A collection within another belongs to the same application.
  private void begin(HidItem item) throws HidFault {
    if (applications.size() >= MOST_NESTED) {
      throw broken("collections are nested too deep");
    }
    List<Usages> usages = usages();
    boolean opens = item.data() == APPLICATION && !usages.isEmpty();
    int around = applications.isEmpty() ? 0 : applications.peek();
    applications.push(opens ? usages.getFirst().first() : around);
  }

  private void input(HidItem item) throws HidFault {
    int from = lengths.getOrDefault(now.report(), 0);
    long to = from + (long) now.bits() * now.count();
    if (to > MOST_REPORT_BITS) {
      throw broken("report " + now.report() + " is too long");
    }
    lengths.put(now.report(), (int) to);
    boolean constant = (item.data() & 1) != 0;
    int application = applications.isEmpty() ? 0 : applications.peek();
    fields.add(
        new HidField(
            now.report(),
            from,
            now.bits(),
            now.count(),
            constant,
            now.least(),
            now.most(),
            usages(),
            application));
  }

  /// The usages that the local items name, each with the page in effect now: section 6.2.2.8 joins
  /// them at the main item. Of usages between delimiters, which are names for one thing, the first.
  private List<Usages> usages() throws HidFault {
    List<Usages> found = new ArrayList<>();
    int first = 0;
    boolean delimited = false;
    boolean named = false;
    for (HidItem item : locals) {
      int usage = item.size() == 4 ? (int) item.data() : now.page() << 16 | (int) item.data();
      switch (item.tag()) {
        case 0x0 -> {
          if (!delimited || !named) {
            found.add(new Usages(usage, usage));
          }
          named = true;
        }
        case 0x1 -> first = usage;
        case 0x2 -> found.add(range(first, usage));
        case 0xA -> {
          delimited = item.data() == 1;
          named = false;
        }
        default -> {
          // Designators and strings name parts of the body and texts: of no use here.
        }
      }
    }
    return found;
  }

  private static Usages range(int first, int last) throws HidFault {
    if (first >>> 16 != last >>> 16 || (first & 0xFFFF) > (last & 0xFFFF)) {
      throw broken("a range of usages ends before it begins");
    }
    return new Usages(first, last);
  }

  private static int bounded(long number) throws HidFault {
    if (number > MOST_REPORT_BITS) {
      throw broken("a field is too long");
    }
    return (int) number;
  }

  private static HidFault broken(String why) {
    return new HidFault(HidFault.Why.FOREIGN, "the report descriptor is broken: " + why);
  }
}
