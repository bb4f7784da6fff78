package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import lv.lete.host.TestHost;
import lv.lete.sync.PaymentAtHost.Answer;
import lv.lete.sync.PaymentAtHost.Why;
import lv.lete.wire.Paths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Asking the host where a payment is ends soon, with its answer or with why there is none.
class PaymentAtHostTest {
  @TempDir Path folder;
  private TestHost host;
  private BadFront front;
  private Counter counter;
  private UUID payment = new UUID(0, 0);
  private String path = "";

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(folder.resolve("host"));
    front = new BadFront(host.port());
    counter = Counter.enrolled(folder.resolve("terminal"), front.address(), Duration.ofSeconds(3));
    counter.pay();
    assertTrue(counter.settle());
    payment = counter.taken.iterator().next();
    path = Paths.PAYMENTS + payment;
  }

  @AfterEach
  void stop() throws Exception {
    counter.close();
    front.close();
    host.close();
  }

  @Test
  void answersWhatTheHostSays() {
    Answer.Told told = assertInstanceOf(Answer.Told.class, ask());
    assertEquals(payment, told.words().payment());
    assertNotNull(told.words().taken());
  }

  @Test
  void saysThatAnOlderHostCannotBeAsked() {
    front.misbehave(
        path,
        (call, out) ->
            Badness.send(
                out, "404 Not Found", "{\"code\":\"not-found\",\"message\":\"nothing here\"}"));
    assertEquals(new Answer.NotTold(Why.OLD_HOST), ask());
  }

  @Test
  void believesNoAnswerAboutAnotherPayment() {
    UUID other = new UUID(1, 1);
    front.misbehave(
        path,
        (call, out) ->
            Badness.send(
                out,
                "200 OK",
                "{\"payment\":\"%s\",\"at\":\"2026-11-22T10:00:00Z\",\"held\":[]}"
                    .formatted(other)));
    assertEquals(new Answer.NotTold(Why.NO_ANSWER), ask());
  }

  @ParameterizedTest
  @EnumSource(
      value = Badness.class,
      names = {"SERVER_ERROR", "GARBAGE_IN_THE_HEAD", "NOTHING", "NO_JSON", "ANOTHER_MESSAGE"})
  void endsSoonWhateverIsAnswered(Badness badness) {
    front.misbehave(path, (call, out) -> badness.answer(out));
    assertEquals(new Answer.NotTold(Why.NO_ANSWER), ask());
  }

  @Test
  void saysSoWhenTheHostIsGoneOrDoesNotKnowTheTerminal() throws Exception {
    front.misbehave(
        path,
        (call, out) ->
            Badness.send(
                out, "401 X", "{\"code\":\"unknown-token\",\"message\":\"who are you?\"}"));
    assertEquals(new Answer.NotTold(Why.REFUSED), ask());
    front.close();
    assertEquals(new Answer.NotTold(Why.NO_ANSWER), ask());
    HttpSync closed = counter.sync;
    counter.restart();
    assertEquals(new Answer.NotTold(Why.NO_ANSWER), closed.payments().ask(payment));
  }

  private Answer ask() {
    return counter.sync.payments().ask(payment);
  }
}
