package lv.lete.card.campaign;

/// Is told how far long work is, and may end it.
public interface Watch {
  /// Nobody looks.
  Watch NONE = (_, _) -> true;

  /// So many of about so many are done. On the working thread; false ends the work after what is
  /// done is safe.
  boolean goesOn(long done, long of);
}
