package lv.lete.card.template;

import io.avaje.jsonb.Jsonb;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lv.lete.card.face.BarcodeBox;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;
import lv.lete.card.pdf.Typeface;
import lv.lete.card.template.TemplateDescription.FontFile;
import lv.lete.store.DiskWhy;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads a template's folder, checks all of it and makes it ready. Everything that is wrong is told
/// together. Files beyond 4 MiB are refused; nothing outside the templates' folder is read. One
/// thread an instance.
public final class ReadTemplate {
  private static final long LARGEST_FILE = 4L << 20;
  private static final String DESCRIPTION = "template.json";

  private final Path folder;
  private final List<TemplateProblem> problems = new ArrayList<>();
  private final List<TemplateProblem> warnings = new ArrayList<>();
  private final Map<String, Typeface> faces = new LinkedHashMap<>();
  private final List<TrueTypeFont> fonts = new ArrayList<>();
  private final PDDocument document = new PDDocument();

  private ReadTemplate(Path folder) {
    this.folder = folder;
  }

  /// What came of reading.
  public sealed interface Reading {
    /// Right; close it after use.
    record Right(Template template) implements Reading {}

    /// Nothing is printed from it.
    record Wrong(List<TemplateProblem> problems) implements Reading {}
  }

  /// Reads the template in this folder.
  public static Reading from(Path folder) {
    ReadTemplate reading = new ReadTemplate(folder.normalize());
    Template template = reading.read();
    if (template == null) {
      reading.close();
      return new Reading.Wrong(List.copyOf(reading.problems));
    }
    return new Reading.Right(template);
  }

  /// Whether a folder's description says that it is a card's, without checking the rest; quick.
  public static boolean isCard(Path folder) {
    try {
      byte[] json = Files.readAllBytes(folder.resolve(DESCRIPTION));
      return Jsonb.instance().type(TemplateDescription.class).fromJson(json).card();
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  private @Nullable Template read() {
    TemplateDescription description = description();
    if (description == null) {
      return null;
    }
    for (FontFile font : Objects.requireNonNullElse(description.fonts(), List.<FontFile>of())) {
      font(font);
    }
    int width = Scale.mm(description.widthMm());
    int height = Scale.mm(description.heightMm());
    List<Side> sides = new ArrayList<>();
    List<COSDictionary> pictures = new ArrayList<>();
    for (String file : Objects.requireNonNullElse(description.sides(), List.<String>of())) {
      Side side = side(file, description, Design.pictureName(sides.size()), pictures);
      if (side != null) {
        sides.add(side);
      }
    }
    Design design =
        new Design(
            Objects.requireNonNullElse(description.name(), ""),
            width,
            height,
            Scale.mm(description.bleedMm()),
            sides,
            List.copyOf(faces.values()),
            pictures);
    new TemplateCheck(problems, warnings).check(description, design);
    return problems.isEmpty()
        ? new Template(
            folder.getFileName().toString(),
            description.card(),
            Locale.of(Objects.requireNonNullElse(description.language(), "lv")),
            design,
            warnings,
            document,
            fonts)
        : null;
  }

  private @Nullable TemplateDescription description() {
    byte[] json = file(DESCRIPTION);
    if (json == null) {
      return null;
    }
    try {
      return Jsonb.instance().type(TemplateDescription.class).fromJson(json);
    } catch (RuntimeException e) {
      problem(
          DESCRIPTION,
          "",
          "It is no JSON description: " + e.getMessage() + ".",
          "Compare it with that of a shipped template.");
      return null;
    }
  }

  private void font(FontFile described) {
    String file = Objects.requireNonNullElse(described.file(), "");
    byte[] bytes = file(file);
    if (bytes == null) {
      return;
    }
    String name =
        SideReader.faceName(
            Objects.requireNonNullElse(described.family(), ""), "bold".equals(described.weight()));
    try {
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
      fonts.add(font);
      faces.put(name, Typeface.embed(document, font, name));
      // what the picture's own texts are outlined from
      GraphicsEnvironment.getLocalGraphicsEnvironment()
          .registerFont(Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)));
    } catch (IOException | FontFormatException e) {
      problem(
          file,
          name,
          "It is no TrueType font: " + e.getMessage() + ".",
          "Use a .ttf file that allows embedding.");
    }
  }

  private @Nullable Side side(
      String file, TemplateDescription description, String name, List<COSDictionary> pictures) {
    byte[] bytes = file(file);
    if (bytes == null) {
      return null;
    }
    try {
      Svg svg = Svg.read(bytes);
      int width = Scale.mm(description.widthMm());
      int height = Scale.mm(description.heightMm());
      Scale scale = scale(file, svg.root(), width, height);
      boolean drawable = new SvgCheck(file, faces, problems).check(svg);
      if (scale == null || !drawable) {
        return null;
      }
      SideReader boxes = new SideReader(file, scale, description.dpi(), faces, problems);
      SideReader.Boxes found =
          svg.fields().map(boxes::read).orElse(new SideReader.Boxes(List.of(), null));
      int bleed = Scale.mm(description.bleedMm());
      byte[] picture = svg.picture(scale, bleed / scale.unit());
      pictures.add(Picture.draw(document, picture, width, height, bleed));
      BarcodeBox bars = found.bars();
      if (bars != null && bars.width() > 0 && bars.height() > 0) {
        BarsGround.check(file, picture, width, height, bleed, bars, problems, warnings);
      }
      return new Side(name, found.texts(), found.bars());
    } catch (SAXException e) {
      problem(
          file, "", "It is no well-formed SVG: " + e.getMessage() + ".", "Save it as plain SVG.");
    } catch (IOException e) {
      problem(file, "", "It cannot be drawn: " + DiskWhy.of(e) + ".", "Save it as plain SVG.");
    }
    return null;
  }

  /// The view box must have the page's proportions, or every box would be elsewhere than drawn.
  private @Nullable Scale scale(String file, Element root, int width, int height) {
    String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+");
    try {
      double wide = Double.parseDouble(box[2]);
      double high = Double.parseDouble(box[3]);
      double unit = width / wide;
      if (Math.abs(high * unit - height) > 30) {
        problem(
            file,
            "svg",
            "Its view box has other proportions than the page.",
            "Set the document's size to that of template.json.");
        return null;
      }
      return new Scale(unit, Double.parseDouble(box[0]), Double.parseDouble(box[1]), height);
    } catch (RuntimeException e) {
      problem(
          file, "svg", "It has no view box.", "Set viewBox to the page, such as 0 0 85.6 53.98.");
      return null;
    }
  }

  private byte @Nullable [] file(String name) {
    Path file = folder.resolve(name).normalize();
    try {
      if (name.isEmpty() || !file.startsWith(folder.resolveSibling("").normalize())) {
        problem(
            DESCRIPTION,
            name,
            "It names a file outside the templates' folder.",
            "Put the file beside the template.");
      } else if (!Files.isRegularFile(file)) {
        problem(
            name,
            "",
            "There is no such file.",
            "Put it there, or name another in " + DESCRIPTION + ".");
      } else if (Files.size(file) > LARGEST_FILE) {
        problem(name, "", "It is larger than 4 MiB.", "Make its pictures smaller.");
      } else {
        return Files.readAllBytes(file);
      }
    } catch (IOException e) {
      problem(name, "", "It cannot be read: " + DiskWhy.of(e) + ".", "Look at its permissions.");
    }
    return null;
  }

  private void problem(String file, String element, String what, String mend) {
    problems.add(new TemplateProblem(file, element, what, mend));
  }

  private void close() {
    try (document) {
      for (TrueTypeFont font : fonts) {
        font.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be given back", e);
    }
  }
}
