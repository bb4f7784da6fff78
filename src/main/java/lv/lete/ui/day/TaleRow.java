package lv.lete.ui.day;

/// Something that happened, for a list: when, what, and a detail that may be empty.
record TaleRow(String when, String what, String detail) {}
