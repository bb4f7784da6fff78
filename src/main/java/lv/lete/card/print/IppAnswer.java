package lv.lete.card.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a printer said (RFC 8010, 3): its status, then groups of attributes. Members of collections
/// are found under `media-col/media-size/x-dimension`, values of all of a set one after the other.
record IppAnswer(int status, List<Group> groups) {
  private static final int END = 0x03;
  private static final int LAST_DELIMITER = 0x0F;
  private static final int LAST_OUT_OF_BAND = 0x1F;
  private static final int INTEGER = 0x21;
  private static final int BOOLEAN = 0x22;
  private static final int ENUM = 0x23;
  private static final int RANGE = 0x33;
  private static final int BEGIN_COLLECTION = 0x34;
  private static final int END_COLLECTION = 0x37;
  private static final int FIRST_TEXT = 0x41;
  private static final int MEMBER = 0x4A;

  /// A number, or a range of them; booleans are 0 and 1.
  record Range(int low, int high) {
    boolean holds(int value) {
      return low <= value && value <= high;
    }
  }

  /// Attributes of one thing: a job, the printer, the operation. An attribute that the printer
  /// names without giving a value is among `blank`.
  record Group(
      int tag,
      Map<String, List<Range>> numbers,
      Map<String, List<String>> texts,
      List<String> blank) {
    static Group empty(int tag) {
      return new Group(tag, new HashMap<>(), new HashMap<>(), new ArrayList<>());
    }

    int number(String name, int otherwise) {
      List<Range> values = ranges(name);
      return values.isEmpty() ? otherwise : values.getFirst().low();
    }

    List<Range> ranges(String name) {
      return numbers.getOrDefault(name, List.of());
    }

    List<String> all(String name) {
      return texts.getOrDefault(name, List.of());
    }

    String text(String name) {
      List<String> values = all(name);
      return values.isEmpty() ? "" : values.getFirst();
    }
  }

  /// RFC 8011, 4.1.6.1: successful-ok and its kin.
  boolean successful() {
    return status < 0x0100;
  }

  /// The groups of a kind, in order.
  List<Group> of(int tag) {
    return groups.stream().filter(group -> group.tag() == tag).toList();
  }

  /// The first group of a kind; an empty one where there is none.
  Group first(int tag) {
    return of(tag).stream().findFirst().orElseGet(() -> Group.empty(tag));
  }

  /// The status, with the printer's own words for it where it has any.
  String said() {
    String message = first(IppMessage.OPERATION).text("status-message");
    return "status 0x%04x%s".formatted(status, message.isEmpty() ? "" : ": " + message);
  }

  /// Reads an answer; empty where it is none.
  static Optional<IppAnswer> read(byte[] message) {
    ByteBuffer in = ByteBuffer.wrap(message);
    List<Group> groups = new ArrayList<>();
    try {
      in.getShort();
      int status = Short.toUnsignedInt(in.getShort());
      in.getInt();
      Names names = new Names();
      for (int tag = in.get(); tag != END; tag = in.get()) {
        if (tag <= LAST_DELIMITER) {
          groups.add(Group.empty(tag));
          names = new Names();
        } else {
          String name = new String(take(in), UTF_8);
          byte[] value = take(in);
          if (groups.isEmpty()) {
            return Optional.empty();
          }
          value(groups.getLast(), names, tag, name, value);
        }
      }
      return Optional.of(new IppAnswer(status, groups));
    } catch (BufferUnderflowException _) {
      return Optional.empty();
    }
  }

  /// Where in attributes and collections the reader is.
  private static final class Names {
    private final Deque<String> outer = new ArrayDeque<>();
    private String now = "";

    void begin() {
      outer.addLast(now);
    }

    void end() {
      now = outer.isEmpty() ? now : outer.removeLast();
    }

    void member(String name) {
      now = outer.isEmpty() ? name : outer.getLast() + "/" + name;
    }
  }

  private static void value(Group group, Names names, int tag, String name, byte[] value) {
    if (!name.isEmpty()) {
      names.now = name;
    }
    ByteBuffer in = ByteBuffer.wrap(value);
    switch (tag) {
      case BEGIN_COLLECTION -> names.begin();
      case END_COLLECTION -> names.end();
      case MEMBER -> names.member(new String(value, UTF_8));
      case INTEGER, ENUM -> number(group, names.now, in.getInt(), 0);
      case BOOLEAN -> number(group, names.now, in.get(), 0);
      case RANGE -> {
        int low = in.getInt();
        number(group, names.now, low, in.getInt() - low);
      }
      default -> {
        if (tag <= LAST_OUT_OF_BAND) {
          group.blank().add(names.now);
        } else if (tag >= FIRST_TEXT) {
          group
              .texts()
              .computeIfAbsent(names.now, _ -> new ArrayList<>())
              .add(new String(value, UTF_8));
        }
      }
    }
  }

  private static void number(Group group, String name, int low, int more) {
    group.numbers().computeIfAbsent(name, _ -> new ArrayList<>()).add(new Range(low, low + more));
  }

  private static byte[] take(ByteBuffer in) {
    int length = Short.toUnsignedInt(in.getShort());
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] taken = new byte[length];
    in.get(taken);
    return taken;
  }
}
