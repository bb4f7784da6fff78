package lv.lete.device.scanner.hid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import lv.lete.device.scanner.hid.CodeReports.Code;
import lv.lete.device.scanner.hid.CodeReports.Lost;
import lv.lete.device.scanner.hid.CodeReports.Outcome;
import lv.lete.device.scanner.hid.CodeReports.Waiting;
import lv.lete.device.scanner.hid.Samples.Sample;
import lv.lete.device.simulator.HidRecording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Codes come whole or not at all, whatever the layout of the reports.
class CodeReportsTest {
  private static final Sample COUNTED = Samples.all().getFirst();

  static List<Sample> samples() {
    return Samples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsEveryLayoutByItsUsages(Sample sample) throws HidFault {
    HidRecording recording = sample.recording();
    CodeReports reports = CodeReports.of(recording.descriptor());
    List<String> codes = new ArrayList<>();
    for (HidRecording.Report report : recording.reports()) {
      add(codes, reports.take(report.bytes(), report.bytes().length, report.micros() * 1_000));
    }
    assertEquals(sample.codes(), codes);
  }

  static void add(List<String> codes, Outcome outcome) {
    switch (outcome) {
      case Code(byte[] bytes) -> codes.add(new String(bytes, ISO_8859_1));
      case Lost(String why) -> codes.add("lost: " + why);
      case Waiting _ -> {}
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aReportCutShortCostsItsCodeAndNeverGivesAnother(Sample sample) throws HidFault {
    HidRecording recording = sample.recording();
    for (int cut = 0; cut < recording.reports().size(); cut++) {
      for (int length = 0; length < recording.reports().get(cut).bytes().length; length += 3) {
        CodeReports reports = CodeReports.of(recording.descriptor());
        for (int i = 0; i < recording.reports().size(); i++) {
          byte[] report = recording.reports().get(i).bytes();
          int sent = i == cut ? length : report.length;
          if (reports.take(report, sent, i) instanceof Code(byte[] bytes)) {
            String code = new String(bytes, ISO_8859_1);
            assertEquals(true, sample.codes().contains(code), code);
          }
        }
      }
    }
  }

  private static byte[] counted(int length, String aim, String data, boolean more) {
    byte[] report = new byte[64];
    report[0] = 2;
    report[1] = (byte) length;
    byte[] head = (aim + "\0\0\0").substring(0, 3).getBytes(ISO_8859_1);
    System.arraycopy(head, 0, report, 2, 3);
    byte[] text = data.getBytes(ISO_8859_1);
    System.arraycopy(text, 0, report, 5, text.length);
    report[63] = (byte) (more ? 1 : 0);
    return report;
  }

  private static CodeReports reports() throws HidFault {
    return CodeReports.of(COUNTED.recording().descriptor());
  }

  @Test
  void aLengthBeyondTheReportDropsTheCode() throws HidFault {
    CodeReports reports = reports();
    assertInstanceOf(Lost.class, reports.take(counted(57, "]C0", "123", false), 64, 0));
    assertInstanceOf(Lost.class, reports.take(counted(255, "]C0", "123", true), 64, 1));
    assertInstanceOf(Waiting.class, reports.take(counted(3, "]C0", "456", false), 64, 2));
    assertInstanceOf(Code.class, reports.take(counted(3, "]C0", "789", false), 64, 3));
  }

  @Test
  void theLengthCutsTheDataEvenWhereItHoldsZeros() throws HidFault {
    Outcome outcome = reports().take(counted(4, "]Q1", "a\0b\0rest", false), 64, 0);
    Code code = assertInstanceOf(Code.class, outcome);
    assertEquals("]Q1a\0b\0", new String(code.bytes(), ISO_8859_1));
  }

  @Test
  void partsOfTwoCodesAreNeverJoined() throws HidFault {
    CodeReports reports = reports();
    reports.take(counted(3, "]C0", "123", true), 64, 0);
    assertInstanceOf(Lost.class, reports.take(counted(3, "]Q1", "456", false), 64, 1));
  }

  @Test
  void theRestOfACodeThatComesTooLateIsNoCodeOfItsOwn() throws HidFault {
    CodeReports reports = reports();
    reports.take(counted(3, "]C0", "123", true), 64, 2);
    assertInstanceOf(Waiting.class, reports.overdue(499_000_000));
    assertInstanceOf(Lost.class, reports.overdue(501_000_000));
    assertInstanceOf(Waiting.class, reports.take(counted(3, "]C0", "456", false), 64, 501_000_000));
    assertInstanceOf(Code.class, reports.take(counted(3, "]C0", "789", false), 64, 502_000_000));

    reports.take(counted(3, "]C0", "123", true), 64, 600_000_000);
    assertInstanceOf(Lost.class, reports.overdue(20_000_000_000L));
    Outcome later = reports.take(counted(3, "]C0", "456", false), 64, 20_000_000_000L);
    assertEquals("]C0456", new String(((Code) later).bytes(), ISO_8859_1));
  }

  @Test
  void halfAnAimIdentifierIsRefusedAndNoneIsFine() throws HidFault {
    CodeReports reports = reports();
    assertInstanceOf(Lost.class, reports.take(counted(3, "]\u0001\u0002", "123", false), 64, 0));
    Outcome none = reports.take(counted(3, "\0\0\0", "123", false), 64, 1);
    assertEquals("123", new String(((Code) none).bytes(), ISO_8859_1));
    Outcome twice = reports.take(counted(6, "]C0", "]C0123", false), 64, 2);
    assertEquals("]C0123", new String(((Code) twice).bytes(), ISO_8859_1));
  }

  @Test
  void aCodeWithoutEndIsGivenUp() throws HidFault {
    CodeReports reports = reports();
    int lost = 0;
    for (int i = 0; i < 100_000; i++) {
      Outcome outcome = reports.take(counted(56, "]Q1", "1".repeat(56), true), 64, i);
      lost += outcome instanceof Lost ? 1 : 0;
    }
    assertEquals(1, lost, "told once, then passed over to its end");
    assertInstanceOf(Waiting.class, reports.take(counted(1, "]Q1", "1", false), 64, 100_001));
    assertInstanceOf(Code.class, reports.take(counted(1, "]Q1", "1", false), 64, 100_002));
  }

  @Test
  void emptyAndForeignReportsAreNoCodes() throws HidFault {
    CodeReports reports = reports();
    assertInstanceOf(Waiting.class, reports.take(counted(0, "", "", false), 64, 0));
    assertInstanceOf(Waiting.class, reports.take(new byte[] {9, 1, 2}, 3, 1));
    assertInstanceOf(Lost.class, reports.take(new byte[0], 0, 2), "what was in it is not known");
  }
}
