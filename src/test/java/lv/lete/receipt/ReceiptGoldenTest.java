package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Receipts word for word. `-Dgolden.write=true` writes the files anew: look at what changed.
class ReceiptGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/lv/lete/receipt");

  @ParameterizedTest
  @CsvSource({"lv,42", "lv,48", "lt,42", "lt,48", "en,42", "en,48"})
  void saysWordForWordWhatWasAgreed(String language, int columns) throws IOException {
    Locale locale = Locale.of(language);
    String text =
        ReceiptText.of(Samples.receipt(Samples.cash()), columns, locale)
            + "\n"
            + ReceiptText.of(Samples.receipt(Samples.rounded(), false, true, 1), columns, locale)
            + "\n"
            + ReceiptText.of(Samples.receipt(Samples.card(), true, false, 2), columns, locale);
    Path file = GOLDEN.resolve("receipt-" + language + "-" + columns + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, text);
    }
    assertEquals(Files.readString(file), text);
  }
}
