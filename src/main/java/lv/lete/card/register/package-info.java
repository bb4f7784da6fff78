/// The card register: which cards a contract was ever given, what became of each, and the batches
/// they are made in. Current state and append-only history in a host's `host.db`.
@NullMarked
package lv.lete.card.register;

import org.jspecify.annotations.NullMarked;
