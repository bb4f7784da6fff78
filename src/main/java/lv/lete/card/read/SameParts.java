package lv.lete.card.read;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lv.lete.card.face.BarShapes;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;
import lv.lete.card.pdf.Typeface;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/// What all cards of a file share (pictures, fonts, the bars of each character) against what the
/// template has: byte for byte, once a file. Drawing a strip of each card would not show a picture
/// or a font that is broken elsewhere. One thread.
final class SameParts {
  private final Design design;
  private final Set<COSBase> compared = new HashSet<>();

  SameParts(Design design) {
    this.design = design;
  }

  /// Why the file's parts are not the template's; empty when they are.
  Optional<String> differ(PDDocument file) throws IOException {
    if (file.getNumberOfPages() == 0) {
      return Optional.empty();
    }
    PDResources resources = file.getPage(0).getResources();
    if (resources == null) {
      return Optional.of("there are no shared parts");
    }
    COSDictionary all = resources.getCOSObject();
    COSDictionary fonts = all.getCOSDictionary(COSName.FONT);
    List<Typeface> faces = design.faces();
    for (int i = 0; i < faces.size(); i++) {
      if (!same(faces.get(i).part(), item(fonts, "F" + i))) {
        return Optional.of("the font " + faces.get(i).name() + " is not the template's");
      }
    }
    COSDictionary forms = all.getCOSDictionary(COSName.XOBJECT);
    for (int i = 0; i < design.pictures().size(); i++) {
      String name = Design.pictureName(i);
      if (!same(design.pictures().get(i), item(forms, name))) {
        return Optional.of("the picture " + name + " is not the template's");
      }
    }
    for (int value = 0; value < BarShapes.count(); value++) {
      if (!(item(forms, Integer.toString(value)) instanceof COSStream bars)
          || !Arrays.equals(BarShapes.content(value), raw(bars))) {
        return Optional.of("the bars of character " + value + " are not those of Code 128");
      }
    }
    return Optional.empty();
  }

  /// Why a side that should be the same on every card is not; empty when it is.
  static Optional<String> differs(PDPage page, Side side) throws IOException {
    try (InputStream content = page.getContents()) {
      String read = new String(content.readAllBytes(), US_ASCII);
      return read.strip().equals("/" + side.picture() + " Do")
          ? Optional.empty()
          : Optional.of("a side that all cards share is another on this one");
    }
  }

  private static @Nullable COSBase item(@Nullable COSDictionary of, String name) {
    return of == null ? null : of.getDictionaryObject(COSName.getPDFName(name));
  }

  private boolean same(@Nullable COSBase mine, @Nullable COSBase read) throws IOException {
    COSBase one = mine instanceof COSObject object ? object.getObject() : mine;
    COSBase other = read instanceof COSObject object ? object.getObject() : read;
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return switch (one) {
      case COSDictionary dictionary ->
          other instanceof COSDictionary theirs
              && (!compared.add(dictionary) || sameEntries(dictionary, theirs));
      case COSArray array -> other instanceof COSArray theirs && sameItems(array, theirs);
      case COSNumber number ->
          other instanceof COSNumber theirs
              && Math.abs(number.floatValue() - theirs.floatValue()) < 0.001f;
      default -> one.equals(other);
    };
  }

  private boolean sameItems(COSArray one, COSArray other) throws IOException {
    boolean same = one.size() == other.size();
    for (int i = 0; same && i < one.size(); i++) {
      same = same(one.get(i), other.get(i));
    }
    return same;
  }

  private boolean sameEntries(COSDictionary one, COSDictionary other) throws IOException {
    for (COSName key : one.keySet()) {
      if (!key.equals(COSName.LENGTH) && !same(one.getItem(key), other.getItem(key))) {
        return false;
      }
    }
    return !(one instanceof COSStream mine)
        || (other instanceof COSStream read && Arrays.equals(raw(mine), raw(read)));
  }

  private static byte[] raw(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      return in.readAllBytes();
    }
  }
}
