package lv.lete.receipt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// Writes receipts and reports into a directory: `K7QF-2M9D.txt` and `.pdf`, copies as
/// `K7QF-2M9D-copy-1`. A file is there whole or not at all, and none is ever replaced: where two
/// payments share a code, the later one's name also has its journal number.
public final class FileOutlet implements ReceiptOutlet {

  private final Path directory;
  private final int columns;

  /// Into `directory`, which is made when the first receipt comes; text of 42 or 48 columns.
  public FileOutlet(Path directory, int columns) {
    this.directory = directory;
    this.columns = columns;
  }

  @Override
  public void deliver(Printout printout, Locale language) {
    try {
      Files.createDirectories(directory);
      String name = freeName(printout);
      String text = printout.text(columns, language);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      printout.pdf(language, pdf);
      put(name + ".pdf", pdf.toByteArray());
      put(name + ".txt", text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutletFault("cannot write into " + directory, e);
    }
  }

  @Override
  public String medium() {
    return "file";
  }

  private String freeName(Printout printout) {
    String name = printout.fileName();
    boolean taken =
        Files.exists(directory.resolve(name + ".pdf"))
            || Files.exists(directory.resolve(name + ".txt"));
    return taken ? printout.otherFileName() : name;
  }

  private void put(String name, byte[] bytes) throws IOException {
    Path unborn = Files.createTempFile(directory, "receipt", ".new");
    try {
      Files.write(unborn, bytes);
      Files.move(unborn, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unborn);
    }
  }
}
