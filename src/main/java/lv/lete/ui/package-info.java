/// The JavaFX shell; one sub-package per screen.
@NullMarked
package lv.lete.ui;

import org.jspecify.annotations.NullMarked;
