package lv.lete.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import lv.lete.device.simulator.Printed;
import lv.lete.device.simulator.ReceiptPrinter;
import lv.lete.device.simulator.Sheet;

/// Where the receipts of the simulated printer fall: each is kept as text and as a picture, in the
/// order in which they were cut off.
final class PaperTray implements AutoCloseable {
  private final ReceiptPrinter printer;
  private final Path folder;
  private final List<Sheet> kept = new ArrayList<>();
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("paper").factory());

  private PaperTray(ReceiptPrinter printer, Path folder) {
    this.printer = printer;
    this.folder = folder;
  }

  /// Catches what the printer cuts off from now on; `seen` is told of each, on a thread of the
  /// tray's own.
  static PaperTray under(ReceiptPrinter printer, Path folder, Consumer<Sheet> seen)
      throws IOException {
    PaperTray tray = new PaperTray(printer, Files.createDirectories(folder));
    printer.onPrinted(printed -> {
      if (printed instanceof Printed.Cut) {
        tray.hand.execute(() -> tray.keep(seen));
      }
    });
    return tray;
  }

  private void keep(Consumer<Sheet> seen) {
    try {
      for (Sheet sheet : fresh()) {
        String name = "%02d".formatted(count() + 1);
        Files.writeString(folder.resolve(name + ".txt"), sheet.text() + "\n");
        Files.write(folder.resolve(name + ".png"), sheet.png());
        synchronized (this) {
          kept.add(sheet);
        }
        seen.accept(sheet);
      }
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  private List<Sheet> fresh() {
    List<Sheet> cut = printer.sheets();
    return cut.subList(Math.min(count(), cut.size()), cut.size());
  }

  /// How many receipts lie in it.
  synchronized int count() {
    return kept.size();
  }

  /// What stands on the receipts so far, the first first.
  synchronized List<String> texts() {
    return kept.stream().map(Sheet::text).toList();
  }

  /// The same, once everything that was cut off until now lies in it.
  List<String> settled() {
    try {
      hand.submit(() -> {}).get(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException late) {
      throw new DemoFailure("The receipts cannot be kept in " + folder + ".");
    }
    return texts();
  }

  /// Everything that was cut off lies in it when this returns.
  @Override
  public void close() {
    hand.shutdown();
    try {
      if (!hand.awaitTermination(10, TimeUnit.SECONDS)) {
        throw new DemoFailure("The receipts cannot be kept in " + folder + ".");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
