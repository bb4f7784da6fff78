/// The card register: every card, its state and its history, and the batches cards are made in.
@NullMarked
package lv.lete.card.register;

import org.jspecify.annotations.NullMarked;
