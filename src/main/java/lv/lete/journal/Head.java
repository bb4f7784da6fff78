package lv.lete.journal;

/// The last link of a chain: number 0 and 32 zero bytes before the first record.
public record Head(long number, byte[] hash) {}
