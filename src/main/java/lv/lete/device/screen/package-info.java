/// The customer display on a second screen, as a line display service.
@NullMarked
package lv.lete.device.screen;

import org.jspecify.annotations.NullMarked;
