package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/// Nothing that came from outside steers the terminal of who reads it.
class ShownTextTest extends TypedLete {
  @Test
  void signsThatSteerATerminalAreShownAndDoNothing() {
    StringWriter end = new StringWriter();
    PrintWriter out = ShownText.to(new PrintWriter(end, true));
    out.print("Bērziņš\u001B[2J\u0007\u009B31m\u007F\u202Egnp\u2069\t1\r\n");
    out.print('\u001B');
    out.write("ab\u0000cd", 1, 3);
    out.flush();
    assertEquals("Bērziņš␛[2J␇\uFFFD31m␡\uFFFDgnp\uFFFD\t1\r\n␛b␀c", end.toString());
  }

  @Test
  void whatSomebodyKeyedSteersNoTerminal() throws IOException {
    assertEquals(0, importSampleContracts(), heard());
    said.reset();
    lete("cards", "plan", "--home", hostHome().toString(), "--municipality", "x\u001B[2J\u009B");
    assertTrue(heard().contains("LT-W08 x␛[2J\uFFFD"), heard());
    assertFalse(heard().contains("\u001B") || heard().contains("\u009B"), heard());
  }
}
