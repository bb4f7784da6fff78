package lv.lete.device.scanner.hid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where one report holds its part of a code (HID Point of Sale Usage Tables 1.02, page 0x8C, and
/// Byte Count of the Generic Desktop page).
///
/// Devices agree on the usages and not on the places: one sends a length, the three characters of
/// the AIM identifier, 56 bytes, a flag; another no identifier; a third no length. So everything is
/// found by usage, and only the data must be there.
///
/// @param data where each byte of Decoded Data begins, in bits
/// @param count Byte Count, null where the device sends none
/// @param symbology the three Symbology Identifiers, or nothing
/// @param more Decode Data Continued, null where codes never go on in a further report
/// @param bytes how long a report must be to hold all of these
record CodeLayout(
    int[] data, @Nullable Value count, List<Value> symbology, @Nullable Value more, int bytes) {
  private static final int SCANNER_PAGE = 0x8C;
  private static final int SYMBOLOGY_1 = SCANNER_PAGE << 16 | 0xFB;
  private static final int DECODED_DATA = SCANNER_PAGE << 16 | 0xFE;
  private static final int CONTINUED = SCANNER_PAGE << 16 | 0xFF;
  private static final int BYTE_COUNT = 0x01 << 16 | 0x3B;
  private static final int AIM_LENGTH = 3;
  private static final int WIDEST = 32;

  /// One value in a report.
  record Value(int offset, int bits, long least, long most) {
    /// Reads it; values below zero are written as two's complement.
    long in(byte[] report, int from) {
      long value = 0;
      for (int i = bits - 1; i >= 0; i--) {
        int at = from * Byte.SIZE + offset + i;
        value = value << 1 | (report[at / Byte.SIZE] >> (at % Byte.SIZE) & 1);
      }
      boolean negative = least < 0 && (value >> (bits - 1) & 1) != 0;
      return negative ? value - (1L << bits) : value;
    }

    boolean allows(long value) {
      return least <= value && value <= most;
    }

    private int end() {
      return offset + bits;
    }
  }

  /// The layouts of all reports that carry codes, by report id. [HidFault] when there is none: the
  /// device is no bar code scanner, or is set to another mode.
  static Map<Integer, CodeLayout> in(HidDescriptor descriptor) throws HidFault {
    Map<Integer, CodeLayout> layouts = new TreeMap<>();
    for (HidField field : descriptor.fields()) {
      if (field.application() >>> 16 == SCANNER_PAGE && !layouts.containsKey(field.report())) {
        CodeLayout layout = of(descriptor, field.report());
        if (layout.data().length > 0) {
          layouts.put(field.report(), layout);
        }
      }
    }
    if (layouts.isEmpty()) {
      throw new HidFault(
          HidFault.Why.FOREIGN,
          "it sends no scanned data as HID POS describes; set the scanner to USB HID POS mode with"
              + " the setting code of its maker (see devices/profiles)");
    }
    return layouts;
  }

  private static CodeLayout of(HidDescriptor descriptor, int report) throws HidFault {
    List<Value> data = find(descriptor, report, DECODED_DATA);
    List<Value> counts = find(descriptor, report, BYTE_COUNT);
    List<Value> more = find(descriptor, report, CONTINUED);
    List<Value> aim = new ArrayList<>();
    for (int i = 0; i < AIM_LENGTH; i++) {
      aim.addAll(first(find(descriptor, report, SYMBOLOGY_1 + i)));
    }
    int[] places = places(data);
    int end = places.length == 0 ? 0 : places[places.length - 1] + Byte.SIZE;
    List<Value> single = new ArrayList<>(first(counts));
    single.addAll(first(more));
    single.addAll(aim);
    for (Value value : single) {
      if (value.bits() == 0 || value.bits() > WIDEST) {
        throw new HidFault(HidFault.Why.FOREIGN, "a value of " + value.bits() + " bits");
      }
      end = Math.max(end, value.end());
    }
    return new CodeLayout(
        places,
        counts.isEmpty() ? null : counts.getFirst(),
        aim.size() == AIM_LENGTH ? List.copyOf(aim) : List.of(),
        more.isEmpty() ? null : more.getFirst(),
        (end + Byte.SIZE - 1) / Byte.SIZE);
  }

  /// Every value of this usage, in order. A device may give one usage to a whole run of values.
  private static List<Value> find(HidDescriptor descriptor, int report, int usage) {
    List<Value> found = new ArrayList<>();
    for (HidField field : descriptor.fields()) {
      if (field.report() == report && !field.constant() && field.bits() > 0) {
        for (int place = 0; place < field.count(); place++) {
          if (field.usage(place) == usage) {
            found.add(new Value(field.at(place), field.bits(), field.least(), field.most()));
          }
        }
      }
    }
    return found;
  }

  /// Where each byte begins. A device may write its data as a few wide values: those are bytes in
  /// the order in which they are sent.
  private static int[] places(List<Value> data) throws HidFault {
    List<Integer> places = new ArrayList<>();
    for (Value value : data) {
      if (value.bits() % Byte.SIZE != 0) {
        throw new HidFault(HidFault.Why.FOREIGN, "decoded data of " + value.bits() + " bits");
      }
      for (int bit = 0; bit < value.bits(); bit += Byte.SIZE) {
        places.add(value.offset() + bit);
      }
    }
    return places.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Value> first(List<Value> values) {
    return values.subList(0, Math.min(1, values.size()));
  }

  /// The byte of data at this place.
  byte data(byte[] report, int from, int place) {
    return (byte) new Value(data[place], Byte.SIZE, 0, 0xFF).in(report, from);
  }
}
