package lv.lete.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class CableTest {
  @Test
  void aPulledCableCarriesNothing() throws Exception {
    try (Cable cable = Cable.lay()) {
      URI end = cable.address();
      try (var call = new java.net.Socket(end.getHost(), end.getPort())) {
        assertEquals(-1, call.getInputStream().read(), "nothing is plugged in");
      }
    }
  }

  @Test
  void theSimulatorSpeaksThreeLanguages() {
    for (String language : new String[] {"lv", "lt", "en"}) {
      ResourceBundle words =
          ResourceBundle.getBundle("lv.lete.demo.simulator", Locale.of(language));
      assertNotNull(words);
      assertFalse(words.getString("drop").isBlank());
    }
  }
}
