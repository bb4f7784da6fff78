package lv.lete.device;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import jpos.JposException;
import jpos.POSPrinterConst;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which letters a printer or display has, and the setting that makes it show ours.
///
/// UnifiedPOS 1.15, "CharacterSet" and "MapCharacterSet" (POSPrinter, LineDisplay): a service lists
/// the sets it knows; 997 is Unicode, 998 ASCII, 999 the machine's own, others are code pages. With
/// MapCharacterSet the service turns the program's Unicode into the set. The two kinds of device
/// number the sets alike.
///
/// @param set the set chosen, 0 when the service's own was left
/// @param known what the set holds, null when nobody can tell or it holds everything
record Letters(int set, @Nullable Charset known) {
  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

  /// Best first: Unicode, then the code pages that have Latvian and Lithuanian letters.
  private static final List<Integer> WANTED = List.of(POSPrinterConst.PTR_CS_UNICODE, 775, 1257);

  /// The properties that decide it, as a control has them.
  interface Settings {
    /// CharacterSetList: numbers with commas between.
    String list() throws JposException;

    /// CharacterSet.
    int now() throws JposException;

    /// Sets CharacterSet.
    void choose(int set) throws JposException;

    /// CapMapCharacterSet.
    boolean canMap() throws JposException;

    /// Sets MapCharacterSet.
    void map(boolean on) throws JposException;
  }

  /// Chooses the best set the service lists, and has it map.
  static Letters choose(Settings settings) throws JposException {
    List<Integer> listed = numbers(settings.list());
    int set = settings.now();
    for (int wanted : WANTED) {
      if (listed.contains(wanted)) {
        settings.choose(wanted);
        set = wanted;
        break;
      }
    }
    try {
      if (settings.canMap()) {
        settings.map(true);
      }
    } catch (JposException refused) {
      LOG.info("the character set is not mapped by the service: {}", refused.getMessage());
    }
    return new Letters(set, charset(set));
  }

  private static List<Integer> numbers(@Nullable String list) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : list == null ? List.<String>of() : List.of(list.split(",", -1))) {
      if (number.strip().matches("[0-9]{1,5}")) {
        numbers.add(Integer.parseInt(number.strip()));
      }
    }
    return numbers;
  }

  private static @Nullable Charset charset(int set) {
    return switch (set) {
      case POSPrinterConst.PTR_CS_UNICODE, POSPrinterConst.PTR_CS_ANSI -> null;
      case POSPrinterConst.PTR_CS_ASCII -> java.nio.charset.StandardCharsets.US_ASCII;
      default -> codePage(set);
    };
  }

  private static @Nullable Charset codePage(int page) {
    for (String name : List.of("IBM" + page, "windows-" + page, "IBM00" + page, "x-IBM" + page)) {
      if (Charset.isSupported(name)) {
        return Charset.forName(name);
      }
    }
    return null;
  }

  /// Whether the set holds every letter, as far as anybody can tell.
  boolean hold(String text) {
    return known == null || known.newEncoder().canEncode(text);
  }

  /// The text with letters that the set does not hold put without their marks, or as a full stop:
  /// for a display, where a plain letter reads better than a wrong one.
  String plain(String text) {
    Charset charset = known;
    if (charset == null) {
      return text;
    }
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(letter -> {
          String one = Character.toString(letter);
          String bare = Normalizer.normalize(one, Normalizer.Form.NFD).substring(0, 1);
          plain.append(encoder.canEncode(one) ? one : encoder.canEncode(bare) ? bare : ".");
        });
    return plain.toString();
  }
}
