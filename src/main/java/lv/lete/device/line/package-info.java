/// Ports as bytes both ways: serial, device file, TCP.
@NullMarked
package lv.lete.device.line;

import org.jspecify.annotations.NullMarked;
