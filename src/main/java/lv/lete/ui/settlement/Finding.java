package lv.lete.ui.settlement;

import lv.lete.ui.Notice;

/// Something about a settlement that a person has to know; how loud, and in words.
record Finding(Notice.Tone tone, String text) {}
