/// The scanner service and the ways in which scanners are connected.
@NullMarked
package lv.lete.device.scanner;

import org.jspecify.annotations.NullMarked;
