package lv.lete;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lv.lete.device.DeviceDesk;
import lv.lete.journal.ChainIdentity;
import lv.lete.journal.Journal;
import lv.lete.payment.ReversalRules;
import lv.lete.store.DiskWhy;
import lv.lete.sync.Enrol;
import lv.lete.till.TillRules;
import org.jspecify.annotations.Nullable;

/// `terminal.json` of a terminal's home: read once, every problem reported together.
///
/// The host's address is not here: enrolment keeps it beside the keys. `language` is `lv`, `lt` or
/// `en`; `zone` decides the business date; `receiptColumns` is 42 or 48; `idleLockSeconds` is 30 to
/// 3600; `scanner`, `printer`, `secondPrinter`, `drawer` and `display` are logical names of devices
/// in `jpos.xml`, empty for none. Receipts come out of the printer; where none is named they become
/// files. The second printer is where they come out when asked for, elsewhere than on the first.
/// `cash` and `reversal` may be left out.
@Json
public record TerminalConfig(
    String till,
    String branch,
    String language,
    String zone,
    int receiptColumns,
    int idleLockSeconds,
    String scanner,
    String printer,
    String secondPrinter,
    String drawer,
    String display,
    @Nullable CashConfig cash,
    @Nullable ReversalConfig reversal) {

  /// A misspelt key would otherwise count as one that was left out, silently.
  private static final JsonType<TerminalConfig> STRICT =
      Jsonb.builder().failOnUnknown(true).build().type(TerminalConfig.class);

  private static final int LONGEST_NAME = 40;
  private static final Set<String> LANGUAGES = Set.of("lv", "lt", "en");

  /// The JSON reader leaves null where a field is missing: homes made before these devices were
  /// known have none of them.
  public TerminalConfig {
    scanner = Objects.requireNonNullElse(scanner, "");
    printer = Objects.requireNonNullElse(printer, "");
    secondPrinter = Objects.requireNonNullElse(secondPrinter, "");
    drawer = Objects.requireNonNullElse(drawer, "");
    display = Objects.requireNonNullElse(display, "");
  }

  /// What a fresh enrolment writes.
  static TerminalConfig fresh(String till, String branch, String language) {
    return new TerminalConfig(
        till,
        branch,
        language,
        "Europe/Riga",
        42,
        300,
        "scanner-image",
        "",
        "",
        "",
        "",
        null,
        null);
  }

  /// Reads and checks the file.
  ///
  /// @throws Refusal naming every problem at once
  static TerminalConfig read(Path file) {
    TerminalConfig config;
    try {
      config = STRICT.fromJson(Files.readString(file));
    } catch (IOException e) {
      throw new Refusal(Exit.REFUSED, "LT-F01 " + file + " cannot be read: " + DiskWhy.of(e));
    } catch (RuntimeException e) {
      throw new Refusal(
          Exit.REFUSED,
          "LT-F02 " + file + " is not the configuration of a till: " + e.getMessage());
    }
    return config.checked(file.toString());
  }

  /// This configuration, when nothing is wrong with it.
  ///
  /// @throws Refusal naming every problem at once
  TerminalConfig checked(String where) {
    List<String> problems = problems();
    if (!problems.isEmpty()) {
      throw new Refusal(Exit.REFUSED, "LT-F03 " + where + ": " + String.join("; ", problems) + ".");
    }
    return this;
  }

  /// Begins what a till's home does not have yet. The journal comes first: a home with a
  /// configuration always has a chain. What is there already stays as it is.
  void begin(Path home, ChainIdentity chain, InstantSource clock) throws IOException {
    Path journal = home.resolve("journal.db");
    if (!Files.exists(journal)) {
      Journal.create(journal, chain, till, branch, clock).close();
    }
    Path file = home.resolve("terminal.json");
    if (!Files.exists(file)) {
      write(file);
    }
  }

  /// Writes the file, whole or not at all.
  void write(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(draft, Jsonb.instance().type(TerminalConfig.class).toJsonPretty(this) + "\n");
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The devices that the terminal uses.
  DeviceDesk.Use devices() {
    return new DeviceDesk.Use(scanner, printer, secondPrinter, drawer, display);
  }

  /// The language of screens and receipts.
  Locale locale() {
    return Locale.of(language);
  }

  /// The zone that decides the business date.
  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  /// How the drawer is counted, and what a teller may give out alone.
  TillRules rules() {
    return rules(new ArrayList<>());
  }

  private TillRules rules(List<String> problems) {
    return cash == null ? TillRules.USUAL : cash.rules(problems);
  }

  /// How long a teller reverses an own payment alone.
  ReversalRules reversalRules() {
    return reversalRules(new ArrayList<>());
  }

  private ReversalRules reversalRules(List<String> problems) {
    return reversal == null ? ReversalRules.USUAL : reversal.rules(problems);
  }

  private List<String> problems() {
    List<String> found = new ArrayList<>();
    check(found, isName(till), "\"till\" must be a name of 1 to 40 characters");
    check(found, isName(branch), "\"branch\" must be a name of 1 to 40 characters");
    check(found, language != null && LANGUAGES.contains(language), "\"language\" is lv, lt or en");
    check(found, isZone(zone), "\"zone\" must be a time zone such as Europe/Riga");
    check(
        found, receiptColumns == 42 || receiptColumns == 48, "\"receiptColumns\" must be 42 or 48");
    check(
        found,
        idleLockSeconds >= 30 && idleLockSeconds <= 3600,
        "\"idleLockSeconds\" must be 30 to 3600");
    device(found, "scanner", scanner);
    device(found, "printer", printer);
    device(found, "secondPrinter", secondPrinter);
    device(found, "drawer", drawer);
    device(found, "display", display);
    check(
        found,
        secondPrinter.isEmpty() || !secondPrinter.equals(printer),
        "\"secondPrinter\" must be another one than \"printer\"");
    check(
        found,
        secondPrinter.isEmpty() || !printer.isEmpty(),
        "\"secondPrinter\" needs a \"printer\"");
    rules(found);
    reversalRules(found);
    return found;
  }

  private static void device(List<String> found, String field, @Nullable String name) {
    boolean right = name != null && (name.isEmpty() || isName(name));
    check(found, right, "\"" + field + "\" must name a device of jpos.xml, or be empty");
  }

  private static void check(List<String> found, boolean right, String problem) {
    if (!right) {
      found.add(problem);
    }
  }

  // The JSON reader leaves null where a field is missing. What no printer can show is no name.
  static boolean isName(@Nullable String name) {
    return name != null
        && !name.isBlank()
        && name.length() <= LONGEST_NAME
        && Enrol.isVisible(name);
  }

  private static boolean isZone(@Nullable String zone) {
    try {
      return zone != null && ZoneId.of(zone) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
