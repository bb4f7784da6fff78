package lv.lete.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lv.lete.host.FakeContracts;
import lv.lete.host.GiveNotice;
import lv.lete.host.GiveNotice.Given;
import lv.lete.host.Settlements;
import lv.lete.host.TestHost;
import lv.lete.journal.PaymentCode;
import lv.lete.wire.Paths;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the host says reaches the terminal through sockets, stays there, and holds up nothing.
class HostNoticesTest {
  @TempDir Path folder;
  private final AtomicLong ids = new AtomicLong();
  private TestHost host;
  private BadFront front;
  private Counter counter;

  @BeforeEach
  void start() throws Exception {
    host = TestHost.start(hostHome());
    front = new BadFront(host.port());
    counter = Counter.enrolled(folder.resolve("terminal"), front.address());
  }

  @AfterEach
  void stop() throws Exception {
    counter.close();
    front.close();
    host.close();
  }

  @Test
  void bringsWordsToTellersAndKeepsThemWithoutAHost() throws Exception {
    assertInstanceOf(Given.Said.class, said("The branch closes at five."));
    assertTrue(counter.settle());
    assertEquals(List.of("The branch closes at five."), texts());
    host.stop();
    counter.restart();
    assertEquals(List.of("The branch closes at five."), texts());
  }

  @Test
  void tellsWhoeverListensOnceForEachThatIsNew() throws Exception {
    assertTrue(counter.settle());
    CountDownLatch heard = new CountDownLatch(1);
    AtomicLong times = new AtomicLong();
    counter
        .sync
        .notices()
        .onChange(() -> {
          times.incrementAndGet();
          heard.countDown();
        });
    said("one");
    assertTrue(counter.settle());
    assertTrue(heard.await(10, TimeUnit.SECONDS));
    assertTrue(counter.settle());
    assertEquals(1, times.get());
  }

  @Test
  void tellsATillOnlyWhatIsForIt() throws Exception {
    Path second = folder.resolve("second");
    assertInstanceOf(
        Enrolling.Enrolled.class, Counter.enrol(second, host.address(), "till 2", "Brocēni"));
    assertTrue(counter.settle());
    try (GiveNotice notices = notices()) {
      assertEquals(1, ((Given.Said) notices.text("Saldus/till 1", "yours")).terminals());
      assertEquals(1, ((Given.Said) notices.text("till 2", "theirs")).terminals());
      assertEquals(2, ((Given.Said) notices.text(null, "for all")).terminals());
      assertEquals(
          List.of("Brocēni/till 2", "Saldus/till 1"),
          ((Given.NoSuchTill) notices.text("till 9", "nobody's")).known());
    }
    assertTrue(counter.settle());
    assertEquals(List.of("for all", "yours"), texts());
  }

  @Test
  void keepsTheNewestTwoHundredAndThatWhichIsSettled() throws Exception {
    counter.pay();
    assertTrue(counter.settle());
    cut();
    try (GiveNotice notices = notices()) {
      for (int number = 1; number <= 520; number++) {
        notices.text(null, "notice " + number);
      }
    }
    assertTrue(counter.settle());
    List<HostNotice> all = counter.sync.notices().list();
    assertEquals(NoticeState.MOST + 1, all.size());
    assertEquals("notice 520", ((HostNotice.Text) all.getFirst()).text());
    assertInstanceOf(HostNotice.Settled.class, all.getLast());
  }

  @Test
  void saysWhichDaysOfABillerAreSettled() throws Exception {
    HostNotices notices = counter.sync.notices();
    counter.pay();
    assertTrue(counter.settle());
    assertFalse(notices.settled(FakeContracts.BILLER, Counter.TODAY, Instant.EPOCH));
    cut();
    assertTrue(counter.settle());
    assertTrue(notices.settled(FakeContracts.BILLER, Counter.TODAY, Instant.EPOCH));
    assertTrue(notices.settled(FakeContracts.BILLER, Counter.TODAY.minusDays(1), Instant.EPOCH));
    assertFalse(notices.settled(FakeContracts.BILLER, Counter.TODAY.plusDays(1), Instant.EPOCH));
    assertFalse(notices.settled("another", Counter.TODAY, Instant.EPOCH));
    Instant cut = notices.list().getFirst().at();
    assertTrue(notices.settled(FakeContracts.BILLER, Counter.TODAY, cut.plusSeconds(300)));
    assertFalse(notices.settled(FakeContracts.BILLER, Counter.TODAY, cut.plusSeconds(301)));
  }

  @Test
  void asksTheTillThatTookAPaymentToReverseItOnce() throws Exception {
    counter.pay();
    assertTrue(counter.settle());
    UUID payment = counter.taken.iterator().next();
    String code = PaymentCode.of(payment).toLowerCase(Locale.ROOT);
    try (GiveNotice notices = notices()) {
      assertInstanceOf(Given.NoSuchPayment.class, notices.askReversal("ZZZZ-ZZZZ", "x"));
      assertInstanceOf(Given.NoSuchPayment.class, notices.askReversal("not a payment", "x"));
      assertInstanceOf(
          Given.NoSuchPayment.class, notices.askReversal(UUID.randomUUID().toString(), "x"));
      assertInstanceOf(Given.TextRefused.class, notices.askReversal(code, " "));
      assertInstanceOf(Given.Said.class, notices.askReversal(code, "the biller's wish"));
      assertInstanceOf(
          Given.AskedBefore.class, notices.askReversal(payment.toString(), "once more"));
    }
    assertTrue(counter.settle());
    HostNotice.AskReversal asked =
        (HostNotice.AskReversal) counter.sync.notices().list().getFirst();
    assertEquals(payment, asked.payment());
    assertEquals("the biller's wish", asked.note());
  }

  @Test
  void refusesWordsThatCouldDriveAPrinterOrHaveNoEnd() {
    assertInstanceOf(Given.TextRefused.class, said("\u001bp\u0000 opens the drawer"));
    assertInstanceOf(Given.TextRefused.class, said("two\nlines"));
    assertInstanceOf(Given.TextRefused.class, said("\u202Eback"));
    assertInstanceOf(Given.TextRefused.class, said("  "));
    assertInstanceOf(Given.TextRefused.class, said("x".repeat(501)));
    assertInstanceOf(Given.Said.class, said("Šodien slēdzam ātrāk – €"));
  }

  @Test
  void makesBlanksOfWhatCouldDriveAPrinterWhateverAHostSays() throws Exception {
    front.misbehave(
        Paths.NOTICES,
        (call, out) ->
            Badness.send(
                out,
                "200 OK",
                "{\"last\":3,\"lastId\":\"00000000-0000-0000-0000-000000000003\",\"more\":false,"
                    + "\"notices\":["
                    + notice(1, "TEXT", "a\\u001bb\\nc" + "x".repeat(9_000))
                    + ","
                    + notice(2, "ANOTHER_KIND", "y")
                    + ","
                    + notice(3, "ASK_REVERSAL", "of nothing")
                    + "]}"));
    assertTrue(counter.settle());
    assertTrue(front.sawCalls(1));
    String text = texts().getFirst();
    assertTrue(text.startsWith("a b cx"), text);
    assertEquals(500, text.length());
    assertEquals(1, texts().size());
  }

  @Test
  void hearsAllAnewFromAHostThatWasRestored() throws Exception {
    said("before");
    Path backup = Files.createDirectory(folder.resolve("backup"));
    host.restart(() -> copy(hostHome(), backup));
    said("lost");
    assertTrue(counter.settle());
    assertEquals(List.of("lost", "before"), texts());
    host.restart(() -> copy(backup, hostHome()));
    said("said instead");
    assertTrue(counter.settle());
    assertEquals(List.of("said instead", "before"), texts());
  }

  @Test
  void goesOnWithAHostThatIsOlderThanNotices() throws Exception {
    front.misbehave(
        Paths.NOTICES,
        (call, out) ->
            Badness.send(
                out, "404 Not Found", "{\"code\":\"not-found\",\"message\":\"nothing here\"}"));
    counter.pay();
    assertTrue(counter.settle());
    assertTrue(front.sawCalls(1));
    counter.assertAllPostedOnce(host);
    assertEquals(SyncStatus.Link.UP, counter.sync.status().link());
    assertEquals(List.of(), counter.sync.notices().list());
  }

  @ParameterizedTest
  @EnumSource(
      value = Badness.class,
      names = {
        "SERVER_ERROR",
        "GARBAGE_IN_THE_HEAD",
        "A_CLOSED_LINE",
        "NO_JSON",
        "ANOTHER_MESSAGE",
        "A_REFUSAL_THAT_IS_NONE"
      })
  void holdsUpNothingWhateverIsAnswered(Badness badness) throws Exception {
    front.misbehave(Paths.NOTICES, (call, out) -> badness.answer(out));
    counter.pay();
    assertTrue(counter.settle());
    counter.assertAllPostedOnce(host);
    front.behave();
    said("at last");
    assertTrue(counter.settle());
    assertEquals(List.of("at last"), texts());
  }

  private Path hostHome() {
    return folder.resolve("host");
  }

  private GiveNotice notices() {
    InstantSource clock = () -> Instant.parse("2026-11-22T11:00:00Z");
    return GiveNotice.open(hostHome(), clock, () -> new UUID(7, ids.incrementAndGet()));
  }

  private Given said(String text) {
    try (GiveNotice notices = notices()) {
      return notices.text(null, text);
    }
  }

  private void cut() {
    try (Settlements books =
        Settlements.open(hostHome(), TestHost.CLOCK, () -> new UUID(8, ids.incrementAndGet()))) {
      assertInstanceOf(
          Settlements.Found.class, books.cut(FakeContracts.BILLER, LocalDate.of(2026, 11, 22)));
    }
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (HostNotice notice : counter.sync.notices().list()) {
      if (notice instanceof HostNotice.Text said) {
        texts.add(said.text());
      }
    }
    return texts;
  }

  private static String notice(int number, String kind, String text) {
    return "{\"number\":%d,\"at\":\"2026-11-22T11:00:00Z\",\"kind\":\"%s\",\"text\":\"%s\"}"
        .formatted(number, kind, text);
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String name : List.of("host.db", "host.key")) {
      Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
