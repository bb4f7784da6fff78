/// Cards as files: who is in them, manifests, chunks that are whole or not there, reading back.
@NullMarked
package lv.lete.card.output;

import org.jspecify.annotations.NullMarked;
