/// Till sessions and who is signed in.
@NullMarked
package lv.lete.till;

import org.jspecify.annotations.NullMarked;
