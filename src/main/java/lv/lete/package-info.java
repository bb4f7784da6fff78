/// Mains, command line, configuration and wiring: the only place that knows every part.
@NullMarked
package lv.lete;

import org.jspecify.annotations.NullMarked;
