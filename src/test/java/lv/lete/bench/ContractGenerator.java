package lv.lete.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import lv.lete.contract.Contract;
import lv.lete.contract.Contract.BillingChannel;
import lv.lete.contract.Contract.Kind;
import lv.lete.contract.Contract.Status;
import lv.lete.money.Money;

/// Invents contracts for tests and benchmarks: Latvian names, streets and towns in their real
/// variety, the same for the same seed. Contract `n` is made from the seed and `n` alone, so that
/// any part of a million can be made without the rest.
public final class ContractGenerator {
  /// The biller of generated contracts.
  public static final String BILLER = "latvenergo";

  private static final String[] GIVEN = {
    "Jānis", "Anna", "Andris", "Kristīne", "Juris", "Inese", "Edgars", "Līga", "Mārtiņš", "Ilze",
    "Pēteris", "Zane", "Raimonds", "Dace", "Ģirts", "Žanete", "Šarlote", "Ēriks", "Ņina", "Uldis",
    "Vija", "Kārlis", "Sanita", "Aivars", "Gunta", "Normunds", "Baiba", "Ļena", "Čalis", "Ārija"
  };
  private static final String[] STEMS = {
    "Bērziņ",
    "Kalniņ",
    "Ozoliņ",
    "Jansson",
    "Liepiņ",
    "Krūmiņ",
    "Zariņ",
    "Vītoliņ",
    "Eglīt",
    "Pētersson",
    "Āboliņ",
    "Šķēl",
    "Žagariņ",
    "Ķirs",
    "Ģēģer",
    "Čakst",
    "Ūdr",
    "Ērgl",
    "Ņikitin",
    "Ļutik",
    "Rudzīt",
    "Apinīt",
    "Kļaviņ",
    "Siliņ",
    "Dūmiņ",
    "Grīnberg",
    "Lācīt",
    "Mežmal",
    "Pūpol",
    "Strazdiņ",
    "Vanag",
    "Zvirbul",
    "Auziņ",
    "Balod",
    "Celmiņ",
    "Dzen",
    "Freiman",
    "Gailīt",
    "Irbīt",
    "Jēkabson"
  };
  private static final String[] ENDINGS = {"š", "a", "s", "e", "ietis", "iete", "ons", "one"};
  private static final String[] STREETS = {
    "Brīvības",
    "Jāņa",
    "Dzirnavu",
    "Ģertrūdes",
    "Krišjāņa Barona",
    "Lāčplēša",
    "Miera",
    "Skolas",
    "Stacijas",
    "Rīgas",
    "Upes",
    "Meža",
    "Dārza",
    "Pļavu",
    "Ziedu",
    "Saules",
    "Mēness",
    "Zvaigžņu",
    "Ķieģeļu",
    "Žagaru",
    "Čiekuru",
    "Šķūņu",
    "Ūdens",
    "Ēveles",
    "Ņefedova",
    "Bērzu",
    "Liepu"
  };
  private static final String[] WAYS = {"iela", "iela", "iela", "bulvāris", "gatve", "prospekts"};
  private static final String[] TOWNS = {
    "Rīga",
    "Daugavpils",
    "Liepāja",
    "Jelgava",
    "Jūrmala",
    "Ventspils",
    "Rēzekne",
    "Valmiera",
    "Jēkabpils",
    "Ogre",
    "Tukums",
    "Cēsis",
    "Salaspils",
    "Kuldīga",
    "Saldus",
    "Talsi",
    "Brocēni"
  };
  private static final String[] COMPANIES = {
    "SIA \"%s un partneri\"", "AS \"%s krasts\"", "IK \"%s\"", "Biedrība \"%s maize\"", "ZS \"%s\""
  };
  private static final int FIRST_NUMBER = 1_000_000_019;
  private static final int STEP = 7_919;
  private static final int RANGE = 999_999_937;

  private final long seed;

  /// Contracts of this seed.
  public ContractGenerator(long seed) {
    this.seed = seed;
  }

  /// The number of contract `n`: ten digits, different for each `n` below 999,999,937, in no order.
  public static String number(int n) {
    return Long.toString(FIRST_NUMBER + (long) n * STEP % RANGE);
  }

  /// Contract `n`; at another `revision` its meter reading and consumption have moved on.
  public Contract contract(int n, int revision) {
    Random random = new Random(seed * 31 + n);
    random.nextInt();
    boolean legal = random.nextInt(16) == 0;
    String family = pick(random, STEMS) + pick(random, ENDINGS);
    if (random.nextInt(20) == 0) {
      family += "-" + pick(random, STEMS) + "a";
    }
    String given = pick(random, GIVEN);
    String company = String.format(pick(random, COMPANIES), pick(random, STEMS) + "i");
    String town = pick(random, TOWNS);
    long average = 20L + random.nextInt(600);
    return new Contract(
        BILLER,
        number(n),
        legal ? Kind.LEGAL : Kind.PRIVATE,
        legal ? "" : given,
        legal ? "" : family,
        legal ? company : "",
        legal ? registrationNumber(random) : "",
        pick(random, STREETS) + " " + pick(random, WAYS),
        Integer.toString(1 + random.nextInt(180)),
        random.nextBoolean() ? Integer.toString(1 + random.nextInt(120)) : "",
        town,
        town,
        "LV-" + (1001 + random.nextInt(4700)),
        legal ? "T3" : "T1",
        Integer.toString(10_000_000 + random.nextInt(89_999_999)),
        (long) random.nextInt(100_000) + revision,
        LocalDate.of(2010, 1, 1).plusDays(random.nextInt(31)),
        average,
        random.nextInt(30) == 0 ? null : average * random.nextInt(12) + revision,
        random.nextInt(50) == 0 ? Status.CLOSED : Status.ACTIVE,
        legal ? BillingChannel.PAPER_INVOICE : BillingChannel.PAPER_SLIP,
        !legal,
        random.nextInt(25) == 0 ? Money.eur(100L * (10 + random.nextInt(90))) : null,
        random.nextInt(5) == 0 ? "ru" : "lv",
        null);
  }

  /// Contracts `from` to `to` (exclusive) in chunks.
  public void chunks(int from, int to, int chunk, Consumer<List<Contract>> taker) {
    for (int start = from; start < to; start += chunk) {
      List<Contract> contracts = new ArrayList<>(chunk);
      for (int n = start; n < Math.min(to, start + chunk); n++) {
        contracts.add(contract(n, 0));
      }
      taker.accept(contracts);
    }
  }

  /// Writes the first `count` contracts as a utility's file.
  public void writeCsv(Path file, Charset charset, int count) throws IOException {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, charset))) {
      out.println(CsvText.HEADER);
      for (int n = 0; n < count; n++) {
        out.println(CsvText.row(contract(n, 0)));
      }
    }
  }

  private static String registrationNumber(Random random) {
    int[] weights = {9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1};
    while (true) {
      String digits = "4" + (1_000_000_000L + random.nextInt(Integer.MAX_VALUE));
      int sum = 0;
      for (int at = 0; at < weights.length; at++) {
        sum += (digits.charAt(at) - '0') * weights[at];
      }
      if (sum % 11 == 3) {
        return digits;
      }
    }
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}
