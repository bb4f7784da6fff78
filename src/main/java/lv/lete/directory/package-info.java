/// The terminal's replica of contracts and billers: store, look-up and search.
@NullMarked
package lv.lete.directory;

import org.jspecify.annotations.NullMarked;
