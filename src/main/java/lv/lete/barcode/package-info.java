/// What a scanned or keyed code says: AIM prefixes, GS1 element strings, check digits.
@NullMarked
package lv.lete.barcode;

import org.jspecify.annotations.NullMarked;
