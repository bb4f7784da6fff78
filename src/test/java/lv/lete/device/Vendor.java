package lv.lete.device;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jpos.JposConst;
import jpos.JposException;
import jpos.events.DataEvent;
import jpos.events.ErrorEvent;
import jpos.events.OutputCompleteEvent;
import jpos.events.StatusUpdateEvent;
import jpos.services.EventCallbacks;
import org.jspecify.annotations.Nullable;

/// A device service of another maker, as a bag of properties: a setter is remembered, a getter
/// answers what was set or the plainest value, and every call is kept. A test says what single
/// methods do instead, and fires events on threads of its own.
final class Vendor implements InvocationHandler {
  private static final ConcurrentMap<String, Vendor> ALL = new ConcurrentHashMap<>();

  /// What a method does instead.
  interface Act {
    @Nullable Object of(Object[] arguments) throws Exception;
  }

  final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
  final AtomicInteger opened = new AtomicInteger();
  private final Map<String, Object> properties = new ConcurrentHashMap<>();
  private final Map<String, Act> acts = new ConcurrentHashMap<>();
  private volatile @Nullable EventCallbacks program;

  /// The one behind this logical name.
  static Vendor named(String logicalName) {
    return ALL.computeIfAbsent(logicalName, any -> new Vendor());
  }

  /// A fresh one in its place.
  static Vendor fresh(String logicalName) {
    Vendor vendor = new Vendor();
    ALL.put(logicalName, vendor);
    return vendor;
  }

  /// A `jpos.xml` with one entry of this maker a line: `name category property=value...`.
  static Path file(Path folder, String... entries) throws IOException {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<JposEntries>\n");
    for (String entry : entries) {
      List<String> words = List.of(entry.split(" ", -1));
      xml.append("<JposEntry logicalName=\"").append(words.get(0)).append("\">\n<creation ");
      xml.append("factoryClass=\"lv.lete.device.VendorFactory\" ");
      xml.append("serviceClass=\"lv.lete.device.Vendor\"/>\n<vendor name=\"V\" url=\"\"/>\n");
      xml.append("<jpos category=\"").append(words.get(1)).append("\" version=\"1.15\"/>\n");
      xml.append("<product name=\"vendor\" description=\"a vendor's\" url=\"\"/>\n");
      for (String property : words.subList(2, words.size())) {
        String[] pair = property.split("=", 2);
        xml.append("<prop name=\"%s\" value=\"%s\"/>\n".formatted(pair[0], pair[1]));
      }
      xml.append("</JposEntry>\n");
    }
    return Files.writeString(folder.resolve("jpos.xml"), xml.append("</JposEntries>\n"));
  }

  /// The property has this value.
  Vendor has(String property, Object value) {
    properties.put(property, value);
    return this;
  }

  /// The method does this instead.
  Vendor does(String method, Act act) {
    acts.put(method, act);
    return this;
  }

  /// The method refuses with this error.
  Vendor refuses(String method, int code, int extended) {
    return does(
        method,
        arguments -> {
          throw new JposException(code, extended, "the vendor refuses " + method);
        });
  }

  /// The method does what it did at first.
  void heals(String method) {
    acts.remove(method);
  }

  /// Waits for a call that begins so, passing over others.
  String awaitCall(String beginning) throws InterruptedException {
    while (true) {
      String call = calls.poll(10, TimeUnit.SECONDS);
      if (call == null) {
        throw new AssertionError("no call " + beginning);
      }
      if (call.startsWith(beginning)) {
        return call;
      }
    }
  }

  private EventCallbacks program() {
    EventCallbacks there = program;
    if (there == null) {
      throw new IllegalStateException("not open");
    }
    return there;
  }

  /// Fires on a thread nobody expects.
  private static void odd(Runnable event) {
    Thread.ofVirtual().name("odd").start(event);
  }

  void status(int status) {
    EventCallbacks to = program();
    odd(() -> to.fireStatusUpdateEvent(new StatusUpdateEvent(to.getEventSource(), status)));
  }

  void complete(int outputId) {
    EventCallbacks to = program();
    odd(() -> to.fireOutputCompleteEvent(new OutputCompleteEvent(to.getEventSource(), outputId)));
  }

  void data() {
    EventCallbacks to = program();
    odd(() -> to.fireDataEvent(new DataEvent(to.getEventSource(), 0)));
  }

  /// Answers the program's response.
  int error(int code, int extended, int locus, int otherwise) {
    EventCallbacks to = program();
    ErrorEvent event = new ErrorEvent(to.getEventSource(), code, extended, locus, otherwise);
    to.fireErrorEvent(event);
    return event.getErrorResponse();
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object[] given = arguments == null ? new Object[0] : arguments;
    String name = method.getName();
    calls.add(name + Arrays.deepToString(given));
    if (name.equals("open")) {
      opened.incrementAndGet();
      program = (EventCallbacks) given[1];
    }
    Act act = acts.get(name);
    if (act != null) {
      return act.of(given);
    }
    if (name.startsWith("set") && given.length == 1) {
      properties.put(name.substring(3), given[0]);
      return null;
    }
    return properties.getOrDefault(name.replaceFirst("^get", ""), plain(name, method));
  }

  private static @Nullable Object plain(String name, Method method) {
    Class<?> type = method.getReturnType();
    if (name.equals("getDeviceServiceVersion")) {
      return 1_015_000;
    }
    if (name.equals("getState")) {
      return JposConst.JPOS_S_IDLE;
    }
    if (type == int.class) {
      return 0;
    }
    if (type == boolean.class) {
      return false;
    }
    return type == String.class ? "" : type == byte[].class ? new byte[0] : null;
  }
}
