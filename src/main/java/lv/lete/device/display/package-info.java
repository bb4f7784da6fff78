/// The line display service: what UnifiedPOS asks of one, over any glass that can show letters.
@NullMarked
package lv.lete.device.display;

import org.jspecify.annotations.NullMarked;
