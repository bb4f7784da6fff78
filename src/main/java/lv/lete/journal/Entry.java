package lv.lete.journal;

/// One stored link of the chain: its number, the hash before it, the bytes as written once, and
/// `hash = SHA-256(terminal id ‖ epoch ‖ number ‖ previous hash ‖ bytes)`.
///
/// The arrays are shared, never copied: treat them as read-only.
public record Entry(long number, byte[] previousHash, byte[] hash, byte[] bytes) {}
