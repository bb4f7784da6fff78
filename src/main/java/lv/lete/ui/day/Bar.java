package lv.lete.ui.day;

/// A bar of the chart of takings: its hour, its sum in words, and its height as thousandths of the
/// highest.
record Bar(String hour, String sum, int thousandths) {}
