package lv.lete.device.scanner.hid;

import java.util.List;

/// A main item of a report descriptor that describes input: `count` values of `bits` bits each, one
/// after the other.
///
/// @param report its report's id, 0 where the device numbers none
/// @param offset where its first value begins: bits from the start of the report, the id's byte not
///   counted
/// @param bits the width of one value
/// @param count how many values
/// @param constant padding, which means nothing
/// @param least the least value that means something (Logical Minimum)
/// @param most the greatest (Logical Maximum)
/// @param usages what the values are, in order; the last holds for all that follow
/// @param application the usage of the application collection around it, 0 where there is none
record HidField(
    int report,
    int offset,
    int bits,
    int count,
    boolean constant,
    long least,
    long most,
    List<Usages> usages,
    int application) {

  /// A run of usages: page in the upper half of each, id in the lower.
  record Usages(int first, int last) {
    int size() {
      return last - first + 1;
    }
  }

  /// What the value at this place is; 0, which no page defines, where nobody said.
  int usage(int place) {
    int left = place;
    for (Usages run : usages) {
      if (left < run.size()) {
        return run.first() + left;
      }
      left -= run.size();
    }
    return usages.isEmpty() ? 0 : usages.getLast().last();
  }

  /// Where the value at this place begins.
  int at(int place) {
    return offset + place * bits;
  }
}
