package lv.lete.contract;

/// A row of a contract file that was not taken: its line in the file (the first is 1, the header),
/// the column (empty where the row as a whole is meant) and why. It never carries a value: names
/// and numbers do not belong into reports.
public record RowRefusal(long line, String column, Reason reason) {

  /// The reason in words, English, for report files; of a value that is none of its column's, with
  /// those that are.
  public String text() {
    Column meant = reason == Reason.NOT_A_CHOICE ? Column.named(column) : null;
    return meant == null ? reason.text() : reason.text() + ": " + meant.choices();
  }

  /// Why a row, or a value in it, is not taken.
  public enum Reason {
    /// More or fewer values than the header has columns.
    COUNT_OF_VALUES("the row does not have as many values as the header has columns"),
    /// A quote that is not closed, or text after a closing quote.
    QUOTES("a quote is not closed, or text follows a closing quote"),
    /// Longer than any row of ours.
    ROW_TOO_LONG("the row is longer than 16384 characters"),
    /// Bytes that are no text in the file's charset.
    NOT_IN_CHARSET("bytes that are no text in the given charset"),
    /// A control or invisible formatting character, a line break within quotes among them.
    CONTROL_CHARACTER("a line break, control or invisible character"),
    /// More than 200 characters.
    VALUE_TOO_LONG("more than 200 characters"),
    /// A value that must be there is not.
    MISSING("a value is needed"),
    /// Not a contract number of this biller.
    NUMBER_RULE("not a contract number by the biller's rule"),
    /// The number was on an earlier line of this file; the earlier row counts.
    DUPLICATE("the contract number was on an earlier line"),
    /// None of the values that this column may have.
    NOT_A_CHOICE("none of the values that this column may have"),
    /// Not a date `YYYY-MM-DD` between 1900 and 2199.
    NOT_A_DATE("not a date YYYY-MM-DD"),
    /// Not a whole number from 0 to 999999999999.
    NOT_A_COUNT("not a whole number, zero or more"),
    /// Not an amount of money above zero with a dot.
    NOT_AN_AMOUNT("not an amount above zero with at most two decimals"),
    /// Not a Latvian registration number.
    REGISTRATION_NUMBER("not a registration number: 11 digits with the right check digit"),
    /// Not a GSRN.
    GSRN("not a GSRN: 18 digits with the right check digit");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /// The reason in words, English, for report files.
    public String text() {
      return text;
    }
  }
}
