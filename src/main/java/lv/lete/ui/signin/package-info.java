/// Who is at the till: sign-in with a PIN, the lock screen, and opening the till with a float.
@NullMarked
package lv.lete.ui.signin;

import org.jspecify.annotations.NullMarked;
