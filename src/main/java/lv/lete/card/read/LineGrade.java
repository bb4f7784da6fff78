package lv.lete.card.read;

/// What one scan line through a symbol measures (ISO/IEC 15416, 5.3). Reflectances and shares are
/// from 0 to 1; `decoded` is null where the line could not be read.
public record LineGrade(
    double lightest,
    double darkest,
    double contrast,
    double leastEdge,
    double modulation,
    double defects,
    double decodability,
    @org.jspecify.annotations.Nullable String decoded) {

  /// The worst of its parameters' grades.
  public Grade grade() {
    return Grade.ofPass(decoded != null)
        .worse(Grade.ofPass(darkest <= lightest / 2))
        .worse(Grade.ofPass(leastEdge >= 0.15))
        .worse(Grade.ofContrast(contrast))
        .worse(Grade.ofModulation(modulation))
        .worse(Grade.ofDefects(defects))
        .worse(Grade.ofDecodability(decodability));
  }
}
