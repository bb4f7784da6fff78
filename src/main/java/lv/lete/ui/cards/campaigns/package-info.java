/// Campaigns on the screen: who would get a card and who would not, the plan, how far it is.
@NullMarked
package lv.lete.ui.cards.campaigns;

import org.jspecify.annotations.NullMarked;
