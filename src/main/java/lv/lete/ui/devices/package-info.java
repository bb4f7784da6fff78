/// The device desk: how each device stands, tests of them, and what happened at them.
@NullMarked
package lv.lete.ui.devices;

import org.jspecify.annotations.NullMarked;
