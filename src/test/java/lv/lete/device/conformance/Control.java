package lv.lete.device.conformance;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import jpos.BaseControl;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.StatusUpdateEvent;
import jpos.events.StatusUpdateListener;
import org.jspecify.annotations.Nullable;

/// A public JavaPOS control of any category. What every category has and no interface of JavaPOS
/// names is called by its name.
public final class Control implements AutoCloseable {
  /// How long anything may take that has no time of its own.
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> ANSWERED_WHEN_CLOSED =
      List.of("open", "getState", "getDeviceControlDescription", "getDeviceControlVersion");

  /// The status codes it told, in order.
  public final BlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();

  private final BaseControl control;

  /// Wraps a control that is closed.
  public Control(BaseControl control) {
    this.control = control;
    call("addStatusUpdateListener", StatusUpdateListener.class, (StatusUpdateListener) this::told);
  }

  private void told(StatusUpdateEvent event) {
    statuses.add(event.getStatus());
  }

  /// The control itself, for what JavaPOS has a name for.
  public BaseControl base() {
    return control;
  }

  /// Every call that a closed control must refuse, as its name and how to make it.
  public Stream<Call> everyCall() {
    return Arrays.stream(control.getClass().getMethods())
        .filter(method -> Arrays.asList(method.getExceptionTypes()).contains(JposException.class))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !ANSWERED_WHEN_CLOSED.contains(method.getName()))
        .map(method -> new Call(method.getName(), () -> invoke(method, anything(method))));
  }

  /// One call.
  public record Call(String name, Action action) {}

  /// What may be refused.
  public interface Action {
    /// Does it.
    void run() throws JposException;
  }

  private static @Nullable Object[] anything(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(Control::anything).toArray();
  }

  private static @Nullable Object anything(Class<?> type) {
    return switch (type.getName()) {
      case "int" -> 0;
      case "long" -> 0L;
      case "boolean" -> false;
      case "java.lang.String" -> "";
      default -> type.isArray() ? Array.newInstance(type.getComponentType(), 1) : null;
    };
  }

  private @Nullable Object call(String name, Class<?> type, Object argument) {
    try {
      return invoke(control.getClass().getMethod(name, type), argument);
    } catch (NoSuchMethodException | JposException missing) {
      return fail(name, missing);
    }
  }

  /// A property by its name, as `PowerState`.
  public Object get(String property) throws JposException {
    try {
      Object value = invoke(control.getClass().getMethod("get" + property));
      assertNotNull(value, property);
      return value;
    } catch (NoSuchMethodException missing) {
      return fail("no property " + property, missing);
    }
  }

  /// A method with one argument, as `setPowerNotify`.
  public void put(String method, Object argument) throws JposException {
    Class<?> type =
        switch (argument) {
          case Integer _ -> int.class;
          case Boolean _ -> boolean.class;
          default -> argument.getClass();
        };
    try {
      invoke(control.getClass().getMethod(method, type), argument);
    } catch (NoSuchMethodException missing) {
      fail("no method " + method, missing);
    }
  }

  /// `compareFirmwareVersion`.
  public void compareFirmware() throws JposException {
    try {
      invoke(
          control.getClass().getMethod("compareFirmwareVersion", String.class, int[].class),
          "none",
          new int[1]);
    } catch (NoSuchMethodException missing) {
      fail("no compareFirmwareVersion", missing);
    }
  }

  /// What `retrieveStatistics` answers for these names.
  public String statistics(String names) throws JposException {
    String[] answer = {names};
    put("retrieveStatistics", answer);
    return answer[0];
  }

  private @Nullable Object invoke(Method method, @Nullable Object... arguments)
      throws JposException {
    try {
      return method.invoke(control, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof JposException refused) {
        throw refused;
      }
      return fail(method.getName(), thrown.getCause());
    } catch (IllegalAccessException closed) {
      return fail(method.getName(), closed);
    }
  }

  /// The next status it tells is this one, within the time.
  public void tells(int status, Duration within) throws InterruptedException {
    Integer next = statuses.poll(within.toMillis(), TimeUnit.MILLISECONDS);
    assertNotNull(next, "no status within " + within);
    assertTrue(next == status, "told " + next + " for " + status);
  }

  /// Fails unless the call is refused with this code.
  public static void refuses(int code, String what, Action call) {
    try {
      call.run();
    } catch (JposException refused) {
      if (refused.getErrorCode() != code) {
        fail(what + ": E" + refused.getErrorCode() + " for E" + code, refused);
      }
      return;
    }
    fail(what + " was not refused");
  }

  /// Waits until it is so.
  public static void await(String what, BooleanSupplier so) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("never: " + what);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /// Closes it; nothing when it is closed.
  @Override
  public void close() throws JposException {
    if (control.getState() != JposConst.JPOS_S_CLOSED) {
      control.close();
    }
  }
}
