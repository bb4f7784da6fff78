package lv.lete.ui.counter;

import lv.lete.journal.JournalRecord.PaymentTaken;

/// A payment that is on disk, as the screen tells of it. `number` is its journal number; `name` the
/// payer's.
public record Done(PaymentTaken fact, long number, String code, String name) {}
