package lv.lete.demo;

/// The demo day did not go as a day at the counter goes. The message is one sentence for people.
public final class DemoFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DemoFailure(String message) {
    super(message);
  }
}
