package lv.lete.card.print;

import java.time.Duration;

/// How long a printer may take: to be reached, to answer a question, to take a whole job, between
/// two questions after a job, and how many of them it may leave without answer one after the other.
public record Patience(
    Duration connect, Duration answer, Duration taking, Duration between, int silences) {
  /// Half a second between questions; a job may take half an hour to be taken, because printers of
  /// little memory take it as they print.
  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMinutes(30),
          Duration.ofMillis(500),
          30);
}
