/// USB HID POS: report descriptors, scanned-data reports, and the devices that send them.
@NullMarked
package lv.lete.device.scanner.hid;

import org.jspecify.annotations.NullMarked;
