package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lv.lete.host.Host;
import org.junit.jupiter.api.Test;

/// `lete notice` as a person types it.
class NoticeCommandTest extends TypedLete {
  private static final Pattern CODE = Pattern.compile("\"code\":\"([0-9A-Z]{4}-[0-9A-Z]{4})\"");

  @Test
  void saysSomethingToAllTillsOrToOne() throws IOException {
    takePayments();
    assertEquals(0, lete("notice", "send", "--home", books(), "We", "close", "at", "five."));
    assertTrue(heard().contains("notice 1 for 1 terminals"), heard());
    assertEquals(0, lete("notice", "send", "--home", books(), "--till", "1", "Only you."));
    said.reset();
    assertEquals(1, lete("notice", "send", "--home", books(), "--till", "9", "Nobody."));
    assertTrue(heard().contains("LT-N02") && heard().contains("/1"), heard());
    said.reset();
    assertEquals(0, lete("notice", "list", "--home", books()));
    assertTrue(heard().matches("(?s)2  .*TEXT  Only you\\.\\R1  .*TEXT  We close.*"), heard());
  }

  @Test
  void refusesInOneSentence() throws IOException {
    takePayments();
    assertEquals(1, lete("notice", "send", "--home", books(), "a\u0007b"));
    assertTrue(heard().contains("LT-N01"), heard());
    assertEquals(1, lete("notice", "reverse", "--home", books(), "K7QF-2M9D", "--note", "x"));
    assertTrue(heard().contains("LT-N03"), heard());
    assertEquals(2, lete("notice", "reverse", "--home", books(), "K7QF-2M9D"));
    assertEquals(2, lete("notice", "list", "--home", books(), "--last", "0"));
    assertTrue(heard().contains("LT-N06"), heard());
    assertEquals(1, lete("notice", "list", "--home", till()));
    assertTrue(heard().contains("LT-H03"), heard());
    assertEquals(2, lete("notice", "send", "--home", books()));
  }

  @Test
  void asksForAReversalByTheCodeOnTheReceiptOnce() throws IOException {
    String code = takePayments();
    assertEquals(0, lete("notice", "reverse", "--home", books(), code, "--note", "not the same"));
    assertTrue(heard().contains("notice 1 for 1 terminals"), heard());
    assertEquals(0, lete("notice", "reverse", "--home", books(), code, "--note", "again"));
    assertTrue(heard().contains("notice 1 asked for this reversal already"), heard());
    said.reset();
    assertEquals(0, lete("notice", "list", "--home", books()));
    assertTrue(heard().contains("ASK_REVERSAL " + code + "  not the same"), heard());
  }

  private String takePayments() throws IOException {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      String answers =
          counter(
              "sign-in anna 2468",
              "open 100.00",
              "sync 60",
              "pay " + CARD + " 25.00 cash 50.00",
              "sync 60",
              "quit");
      Matcher found = CODE.matcher(answers);
      assertTrue(found.find(), answers);
      said.reset();
      return found.group(1);
    }
  }

  private String books() {
    return hostHome().toString();
  }
}
