package lv.lete.device.scanner.hid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Puts codes together from the reports of one device. A long code goes on over several reports;
/// whatever is wrong with one of them costs the whole code, so no code ever comes cut or mixed with
/// another. Not safe for several threads.
public final class CodeReports {
  /// More than the largest QR code holds (7,089 digits).
  private static final int MOST_BYTES = 8192;

  /// Parts of one code follow each other within a few milliseconds; a part that comes later is not
  /// the rest of the code before it.
  private static final long REST_NANOS = 500_000_000;

  /// After so long a silence a report begins a code, whatever was before it.
  private static final long NEW_SCAN_NANOS = 10_000_000_000L;

  private static final char AIM_FLAG = ']';
  private static final Pattern AIM = Pattern.compile("\\][A-Za-z][0-9A-Za-z]");

  /// What a report gave.
  public sealed interface Outcome {}

  /// A whole code: the AIM identifier, where the device sends one, then the data.
  public record Code(byte[] bytes) implements Outcome {}

  /// The report was no part of a code, or not the last part. Nothing is known to be wrong.
  public record Waiting() implements Outcome {}

  /// A code was lost. `why` is for the log and quotes nothing of it.
  public record Lost(String why) implements Outcome {}

  private final boolean numbered;
  private final int longest;
  private final Map<Integer, CodeLayout> layouts;
  private final ByteArrayOutputStream code = new ByteArrayOutputStream();
  private String aim = "";
  private boolean begun;
  private boolean skipping;
  private long lastNanos;

  private CodeReports(HidDescriptor descriptor) throws HidFault {
    numbered = descriptor.numbered();
    longest = descriptor.longest();
    layouts = CodeLayout.in(descriptor);
  }

  /// For a device with this report descriptor. [HidFault] when it is no bar code scanner.
  public static CodeReports of(byte[] descriptor) throws HidFault {
    return new CodeReports(HidDescriptor.of(descriptor));
  }

  /// How long the longest report is, its id included.
  public int longest() {
    return longest;
  }

  /// Drops what was begun when its rest is overdue at `nanos`: [Lost] then, else [Waiting]. Asked
  /// before each report. What comes next may be that rest after all, delayed on this machine, so it
  /// is passed over to the end of its code; only a report that comes much later is a new scan.
  public Outcome overdue(long nanos) {
    long silence = nanos - lastNanos;
    boolean lost = begun && silence > REST_NANOS;
    if (lost) {
      forget(true);
    }
    if (silence > NEW_SCAN_NANOS) {
      forget(false);
    }
    return lost ? new Lost("the rest of a code did not come") : new Waiting();
  }

  /// Takes the first `length` bytes of `report` as one report, read at `nanos`.
  public Outcome take(byte[] report, int length, long nanos) {
    int from = numbered ? 1 : 0;
    if (length == 0) {
      return lose("a report was empty", true);
    }
    CodeLayout layout = layouts.get(numbered ? report[0] & 0xFF : 0);
    if (layout == null) {
      return new Waiting();
    }
    lastNanos = nanos;
    if (length - from < layout.bytes()) {
      return lose("a report was cut short", layout.more() != null);
    }
    boolean more = layout.more() != null && layout.more().in(report, from) != 0;
    if (skipping) {
      skipping = more;
      return new Waiting();
    }
    return add(layout, report, from, more);
  }

  private Outcome add(CodeLayout layout, byte[] report, int from, boolean more) {
    int size = size(layout, report, from, more);
    String named = named(layout, report, from);
    if (size < 0 || named == null) {
      return lose("a report's length or symbology is wrong", more);
    }
    if (!begun) {
      aim = named;
    } else if (!named.isEmpty() && !named.equals(aim)) {
      return lose("parts of two codes were mixed", more);
    }
    begun = true;
    for (int i = 0; i < size; i++) {
      code.write(layout.data(report, from, i));
    }
    if (code.size() > MOST_BYTES) {
      return lose("a code was too long", more);
    }
    return more ? new Waiting() : whole();
  }

  /// A scanner may be set to send the identifier within the data, too.
  private Outcome whole() {
    String data = code.toString(ISO_8859_1);
    String named = data.startsWith(aim) ? data : aim + data;
    boolean empty = data.isEmpty();
    forget(false);
    return empty ? new Waiting() : new Code(named.getBytes(ISO_8859_1));
  }

  /// How many bytes of data the report holds; -1 where that cannot be told. Without a length the
  /// data is padded with zeros, which only the last part may be.
  private static int size(CodeLayout layout, byte[] report, int from, boolean more) {
    int room = layout.data().length;
    if (layout.count() != null) {
      long count = layout.count().in(report, from);
      return count >= 0 && count <= room && layout.count().allows(count) ? (int) count : -1;
    }
    int size = room;
    while (size > 0 && layout.data(report, from, size - 1) == 0) {
      size--;
    }
    return more && size < room ? -1 : size;
  }

  /// The AIM identifier (ISO/IEC 15424); empty where the device sends none, null where it sends
  /// half of one.
  private static @Nullable String named(CodeLayout layout, byte[] report, int from) {
    StringBuilder named = new StringBuilder();
    layout.symbology().forEach(value -> named.append((char) (value.in(report, from) & 0xFF)));
    if (named.isEmpty() || named.charAt(0) != AIM_FLAG) {
      return "";
    }
    return AIM.matcher(named).matches() ? named.toString() : null;
  }

  /// `more` parts of the lost code follow and are passed over.
  private Lost lose(String why, boolean more) {
    forget(more);
    return new Lost(why);
  }

  private void forget(boolean andTheRest) {
    code.reset();
    aim = "";
    begun = false;
    skipping = andTheRest;
  }
}
