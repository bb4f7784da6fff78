/// The frame around the screens: which one is shown, the status bar, the keys and the idle lock.
@NullMarked
package lv.lete.ui.shell;

import org.jspecify.annotations.NullMarked;
