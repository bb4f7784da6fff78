/// The register on the screen: a customer's cards with their lives, orders, mail that came back.
@NullMarked
package lv.lete.ui.cards.register;

import org.jspecify.annotations.NullMarked;
