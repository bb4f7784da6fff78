package lv.lete.till;

import java.time.LocalDate;
import java.util.UUID;
import lv.lete.money.Money;

/// A till from opening float to close. The business date is fixed when it opens.
public record TillSession(UUID id, String teller, LocalDate businessDate, Money openingFloat) {}
