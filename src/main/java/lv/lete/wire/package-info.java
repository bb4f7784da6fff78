/// Messages between terminal and host, and their encoding.
@NullMarked
package lv.lete.wire;

import org.jspecify.annotations.NullMarked;
