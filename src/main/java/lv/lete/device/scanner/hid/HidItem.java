package lv.lete.device.scanner.hid;

import java.util.ArrayList;
import java.util.List;

/// One item of a report descriptor (Device Class Definition for HID 1.11, section 6.2.2).
///
/// @param kind 0 main, 1 global, 2 local
/// @param tag which item of its kind
/// @param size how many bytes of data: 0, 1, 2 or 4
/// @param data the bytes as an unsigned number
record HidItem(int kind, int tag, int size, long data) {
  static final int MAIN = 0;
  static final int GLOBAL = 1;
  static final int LOCAL = 2;
  private static final int LONG_ITEM = 0xFE;
  private static final int LONG_HEAD = 3;

  /// The data as a signed number of its own width.
  long signed() {
    int unused = Long.SIZE - size * Byte.SIZE;
    return size == 0 ? 0 : data << unused >> unused;
  }

  /// All items in order. Long items are passed over: HID 1.11 defines the form and no such item.
  /// [HidFault] when the descriptor ends within one.
  static List<HidItem> allOf(byte[] descriptor) throws HidFault {
    List<HidItem> items = new ArrayList<>();
    int at = 0;
    while (at < descriptor.length) {
      int head = descriptor[at] & 0xFF;
      boolean isLong = head == LONG_ITEM;
      int size = isLong ? longSize(descriptor, at) : (head & 3) == 3 ? 4 : head & 3;
      int from = at + (isLong ? LONG_HEAD : 1);
      if (from + size > descriptor.length) {
        throw cut(at);
      }
      if (!isLong) {
        items.add(new HidItem(head >> 2 & 3, head >> 4, size, number(descriptor, from, size)));
      }
      at = from + size;
    }
    return items;
  }

  private static int longSize(byte[] descriptor, int at) throws HidFault {
    if (at + 1 >= descriptor.length) {
      throw cut(at);
    }
    return descriptor[at + 1] & 0xFF;
  }

  private static long number(byte[] descriptor, int from, int size) {
    long number = 0;
    for (int i = size - 1; i >= 0; i--) {
      number = number << Byte.SIZE | (descriptor[from + i] & 0xFF);
    }
    return number;
  }

  private static HidFault cut(int at) {
    return new HidFault(
        HidFault.Why.FOREIGN, "the report descriptor ends within the item at byte " + at);
  }
}
