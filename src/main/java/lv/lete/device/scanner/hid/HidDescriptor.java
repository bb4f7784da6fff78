package lv.lete.device.scanner.hid;

import java.util.List;

/// What a HID device says of the reports it sends.
///
/// @param fields every input field, in the order of the descriptor
/// @param numbered whether each report begins with a byte that holds its id
/// @param longest the longest report in bytes, the id's byte included
record HidDescriptor(List<HidField> fields, boolean numbered, int longest) {
  /// The kernel takes no longer descriptor (HID_MAX_DESCRIPTOR_SIZE).
  static final int MOST_BYTES = 4096;

  HidDescriptor {
    fields = List.copyOf(fields);
  }

  /// Reads a descriptor. [HidFault] when it is no descriptor, or asks for more than any device
  /// needs.
  static HidDescriptor of(byte[] bytes) throws HidFault {
    if (bytes.length > MOST_BYTES) {
      throw new HidFault(HidFault.Why.FOREIGN, "the report descriptor is too long");
    }
    return new HidParser().parse(HidItem.allOf(bytes));
  }
}
