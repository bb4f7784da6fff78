package lv.lete.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import lv.lete.contract.Contract;
import lv.lete.money.Money;

/// Statements of payments for a customer at the counter: a letter as a file, and a short one on
/// receipt paper. Touches disk, network and printer: called on a background thread only.
public interface StatementDesk {
  /// Whose books are asked.
  enum Books {
    /// The host's ledger: all tills.
    HOST,
    /// This till's own journal; what comes of it is marked.
    THIS_TILL
  }

  /// What came of it.
  sealed interface Giving {
    /// The letter is on the disk; `slip` is whether the short one came out too.
    record Given(
        long payments,
        long reversals,
        Money net,
        boolean thisTillOnly,
        int pages,
        Path letter,
        boolean slip)
        implements Giving {}

    /// The host could not be asked; this till's own books can.
    record HostSilent() implements Giving {}

    /// None, and nothing was written.
    record NotGiven(Why why) implements Giving {}
  }

  /// Why there is none.
  enum Why {
    /// Nobody is signed in.
    NOT_SIGNED_IN("LT-T01"),
    /// This is a till to practise on.
    TRAINING("LT-W98"),
    /// The period has too many payments for one statement.
    TOO_MUCH("LT-W86"),
    /// Lines and sums of the books differ: nobody is given that.
    NOT_EQUAL("LT-W84"),
    /// The letter's template is missing or not right.
    NO_TEMPLATE("LT-W89"),
    /// The disk refused.
    DISK("LT-W88");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /// The short code that support knows.
    public String code() {
      return code;
    }
  }

  /// Gives the statement of the last two years.
  Giving give(Contract contract, Books books);

  /// Gives the statement of a period, both days in.
  Giving give(Contract contract, LocalDate from, LocalDate to, Books books, Path letter);
}
