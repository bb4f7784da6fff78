/// ESC/POS devices at one port: receipt printer, cash drawer, line display.
@NullMarked
package lv.lete.device.escpos;

import org.jspecify.annotations.NullMarked;
