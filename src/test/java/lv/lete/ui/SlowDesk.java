package lv.lete.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// A desk over a real one whose answers a test holds back, counts or breaks, by method name.
final class SlowDesk {
  private final ConcurrentMap<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, RuntimeException> broken = new ConcurrentHashMap<>();

  UnaryOperator<Desk> around() {
    return real -> around(Desk.class, real);
  }

  private <T> T around(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              String name = method.getName();
              calls.computeIfAbsent(name, _ -> new AtomicInteger()).incrementAndGet();
              CountDownLatch hold = held.get(name);
              if (hold != null) {
                hold.await();
              }
              RuntimeException trouble = broken.get(name);
              if (trouble != null) {
                throw trouble;
              }
              try {
                Object answer = method.invoke(real, arguments);
                return switch (answer) {
                  case CardDesk cards -> around(CardDesk.class, cards);
                  case DayDesk day -> around(DayDesk.class, day);
                  case PaymentsDesk past -> around(PaymentsDesk.class, past);
                  case null, default -> answer;
                };
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /// Holds the answers of a method back until [#release].
  void hold(String method) {
    held.put(method, new CountDownLatch(1));
  }

  void release(String method) {
    CountDownLatch hold = held.remove(method);
    if (hold != null) {
      hold.countDown();
    }
  }

  void breakDown(String method) {
    broken.put(method, new IllegalStateException("broken by the test"));
  }

  void mend(String method) {
    broken.remove(method);
  }

  int calls(String method) {
    AtomicInteger count = calls.get(method);
    return count == null ? 0 : count.get();
  }
}
