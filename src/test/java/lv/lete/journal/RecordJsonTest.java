package lv.lete.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import lv.lete.journal.JournalRecord.Capture;
import lv.lete.journal.JournalRecord.PaymentStarted;
import lv.lete.journal.JournalRecord.PaymentTaken;
import lv.lete.journal.JournalRecord.SignedIn;
import lv.lete.journal.JournalRecord.Tender;
import lv.lete.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The encoding of records cannot change by accident: what a terminal once wrote, every later
/// version must read. `-Dlete.golden.update=true` writes the golden files of new types anew.
class RecordJsonTest {
  private static final Path GOLDEN = Path.of("src/test/resources/lv/lete/journal/golden");

  /// Every record type, whatever family it belongs to.
  private static List<Class<?>> types(Class<?> family) {
    List<Class<?>> types = new ArrayList<>();
    for (Class<?> type : family.getPermittedSubclasses()) {
      if (type.isSealed()) {
        types.addAll(types(type));
      } else {
        types.add(type);
      }
    }
    return types;
  }

  private static byte[] write(JournalRecord fact) {
    return RecordJson.write(Facts.NOON, Facts.TELLER, "1.0.0", fact);
  }

  @Test
  void hasASampleOfEveryType() {
    List<Class<?>> samples =
        new ArrayList<>(RecordSamples.oneOfEachType().<Class<?>>map(Object::getClass).toList());
    for (Class<?> type : types(JournalRecord.class)) {
      assertEquals(true, samples.remove(type), () -> "no sample of " + type);
    }
    assertEquals(List.of(), samples);
  }

  @Test
  void givesOneNameOneTypeInAllRecords() {
    Map<String, Object> types = new HashMap<>();
    for (Class<?> record : types(JournalRecord.class)) {
      for (RecordComponent part : record.getRecordComponents()) {
        Object before = types.putIfAbsent(part.getName(), part.getGenericType());
        assertEquals(
            before == null ? part.getGenericType() : before,
            part.getGenericType(),
            () -> part.getName() + " of " + record);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lv.lete.journal.RecordSamples#oneOfEachType")
  void readsWhatItWrote(JournalRecord fact) {
    Recorded recorded = RecordJson.read(7, write(fact));
    assertEquals(
        new Recorded(7, Facts.NOON, Facts.TELLER, "1.0.0", new Recorded.Known(fact)), recorded);
  }

  @ParameterizedTest
  @MethodSource("lv.lete.journal.RecordSamples#oneOfEachType")
  void writesTheBytesThatItAlwaysWrote(JournalRecord fact) throws Exception {
    Path golden = GOLDEN.resolve(fact.getClass().getSimpleName() + ".json");
    if (Boolean.getBoolean("lete.golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.write(golden, write(fact));
    }
    byte[] expected = Files.readAllBytes(golden);
    assertEquals(new String(expected, UTF_8), new String(write(fact), UTF_8));
    assertInstanceOf(Recorded.Known.class, RecordJson.read(1, expected).record());
  }

  @ParameterizedTest
  @MethodSource("lv.lete.journal.RecordSamples#oneOfEachType")
  void headsEveryRecordWithItsTypeAndPayment(JournalRecord fact) {
    Heading.Subject subject = RecordJson.heading(write(fact)).record();
    assertEquals(RecordTypes.nameOf(fact), subject.type());
    assertEquals(RecordTypes.paymentOf(fact), subject.payment());
  }

  @Test
  void keepsATypeOfANewerVersionAsUnknown() {
    String text = new String(write(new SignedIn("anna", "TELLER")), UTF_8);
    byte[] newer =
        text.replace("\"SignedIn\"", "\"DrawerOpened\"")
            .replace("\"role\":\"TELLER\"", "\"role\":[{\"a\":1},2.5,null]")
            .getBytes(UTF_8);
    Recorded recorded = RecordJson.read(3, newer);
    assertEquals(new Recorded.Unknown("DrawerOpened"), recorded.record());
    assertEquals(Facts.TELLER, recorded.actor());
  }

  @Test
  void keepsANewerFormatAsUnknownAndANewFieldAsNothing() {
    String text = new String(write(new SignedIn("anna", "TELLER")), UTF_8);
    assertEquals(
        new Recorded.Unknown("SignedIn"),
        RecordJson.read(1, text.replace("\"v\":1", "\"v\":2").getBytes(UTF_8)).record());
    assertEquals(
        new Recorded.Known(new SignedIn("anna", "TELLER")),
        RecordJson.read(1, text.replace("\"role\"", "\"hat\":{},\"role\"").getBytes(UTF_8))
            .record());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "garbage",
        "{\"v\":1}",
        "{\"v\":1,\"software\":\"1\",\"at\":\"yesterday\",\"actor\":{\"kind\":\"TELLER\","
            + "\"name\":\"a\"},\"record\":{\"type\":\"SignedIn\",\"person\":\"a\",\"role\":\"b\"}}",
        "{\"v\":1,\"software\":\"1\",\"at\":\"2026-11-22T10:00:00Z\",\"actor\":{\"kind\":\"GOD\","
            + "\"name\":\"a\"},\"record\":{\"type\":\"SignedIn\",\"person\":\"a\",\"role\":\"b\"}}",
        "{\"v\":1,\"software\":\"1\",\"at\":\"2026-11-22T10:00:00Z\",\"actor\":{\"kind\":\"TELLER\","
            + "\"name\":\"a\"},\"record\":{\"type\":\"SignedIn\",\"person\":\"a\"}}"
      })
  void refusesWhatIsNoRecord(String text) {
    assertThrows(IllegalArgumentException.class, () -> RecordJson.read(1, text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @MethodSource("lv.lete.journal.RecordSamples#oneOfEachType")
  void refusesARecordThatWasCutAnywhere(JournalRecord fact) {
    byte[] whole = write(fact);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IllegalArgumentException.class, () -> RecordJson.read(1, cut));
    }
  }

  @Test
  void refusesAPaymentThatDoesNotBalance() {
    byte[] bytes = write(Facts.taken(Facts.payment(1)));
    byte[] unbalanced = new String(bytes, UTF_8).replace("470", "471").getBytes(UTF_8);
    assertThrows(IllegalArgumentException.class, () -> RecordJson.read(1, unbalanced));
  }

  @Test
  void refusesToMakeARecordThatBreaksItsRules() {
    PaymentStarted good = Facts.started(Facts.payment(1));
    assertThrows(IllegalArgumentException.class, () -> started(good, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> started(good, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> started(good, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> taken(2500, 30, 0, 2530, 1, Tender.CASH));
    assertThrows(IllegalArgumentException.class, () -> taken(2500, 30, 0, 2529, -1, Tender.CASH));
    assertThrows(IllegalArgumentException.class, () -> taken(2500, 30, 0, 2540, 10, Tender.CARD));
    assertThrows(
        IllegalArgumentException.class,
        () -> taken(Long.MAX_VALUE, 30, 0, Long.MIN_VALUE + 29, 0, Tender.CASH));
    assertEquals(Money.eur(-2), taken(2502, 0, -2, 2500, 0, Tender.CASH).rounding());
  }

  private static PaymentStarted started(PaymentStarted like, long amount, long fee) {
    return new PaymentStarted(
        like.payment(),
        like.session(),
        like.businessDate(),
        like.biller(),
        like.contract(),
        Money.eur(amount),
        Money.eur(fee),
        Capture.KEYED,
        null,
        null);
  }

  private static PaymentTaken taken(
      long amount, long fee, long rounding, long given, long change, Tender tender) {
    return new PaymentTaken(
        Facts.payment(1),
        Facts.SESSION,
        Facts.TODAY,
        "latvenergo",
        "1002003000",
        Money.eur(amount),
        Money.eur(fee),
        Money.eur(rounding),
        Money.eur(given),
        Money.eur(change),
        tender,
        Capture.SCANNED,
        null,
        null,
        false);
  }

  @Test
  void namesAllTypesOnce() {
    assertEquals(
        types(JournalRecord.class).size(),
        new TreeSet<>(RecordSamples.oneOfEachType().map(RecordTypes::nameOf).toList()).size());
  }
}
