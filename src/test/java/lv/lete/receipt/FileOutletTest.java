package lv.lete.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lv.lete.journal.PaymentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutletTest {

  private static final String CODE = PaymentCode.of(Samples.PAYMENT);

  @TempDir private Path home;

  @Test
  void writesTextAndPdfAndNamesCopies() throws IOException {
    Path directory = home.resolve("receipts");
    FileOutlet outlet = new FileOutlet(directory, 48);
    Receipt original = Samples.receipt(Samples.cash());
    outlet.deliver(original, Locale.ENGLISH);
    outlet.deliver(Samples.receipt(Samples.cash(), false, false, 1), Locale.ENGLISH);
    assertEquals(
        List.of(CODE + "-copy-1.pdf", CODE + "-copy-1.txt", CODE + ".pdf", CODE + ".txt"),
        names(directory));
    assertEquals(
        ReceiptText.of(original, 48, Locale.ENGLISH),
        Files.readString(directory.resolve(CODE + ".txt")));
  }

  @Test
  void neverReplacesAReceiptOfAnotherPaymentWithTheSameCode() throws IOException {
    FileOutlet outlet = new FileOutlet(home, 42);
    Files.writeString(home.resolve(CODE + ".txt"), "another payment");
    outlet.deliver(Samples.receipt(Samples.cash()), Locale.ENGLISH);
    assertEquals("another payment", Files.readString(home.resolve(CODE + ".txt")));
    assertEquals(List.of(CODE + "-1017.pdf", CODE + "-1017.txt", CODE + ".txt"), names(home));
  }

  @Test
  void aDirectoryThatCannotBeIsAFault() throws IOException {
    Path file = Files.writeString(home.resolve("taken"), "");
    FileOutlet outlet = new FileOutlet(file, 42);
    Receipt receipt = Samples.receipt(Samples.cash());
    assertThrows(OutletFault.class, () -> outlet.deliver(receipt, Locale.ENGLISH));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
