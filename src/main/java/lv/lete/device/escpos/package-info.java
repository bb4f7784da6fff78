/// Receipt printer, cash drawer and line display services over ESC/POS.
@NullMarked
package lv.lete.device.escpos;

import org.jspecify.annotations.NullMarked;
