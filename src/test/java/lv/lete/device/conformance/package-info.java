/// What UnifiedPOS 1.15 asks of every device service, tried through the public JavaPOS controls.
@NullMarked
package lv.lete.device.conformance;

import org.jspecify.annotations.NullMarked;
