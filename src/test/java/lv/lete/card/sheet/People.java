package lv.lete.card.sheet;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.lete.barcode.CardCode;
import lv.lete.card.face.Field;
import lv.lete.card.face.Words;

/// Customers for tests: made up, the same every time.
public final class People {
  private static final String[] GIVEN = {
    "Jānis",
    "Kristīne",
    "Ģirts",
    "Žanete",
    "Elīna Anna",
    "Mārtiņš",
    "Ūla",
    "Česlovas",
    "Rūta",
    "Žygimantas"
  };
  private static final String[] FAMILY = {
    "Bērziņš",
    "Kalniņa",
    "Ozoliņš-Liepa",
    "Šķēle",
    "Čakstiņa",
    "Ļaudams",
    "O'Konors",
    "Jankauskienė",
    "Ąžuolas"
  };
  private static final String[] STREETS = {
    "Lielā iela", "Brīvības iela", "Kuldīgas iela", "Ezera iela", "Dzirnavu iela", "Ņurnību iela"
  };

  private People() {}

  /// The first so many.
  public static Stream<Words> first(int count) {
    return IntStream.range(0, count).mapToObj(People::one);
  }

  /// The one at a place.
  public static Words one(int place) {
    String number = String.format("%010d", 1_002_003_000L + place * 7_919L % 800_000_000L);
    String name = GIVEN[place % GIVEN.length] + " " + FAMILY[place % FAMILY.length];
    String address =
        STREETS[place % STREETS.length]
            + " "
            + (1 + place * 31 % 97)
            + "-"
            + (1 + place % 60)
            + ", Saldus, LV-3801";
    return of(name, number, address);
  }

  /// Somebody of this name.
  public static Words of(String name, String number, String address) {
    String gsrn = CardCode.gsrn("4750001", number);
    Map<Field, String> texts =
        Map.of(
            Field.NAME, name,
            Field.CONTRACT_NUMBER, number,
            Field.ADDRESS, address,
            Field.CODE, CardCode.asPrinted(gsrn, 1));
    return new Words() {
      @Override
      public String of(Field field) {
        return texts.getOrDefault(field, "");
      }

      @Override
      public String bars() {
        return CardCode.asScanned(gsrn, 1).substring(3);
      }
    };
  }
}
