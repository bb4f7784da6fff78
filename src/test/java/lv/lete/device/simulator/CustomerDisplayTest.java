package lv.lete.device.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The customer-display simulator reads what the command reference of the DM-D series says.
class CustomerDisplayTest {
  private static void show(CustomerDisplay display, byte[] bytes) throws InterruptedException {
    display.attach(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    while (display.received().length < bytes.length) {
      Thread.onSpinWait();
    }
    assertTrue(display.awaitQuiet(10_000));
  }

  private static CustomerDisplay after(Commands commands) throws InterruptedException {
    CustomerDisplay display = new CustomerDisplay(2, 20);
    show(display, commands.bytes());
    return display;
  }

  @Test
  void showsTextWhereTheCursorIs() throws Exception {
    Commands all = new Commands().add(0x1B, 't', 33).text("Paldies, Ķērpis!").add(0x1F, '$', 12, 2);
    all.text("25,00 EUR").add(0x0B).text("p");
    try (CustomerDisplay display = after(all)) {
      assertEquals(List.of("paldies, Ķērpis!    ", "           25,00 EUR"), display.rows());
      assertEquals(List.of(), display.unknown());
    }
  }

  @Test
  void movesClearsAndDims() throws Exception {
    Commands all = new Commands().text("a".repeat(41)).add(0x1F, 'X', 2, 0x0A, 0x18).text("x");
    try (CustomerDisplay display = after(all)) {
      assertEquals(List.of("a".repeat(20), "x" + " ".repeat(19)), display.rows());
      assertEquals(2, display.brightness());
      show(display, new Commands().add(0x1F, 'E', 255, 0x0C).bytes());
      assertTrue(display.awaitRows(10_000, "", ""));
      assertEquals(0, display.brightness());
    }
  }

  @Test
  void namesWhatItDoesNotKnow() throws Exception {
    Commands all = new Commands().add(0x1F, 'Z', 0x1B, 't', 77, 0x1F, '$', 21, 1, 0x1F, 2, 0x07);
    try (CustomerDisplay display = after(all)) {
      assertEquals(List.of("US Z", "ESC t 77", "US $ 21 1", "US MD2", "07"), display.unknown());
    }
  }

  @Test
  void anyBytesAreRead() throws Exception {
    for (int seed = 0; seed < 50; seed++) {
      byte[] bytes = new byte[2_000];
      new Random(seed).nextBytes(bytes);
      try (CustomerDisplay display = after(new Commands().raw(bytes))) {
        assertTrue(display.rows().stream().allMatch(row -> row.length() == 20), "seed " + seed);
      }
    }
  }
}
