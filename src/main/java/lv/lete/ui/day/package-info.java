/// The day at the till between float and close: figures, cash in and out, count, close, people.
@NullMarked
package lv.lete.ui.day;

import org.jspecify.annotations.NullMarked;
