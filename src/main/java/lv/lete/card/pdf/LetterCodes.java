package lv.lete.card.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// How letters are written in a page's content: those that names round the Baltic are made of take
/// one byte, all others two. Half of a card's bytes would be noughts otherwise.
///
/// The codes are of a CMap embedded with each font (ISO 32000-1, 9.7.5), ASCII standing for itself;
/// one byte from 0x20 to 0xEF, two from 0xF000.
final class LetterCodes {
  /// Letters, beside ASCII, of Latvian, Lithuanian, Estonian, Polish, German, the Scandinavian and
  /// French, and what stands between words.
  private static final String ONE_BYTE =
      "ĀāČčĒēĢģĪīĶķĻļŅņŠšŪūŽžŌōŖŗĄąĘęĖėĮįŲųÄäÖöÜüÕõŁłŚśŹźŻżĆćŃńÓóßÅåØøÆæÀàÁáÂâÇçÈèÉéÊêËëÍíÎîÏïÑñ"
          + "ÒòÔôÙùÚúÛûÝýĞğŞş–—‘’“”„…€·§°";

  private static final int FIRST_ONE = 0x80;
  private static final int LAST_ONE = 0xEF;
  private static final int FIRST_TWO = 0xF000;
  private static final int AT_MOST_A_SECTION = 100;

  private LetterCodes() {}

  /// The code of each of these letters, in their order.
  static char[] assign(List<Integer> letters) {
    char[] codes = new char[letters.size()];
    int two = FIRST_TWO;
    for (int i = 0; i < codes.length; i++) {
      int letter = letters.get(i);
      int place = ONE_BYTE.indexOf(letter);
      if (letter >= 0x20 && letter <= 0x7E) {
        codes[i] = (char) letter;
      } else if (place >= 0 && FIRST_ONE + place <= LAST_ONE) {
        codes[i] = (char) (FIRST_ONE + place);
      } else {
        codes[i] = (char) two++;
      }
    }
    return codes;
  }

  /// Makes a font that PDFBox embedded as Identity-H take these codes: `cids` are what its own
  /// codes were, `letters` what they stand for.
  static void use(COSDictionary font, List<Integer> letters, char[] codes, int[] cids)
      throws IOException {
    COSStream encoding = new COSStream();
    encoding.setItem(COSName.TYPE, COSName.CMAP);
    encoding.setItem(COSName.getPDFName("CMapName"), COSName.getPDFName("Lete-European"));
    COSDictionary system = new COSDictionary();
    system.setDirect(true);
    system.setString(COSName.REGISTRY, "Adobe");
    system.setString(COSName.ORDERING, "Identity");
    system.setInt(COSName.SUPPLEMENT, 0);
    encoding.setItem(COSName.CIDSYSTEMINFO, system);
    write(encoding, cmap("Lete-European", 1, entries(codes, "cidchar", at -> cids[at], "%d")));
    font.setItem(COSName.ENCODING, encoding);
    COSStream unicode = new COSStream();
    write(unicode, cmap("Lete-Unicode", 2, entries(codes, "bfchar", letters::get, "<%04X>")));
    font.setItem(COSName.TO_UNICODE, unicode);
  }

  private static List<String> entries(
      char[] codes, String kind, IntUnaryOperator value, String form) {
    List<String> sections = new ArrayList<>();
    for (int from = 0; from < codes.length; from += AT_MOST_A_SECTION) {
      int to = Math.min(codes.length, from + AT_MOST_A_SECTION);
      StringBuilder section = new StringBuilder();
      section.append(to - from).append(" begin").append(kind).append('\n');
      for (int i = from; i < to; i++) {
        section.append((codes[i] < 0x100 ? "<%02X> " : "<%04X> ").formatted((int) codes[i]));
        section.append(form.formatted(value.applyAsInt(i))).append('\n');
      }
      sections.add(section.append("end").append(kind).append('\n').toString());
    }
    return sections;
  }

  private static String cmap(String name, int type, List<String> sections) {
    return """
    /CIDInit /ProcSet findresource begin
    12 dict begin
    begincmap
    /CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (%s) def /Supplement 0 def end def
    /CMapName /%s def
    /CMapType %d def
    2 begincodespacerange
    <20> <EF>
    <F000> <F7FF>
    endcodespacerange
    """
            .formatted(type == 1 ? "Identity" : "UCS", name, type)
        + String.join("", sections)
        + """
        endcmap
        CMapName currentdict /CMap defineresource pop
        end
        end
        """;
  }

  private static void write(COSStream stream, String text) throws IOException {
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
