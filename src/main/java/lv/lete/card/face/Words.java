package lv.lete.card.face;

/// A card's own words. Any thread may ask.
public interface Words {
  /// The text of a field, empty for none; lines are parted by line feeds.
  String of(Field field);

  /// What the bars say: the data of a GS1-128 symbol, its first FNC1 left out, later ones as the
  /// group separator (0x1D).
  String bars();
}
