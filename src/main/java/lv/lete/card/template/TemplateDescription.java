package lv.lete.card.template;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `template.json` of a template's folder.
///
/// `kind` is `card` or `letter`; `language` is what words that are filled in are written in: `lv`
/// (where it is missing), `lt` or `en`; `widthMm` and `heightMm` are the size after cutting,
/// `bleedMm` what is cut away around it; `dpi` is the printer's, on whose dots the bars stand;
/// `sides` are SVG files in the order they are printed. The JSON reader leaves null or nought where
/// a field is missing.
@Json
record TemplateDescription(
    @Nullable String name,
    @Nullable String kind,
    @Nullable String language,
    double widthMm,
    double heightMm,
    double bleedMm,
    int dpi,
    @Nullable List<String> sides,
    @Nullable List<FontFile> fonts) {

  /// A font that texts of the template may name: `weight` is `normal` or `bold`; `file` is relative
  /// to the template's folder.
  @Json
  record FontFile(@Nullable String family, @Nullable String weight, @Nullable String file) {}

  boolean card() {
    return "card".equals(kind);
  }
}
