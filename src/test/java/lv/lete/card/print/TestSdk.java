package lv.lete.card.print;

import java.util.List;

/// What a maker's library looks like to us: it takes every job, and does not say what came out.
public final class TestSdk implements CardPrinterProvider {
  /// Its name.
  public static final String NAME = "test-sdk";

  /// Made by [java.util.ServiceLoader].
  public TestSdk() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> devices() {
    return List.of("tray-1");
  }

  @Override
  public Opening open(String device) {
    return device.isEmpty() || device.equals("tray-1")
        ? new Opening.Opened(new Device())
        : new Opening.NotOpened("it is not plugged in");
  }

  private static final class Device implements CardPrinter {
    @Override
    public String address() {
      return "sdk:" + NAME + "/tray-1";
    }

    @Override
    public Readiness ready(int sides) {
      return new Readiness.Ready("a device of the tests");
    }

    @Override
    public Outcome print(Job job, Progress progress) {
      progress.taken("7");
      return new Outcome.Delivered("the library says no more");
    }

    @Override
    public Outcome follow(Sent sent, Progress progress) {
      return new Outcome.Unknown("the library keeps no jobs");
    }
  }
}
