package lv.lete.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {
  private static final String LINK =
      """
      [{"number":1,"previousHash":"","hash":"","bytes":""}]
      """;

  @Test
  void readsABatch() {
    assertEquals(2_147_483_647, read("2147483647", LINK).epoch());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4294967297", "2147483648", "18446744073709551617", "1e999999999", "1.5"})
  void refusesAnEpochThatIsNoIntAndWrapsNone(String epoch) {
    assertThrows(Malformed.class, () -> read(epoch, LINK));
  }

  @Test
  void namesTheListThatIsNull() {
    Malformed refused = assertThrows(Malformed.class, () -> read("1", "null"));
    assertEquals("not a Batch: links", refused.getMessage());
  }

  private static Records.Batch read(String epoch, String links) {
    String batch =
        "{\"terminal\":\"0190a3c4-0000-7000-8000-000000000001\",\"epoch\":"
            + epoch
            + ",\"links\":"
            + links
            + ",\"signature\":\"\"}";
    byte[] text = batch.getBytes(StandardCharsets.UTF_8);
    return WireJson.read(Records.Batch.class, text);
  }
}
