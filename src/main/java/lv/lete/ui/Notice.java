package lv.lete.ui;

/// A sentence for the teller: what happened and what to do next. `code` is for support, empty where
/// there is nothing to look up.
public record Notice(Tone tone, String text, String code) {

  /// How loud it is. Colour never says it alone: each tone has its icon.
  public enum Tone {
    /// For information.
    INFO,
    /// Something was not done; the teller can mend it.
    WARNING,
    /// Something is broken; the teller cannot mend it here.
    TROUBLE
  }

  /// For information.
  public static Notice info(String text) {
    return new Notice(Tone.INFO, text, "");
  }

  /// Something was not done.
  public static Notice warning(String text) {
    return new Notice(Tone.WARNING, text, "");
  }

  /// Something is broken.
  public static Notice trouble(String text, String code) {
    return new Notice(Tone.TROUBLE, text, code);
  }
}
