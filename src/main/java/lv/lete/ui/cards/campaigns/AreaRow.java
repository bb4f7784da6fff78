package lv.lete.ui.cards.campaigns;

import lv.lete.card.campaign.Campaign;

/// A municipality of a campaign; `largest` is the number of cards of the largest, for the length of
/// the bars.
record AreaRow(Campaign.Area area, long largest) {}
