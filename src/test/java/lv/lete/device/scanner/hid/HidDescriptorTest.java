package lv.lete.device.scanner.hid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Report descriptors, item by item, as HID 1.11 describes them.
class HidDescriptorTest {
  /// A boot keyboard, HID 1.11, appendix B.1.
  private static final String KEYBOARD =
      "05 01 09 06 A1 01 05 07 19 E0 29 E7 15 00 25 01 75 01 95 08 81 02 95 01 75 08 81 01 95 05 75"
          + " 01 05 08 19 01 29 05 91 02 95 01 75 03 91 01 95 06 75 08 15 00 25 65 05 07 19 00 29"
          + " 65 81 00 C0";

  private static HidDescriptor of(String hex) throws HidFault {
    return HidDescriptor.of(Samples.hex(hex));
  }

  @Test
  void readsTheKeyboardOfTheStandard() throws HidFault {
    HidDescriptor keyboard = of(KEYBOARD);
    assertEquals(8, keyboard.longest());
    assertFalse(keyboard.numbered());
    List<HidField> fields = keyboard.fields();
    assertEquals(3, fields.size(), "outputs are not input");
    assertEquals(0x0007_00E0, fields.getFirst().usage(0));
    assertEquals(0x0007_00E7, fields.getFirst().usage(7));
    assertTrue(fields.get(1).constant());
    assertEquals(16, fields.get(2).offset());
    assertEquals(0x0001_0006, fields.get(2).application());
  }

  @Test
  void aKeyboardIsNoScanner() {
    HidFault fault = assertThrows(HidFault.class, () -> CodeReports.of(Samples.hex(KEYBOARD)));
    assertEquals(HidFault.Why.FOREIGN, fault.why());
    assertTrue(String.valueOf(fault.getMessage()).contains("USB HID POS mode"), fault.getMessage());
  }

  @Test
  void bringsBackWhatWasPushedAndNumbersReportsApart() throws HidFault {
    HidDescriptor both =
        of("05 8C 75 08 95 02 85 01 A4 05 01 75 04 95 04 85 02 81 02 B4 09 FE 81 02");
    assertEquals(3, both.longest());
    assertEquals(2, both.fields().getFirst().report());
    HidField second = both.fields().get(1);
    assertEquals(
        List.of(1, 8, 2, 0),
        List.of(second.report(), second.bits(), second.count(), second.offset()));
    assertEquals(0x008C_00FE, second.usage(1), "the last usage holds for all that follow");
  }

  @Test
  void theFirstUsageBetweenDelimitersNamesTheValue() throws HidFault {
    HidDescriptor named = of("05 8C 75 08 95 01 A9 01 09 FE 09 FD A9 00 09 FC 95 02 81 02");
    assertEquals(0x008C_00FE, named.fields().getFirst().usage(0));
    assertEquals(0x008C_00FC, named.fields().getFirst().usage(1));
  }

  @Test
  void signsAndTheRangesThatDevicesWrite() throws HidFault {
    HidField field = of("15 81 25 7F 75 08 95 01 81 02").fields().getFirst();
    assertEquals(List.of(-127L, 127L), List.of(field.least(), field.most()));
    HidField loose = of("15 00 25 FF 75 08 95 01 81 02").fields().getFirst();
    assertEquals(255, loose.most());
    HidField wide = of("17 00 00 00 80 27 FF FF FF 7F 75 20 95 01 81 02").fields().getFirst();
    assertEquals(Integer.MIN_VALUE, wide.least());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "05",
        "26 FF",
        "FE",
        "FE 05 00 01",
        "B4",
        "C0",
        "A1 01",
        "85 00",
        "86 00 01",
        "75 08 97 00 00 00 40 81 02",
        "77 FF FF FF FF 95 01 81 02",
        "19 FF 29 01 81 02",
        "75 08 95 01 81 02 85 01 81 02"
      })
  void refusesWhatIsNoDescriptor(String hex) {
    assertEquals(HidFault.Why.FOREIGN, assertThrows(HidFault.class, () -> of(hex)).why());
  }

  @Test
  void refusesWhatAsksForTooMuch() {
    assertThrows(HidFault.class, () -> of("A4 ".repeat(65).strip()));
    assertThrows(HidFault.class, () -> of("A1 01 ".repeat(65) + "C0 ".repeat(65).strip()));
    assertThrows(HidFault.class, () -> of("09 01 ".repeat(1025) + "81 02"));
    assertThrows(HidFault.class, () -> HidDescriptor.of(new byte[4097]));
  }
}
