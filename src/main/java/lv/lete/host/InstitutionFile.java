package lv.lete.host;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import lv.lete.contract.RegisteredNumbers;
import lv.lete.host.BillerFiles.Problem;
import lv.lete.settlement.Institution;
import lv.lete.store.DiskWhy;
import lv.lete.store.PrivateFile;
import lv.lete.store.StoreFault;
import org.jspecify.annotations.Nullable;

/// Who settles: `institution.json` of a host's home, all problems reported together. A home without
/// it has the sample's data, which no bank takes.
public final class InstitutionFile {
  private static final String NAME = "institution.json";
  private static final long MOST_BYTES = 64L * 1024;
  private static final int LONGEST_NAME = 70;
  private static final Pattern BIC =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");
  private static final JsonType<Institution> INSTITUTION =
      Jsonb.builder().failOnUnknown(true).build().type(Institution.class);

  private InstitutionFile() {}

  /// What the file says.
  public sealed interface Reading {
    /// It is right.
    record Right(Institution institution) implements Reading {}

    /// It is not.
    record Broken(List<Problem> problems) implements Reading {}
  }

  /// Reads the file of a host's home and changes nothing.
  ///
  /// @throws StoreFault when the disk refuses
  public static Reading read(Path home) {
    Path file = home.resolve(NAME);
    String text;
    try {
      if (!Files.exists(file)) {
        text = sample();
      } else if (Files.size(file) > MOST_BYTES) {
        return broken("is larger than 64 KiB");
      } else {
        text = Files.readString(file);
      }
    } catch (IOException failed) {
      throw new StoreFault("cannot read " + file + ": " + DiskWhy.of(failed), failed);
    }
    try {
      return checked(INSTITUTION.fromJson(text));
    } catch (RuntimeException notOne) {
      return broken("is wrong: " + String.valueOf(notOne.getMessage()).replaceAll("\\s+", " "));
    }
  }

  /// Where the institution tells its hours: its days begin and end there, wherever the machine
  /// stands.
  ///
  /// @throws StoreFault when the file is wrong, or the disk refuses
  public static ZoneId zone(Path home) {
    return switch (read(home)) {
      case Reading.Right(Institution institution) -> ZoneId.of(institution.zone());
      case Reading.Broken(List<Problem> problems) -> throw wrong(home, problems);
    };
  }

  /// Puts the sample into a home that has no such file.
  ///
  /// @throws StoreFault when the disk refuses
  static void seed(Path home) {
    if (!Files.exists(home.resolve(NAME))) {
      try {
        PrivateFile.write(home.resolve(NAME), sample());
      } catch (IOException failed) {
        throw new StoreFault("cannot write " + NAME, failed);
      }
    }
  }

  /// Seeds and reads it at a host's start.
  ///
  /// @throws StoreFault when it is wrong
  static void require(Path home) {
    seed(home);
    if (read(home) instanceof Reading.Broken(List<Problem> problems)) {
      throw wrong(home, problems);
    }
  }

  private static StoreFault wrong(Path home, List<Problem> problems) {
    return new StoreFault("the institution of " + home + " is wrong: " + problems);
  }

  /// JSON that was read may lack any field, whatever the record's types say.
  private static Reading checked(Institution read) {
    List<Problem> problems = new ArrayList<>();
    String name = given(problems, "name", read.name());
    demand(problems, name.length() <= LONGEST_NAME, "name has more than 70 characters");
    String bic = given(problems, "bic", read.bic());
    demand(problems, bic.isEmpty() || BIC.matcher(bic).matches(), "bic is not 8 or 11 of ISO 9362");
    String iban = given(problems, "iban", read.iban());
    demand(
        problems,
        iban.isEmpty() || RegisteredNumbers.isIban(iban),
        "iban is not an IBAN without blanks with the right check digits");
    String zone = given(problems, "zone", read.zone());
    demand(problems, zone.isEmpty() || isZone(zone), "zone is no time zone such as Europe/Riga");
    demand(problems, (Object) read.fidavista() != null, "fidavista is missing: [] for nobody");
    return problems.isEmpty() ? new Reading.Right(read) : new Reading.Broken(List.copyOf(problems));
  }

  private static String given(List<Problem> problems, String field, @Nullable String value) {
    String text = value == null ? "" : value;
    demand(problems, !text.isBlank(), field + " is missing");
    return text;
  }

  private static void demand(List<Problem> problems, boolean right, String otherwise) {
    if (!right) {
      problems.add(new Problem(NAME, otherwise));
    }
  }

  private static boolean isZone(String zone) {
    try {
      return !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException unknown) {
      return false;
    }
  }

  private static Reading broken(String message) {
    return new Reading.Broken(List.of(new Problem(NAME, message)));
  }

  private static String sample() throws IOException {
    try (InputStream sample = InstitutionFile.class.getResourceAsStream(NAME)) {
      if (sample == null) {
        throw new IllegalStateException("the sample institution is not in the jar");
      }
      return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
