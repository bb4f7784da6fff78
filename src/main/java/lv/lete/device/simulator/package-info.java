/// The test kit: a receipt printer that reads ESC/POS, a pty, players of recorded readings.
@NullMarked
package lv.lete.device.simulator;

import org.jspecify.annotations.NullMarked;
