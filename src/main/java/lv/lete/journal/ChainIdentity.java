package lv.lete.journal;

import java.util.UUID;

/// Whose chain it is. `epoch` starts at 1 and grows by one when a terminal begins a new journal.
public record ChainIdentity(UUID terminal, int epoch, boolean training) {}
