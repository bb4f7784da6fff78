package lv.lete.receipt;

import java.time.Instant;
import java.time.ZoneId;
import lv.lete.contract.Biller;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Entry;
import lv.lete.journal.JournalRecord.PaymentTaken;

/// Everything that a receipt states, taken from the journal and the biller's configuration.
///
/// `copy` 0 is the first print; every later one says COPY. `acknowledged` is whether the host had
/// answered when this was printed. A training receipt is watermarked.
public record Receipt(
    PaymentTaken fact,
    Entry entry,
    Instant at,
    String teller,
    Biller biller,
    String till,
    String branch,
    ChainIdentity chain,
    ZoneId zone,
    boolean acknowledged,
    int copy) {}
