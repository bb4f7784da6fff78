/// Campaigns: which areas get cards when, who in them gets one, and the batches that come of it.
@NullMarked
package lv.lete.card.campaign;

import org.jspecify.annotations.NullMarked;
