/// What UnifiedPOS asks of every device: claim, enabling, power, events, statistics, settings.
@NullMarked
package lv.lete.device.upos;

import org.jspecify.annotations.NullMarked;
