package lv.lete.card.template;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lv.lete.card.face.Design;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A template that was read and found right, open until it is closed: its design needs the fonts
/// and pictures behind it.
///
/// `warnings` do not spoil cards but somebody should look at them.
public final class Template implements AutoCloseable {
  private final String folder;
  private final boolean card;
  private final Locale language;
  private final Design design;
  private final List<TemplateProblem> warnings;
  private final PDDocument document;
  private final List<TrueTypeFont> fonts;

  Template(
      String folder,
      boolean card,
      Locale language,
      Design design,
      List<TemplateProblem> warnings,
      PDDocument document,
      List<TrueTypeFont> fonts) {
    this.folder = folder;
    this.card = card;
    this.language = language;
    this.design = design;
    this.warnings = List.copyOf(warnings);
    this.document = document;
    this.fonts = List.copyOf(fonts);
  }

  /// The folder's name, by which commands and campaigns know it.
  public String id() {
    return folder;
  }

  /// Whether it is a card; otherwise a letter.
  public boolean card() {
    return card;
  }

  /// The language of what is filled in: Latvian, Lithuanian or English.
  public Locale language() {
    return language;
  }

  /// What is printed.
  public Design design() {
    return design;
  }

  /// What to look at.
  public List<TemplateProblem> warnings() {
    return warnings;
  }

  @Override
  public void close() {
    try (document) {
      for (TrueTypeFont font : fonts) {
        font.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be given back", e);
    }
  }
}
