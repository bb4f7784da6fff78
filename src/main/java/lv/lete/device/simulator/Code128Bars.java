package lv.lete.device.simulator;

import java.util.ArrayList;
import java.util.List;

/// Code 128 as `GS k` with m = 73 sends it: the host chooses the code sets by `{A`, `{B`, `{C`,
/// writes FNC1 to FNC4 as `{1` to `{4`, the shift as `{S`, a brace as `{{`; in set C each byte is a
/// pair of digits, 0 to 99. Bars and check character after ISO/IEC 15417.
final class Code128Bars {
  /// Widths of bars and spaces of the values 0 to 105, six digits each; the stop has seven.
  private static final String WIDTHS =
      "212222222122222221121223121322131222122213122312132212221213"
          + "221312231212112232122132122231113222123122123221223211221132"
          + "221231213212223112312131311222321122321221312212322112322211"
          + "212123212321232121111323131123131321112313132113132311211313"
          + "231113231311112133112331132131113123113321133121313121211331"
          + "231131213113213311213131311123311321331121312113312311332111"
          + "314111221411431111111224111422121124121421141122141221112214"
          + "112412122114122411142112142211241211221114413111241112134111"
          + "111242121142121241114212124112124211411212421112421211212141"
          + "214121412121111143111341131141114113114311411113411311113141"
          + "114131311141411131211412211214211232";

  private static final String STOP = "2331112";
  private static final int FNC1 = 102;
  private static final int SHIFT = 98;
  private static final int MODULUS = 103;

  /// What is drawn and what a reader tells.
  record Drawn(boolean[] modules, String text) {}

  /// The data is none of a Code 128: a printer prints nothing then.
  static final class NoCode extends Exception {
    NoCode(String why) {
      super(why);
    }
  }

  private final byte[] data;
  private final List<Integer> values = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private char set;

  private Code128Bars(byte[] data) {
    this.data = data;
  }

  static Drawn draw(byte[] data) throws NoCode {
    Code128Bars bars = new Code128Bars(data);
    bars.read();
    return new Drawn(modules(bars.values), bars.text.toString());
  }

  private void read() throws NoCode {
    if (data.length < 3 || data[0] != '{' || data[1] < 'A' || data[1] > 'C') {
      throw new NoCode("the data does not begin with a code set");
    }
    set = (char) data[1];
    values.add(MODULUS + set - 'A');
    for (int i = 2; i < data.length; i++) {
      if (data[i] != '{') {
        letter(data[i] & 0xFF, set);
      } else if (++i == data.length) {
        throw new NoCode("a brace at the end");
      } else if (data[i] == 'S') {
        if (set == 'C' || ++i == data.length) {
          throw new NoCode("a shift of nothing");
        }
        values.add(SHIFT);
        letter(data[i] & 0xFF, set == 'A' ? 'B' : 'A');
      } else {
        escape((char) data[i]);
      }
    }
  }

  private void escape(char escaped) throws NoCode {
    switch (escaped) {
      case 'A', 'B', 'C' -> {
        if (escaped != set) {
          values.add(101 - (escaped - 'A'));
          set = escaped;
        }
      }
      case '{' -> letter('{', set);
      case '1' -> values.add(FNC1);
      case '2' -> values.add(inAOrB(97));
      case '3' -> values.add(inAOrB(96));
      case '4' -> values.add(inAOrB(set == 'A' ? 101 : 100));
      default -> throw new NoCode("no code set or function " + escaped);
    }
  }

  private int inAOrB(int value) throws NoCode {
    if (set == 'C') {
      throw new NoCode("FNC2 to FNC4 are not in code set C");
    }
    return value;
  }

  private void letter(int code, char in) throws NoCode {
    int value =
        switch (in) {
          case 'A' -> code < 32 ? code + 64 : code < 96 ? code - 32 : -1;
          case 'B' -> code >= 32 && code < 128 ? code - 32 : -1;
          default -> code < 100 ? code : -1;
        };
    if (value < 0) {
      throw new NoCode("byte " + code + " is not in code set " + in);
    }
    values.add(value);
    if (in == 'C') {
      text.append(code / 10).append(code % 10);
    } else {
      text.append((char) code);
    }
  }

  private static boolean[] modules(List<Integer> values) {
    long sum = values.getFirst();
    for (int i = 1; i < values.size(); i++) {
      sum += (long) i * values.get(i);
    }
    StringBuilder widths = new StringBuilder();
    values.forEach(value -> widths.append(WIDTHS, value * 6, value * 6 + 6));
    int check = (int) (sum % MODULUS);
    widths.append(WIDTHS, check * 6, check * 6 + 6).append(STOP);
    boolean[] modules = new boolean[widths.chars().map(each -> each - '0').sum()];
    int at = 0;
    for (int i = 0; i < widths.length(); i++) {
      for (int n = widths.charAt(i) - '0'; n > 0; n--) {
        modules[at++] = i % 2 == 0;
      }
    }
    return modules;
  }
}
