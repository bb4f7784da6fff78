/// Finding a contract without its card: by name or address, or by a code that is keyed.
@NullMarked
package lv.lete.ui.find;

import org.jspecify.annotations.NullMarked;
