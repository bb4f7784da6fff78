package lv.lete.host;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import lv.lete.settlement.export.Export;
import lv.lete.settlement.export.ExportFormat;

/// Exports the camt.054 of a busy day and prints the most MiB that were in use after any
/// collection, less what was in use before. Collections come often in a small heap.
final class SettlementHeapProbe {
  private SettlementHeapProbe() {}

  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    AtomicLong most = new AtomicLong();
    watch(most);
    System.gc();
    long before = used();
    try (Settlements books = SettlementBench.open(home)) {
      Settlements.Found found = SettlementBench.cut(books);
      Export.Outcome outcome =
          Export.write(
              found.settlement(),
              ExportFormat.CAMT054,
              Locale.ENGLISH,
              Path.of(arguments[1]),
              null);
      if (!(outcome instanceof Export.Written)) {
        throw new IllegalStateException("nothing was written: " + outcome);
      }
      System.gc();
      most.accumulateAndGet(used(), Math::max);
      if (found.settlement().members().isEmpty()) {
        throw new IllegalStateException("nothing was settled");
      }
    }
    System.out.println((most.get() - before) / 1048576.0);
  }

  private static void watch(AtomicLong most) {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (note, _) -> {
                var info =
                    GarbageCollectionNotificationInfo.from((CompositeData) note.getUserData());
                long after = 0;
                for (var pool : info.getGcInfo().getMemoryUsageAfterGc().entrySet()) {
                  if (isHeap(pool.getKey())) {
                    after += pool.getValue().getUsed();
                  }
                }
                most.accumulateAndGet(after, Math::max);
              },
              null,
              null);
    }
  }

  private static boolean isHeap(String pool) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .anyMatch(bean -> bean.getName().equals(pool) && bean.getType() == MemoryType.HEAP);
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
