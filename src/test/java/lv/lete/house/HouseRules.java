package lv.lete.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Every rule about who may know whom and who may ask the machine for what, by a short name. Each
/// carries its reason; `GuardsCanFailTest` has a bad sample for each, so none can go blind unseen.
final class HouseRules {
  private static final String ROOT = "lv.lete";
  private static final String DEMO = "lv.lete.demo..";
  private static final String[] COUNTS_MONEY = {
    "lv.lete.money..", "lv.lete.payment..", "lv.lete.journal..", "lv.lete.settlement.."
  };

  private HouseRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    for (Room room : Room.ALL) {
      if (room.forbidden().length > 0) {
        rules.put("room-" + room.name(), importsOnlyWhatTheTableSays(room));
      }
    }
    rules.put("store-fault-only", storeIsForThoseWhoKeepFiles());
    rules.put("cycles", noCycles());
    rules.put("device-cycles", noCyclesWithinDevice());
    rules.put("card-cycles", noCyclesWithinCard());
    rules.put("clock", clocksAreInjected());
    rules.put("chance", chanceIsInjected());
    rules.put("floating-money", moneyIsExact());
    rules.put("view-model", viewModelsKnowNoScene());
    rules.put("javafx", onlyScreensKnowJavaFx());
    rules.put("console", onlyTheCommandLinePrints());
    rules.put("logging", logsGoThroughSlf4j());
    rules.put("driver-manager", onlyStoreOpensDatabases());
    rules.put("exit", onlyTheCommandLineExits());
    rules.put("names", namesSayWhatAThingIs());
    return rules;
  }

  private static ArchRule importsOnlyWhatTheTableSays(Room room) {
    return noClasses()
        .that()
        .resideInAPackage(room.pattern())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room.forbidden())
        .as("`" + room.name() + "` imports only " + room.column())
        .because(
            room.because()
                + "; a change to the table is a decision: README.md, Room and the code together")
        .allowEmptyShould(true);
  }

  private static ArchRule storeIsForThoseWhoKeepFiles() {
    return noClasses()
        .that()
        .resideInAnyPackage("lv.lete.payment..", "lv.lete.receipt..", "lv.lete.ui..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("lv.lete.store..")
                .and(DescribedPredicate.not(simpleName("StoreFault"))))
        .as("payment, receipt and ui know nothing of `store` but its StoreFault")
        .because("they keep no files; they only have to tell a person that a disk failed")
        .allowEmptyShould(true);
  }

  private static ArchRule noCycles() {
    return slices()
        .matching("lv.lete.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package in a cycle cannot be understood, tested or thrown away alone");
  }

  private static ArchRule noCyclesWithinDevice() {
    return slices()
        .matching("lv.lete.device.(*)..")
        .should()
        .beFreeOfCycles()
        .because("each kind of device leans on `upos` and `line`, never on another kind");
  }

  private static ArchRule noCyclesWithinCard() {
    return slices()
        .matching("lv.lete.card.(*)..")
        .should()
        .beFreeOfCycles()
        .because("paper knows nothing of faces, faces nothing of templates, nothing of who asks");
  }

  private static ArchRule clocksAreInjected() {
    Set<String> zoned = Set.of("", "java.time.ZoneId");
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, DEMO)
        .should()
        .accessTargetWhere(
            JavaAccess.Predicates.target(
                described(
                    "the machine's clock",
                    target ->
                        is(target, "java.lang.System", "currentTimeMillis")
                            || is(target, "java.time.Clock", "system")
                            || is(target, "java.time.InstantSource", "system")
                            || (is(target, "java.util.Date", "<init>") && takes(target, ""))
                            || (target.getOwner().getPackageName().startsWith("java.time")
                                && target.getName().equals("now")
                                && zoned.contains(parameters(target))))))
        .because("time comes from the injected InstantSource, so that a test can set it");
  }

  private static ArchRule chanceIsInjected() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, DEMO)
        .should()
        .accessTargetWhere(
            JavaAccess.Predicates.target(
                described(
                    "ids or chance nobody can repeat",
                    target ->
                        is(target, "java.util.UUID", "randomUUID")
                            || is(target, "java.lang.Math", "random")
                            || is(target, "java.util.concurrent.ThreadLocalRandom", "current")
                            || is(target, "java.security.SecureRandom", "<init>")
                            || is(target, "java.security.SecureRandom", "getInstance")
                            || (is(target, "java.util.Random", "<init>") && takes(target, ""))
                            || (is(target, "java.util.Collections", "shuffle")
                                && takes(target, "java.util.List"))
                            || target.getOwner().getName().startsWith("com.github.f4b6a3.uuid"))))
        .because("ids and randomness are injected; a failing run must be repeatable by its seed");
  }

  private static ArchRule moneyIsExact() {
    return noClasses()
        .that()
        .resideInAnyPackage(COUNTS_MONEY)
        .and()
        .resideOutsideOfPackage("lv.lete.settlement.paper..")
        .should(new FloatingPoint())
        .because(
            "money is minor units; a binary fraction cannot hold a cent exactly; on paper, places"
                + " are points, and nothing is counted there")
        .allowEmptyShould(true);
  }

  private static ArchRule viewModelsKnowNoScene() {
    return noClasses()
        .that()
        .haveSimpleNameEndingWith("ViewModel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
        .because("a view model's tests run without a toolkit")
        .allowEmptyShould(true);
  }

  private static ArchRule onlyScreensKnowJavaFx() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, DEMO, "lv.lete.ui..", "lv.lete.device.screen..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..")
        .because(
            "`lete counter` and the host do the same work on machines without a screen; a customer"
                + " display on a second screen is a device of its own room");
  }

  private static ArchRule onlyTheCommandLinePrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, DEMO)
        .should()
        .accessTargetWhere(
            JavaAccess.Predicates.target(
                described(
                    "System.out, System.err or System.in",
                    target ->
                        target.getOwner().getName().equals("java.lang.System")
                            && Set.of("out", "err", "in").contains(target.getName()))))
        .because("output of a command is a promise to scripts; everything else is a log line");
  }

  private static ArchRule logsGoThroughSlf4j() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..",
            "org.apache.log4j..",
            "org.apache.logging..",
            "ch.qos.logback..",
            "org.apache.commons.logging..")
        .because("SLF4J is the one way to log; which back end writes is decided in root");
  }

  /// Anybody may read the answer of a database: SQLiteException and SQLiteErrorCode.
  private static ArchRule onlyStoreOpensDatabases() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("lv.lete.store..")
        .should()
        .accessTargetWhere(
            JavaAccess.Predicates.target(
                described(
                    "opening a database",
                    target ->
                        target.getOwner().getName().equals("java.sql.DriverManager")
                            || (target.getOwner().getPackageName().startsWith("org.sqlite")
                                && !target.getOwner().getSimpleName().startsWith("SQLiteE")))))
        .because(
            "WAL and synchronous=FULL are set in one place; a file opened beside it loses money");
  }

  private static ArchRule onlyTheCommandLineExits() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(ROOT)
        .should()
        .accessTargetWhere(
            JavaAccess.Predicates.target(
                described(
                    "ending the program",
                    target ->
                        is(target, "java.lang.System", "exit")
                            || is(target, "java.lang.Runtime", "exit")
                            || is(target, "java.lang.Runtime", "halt"))))
        .because("an exit code is an answer of the command line, given when all is closed");
  }

  private static ArchRule namesSayWhatAThingIs() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
        .orShould()
        .resideInAnyPackage(
            "lv.lete..common..",
            "lv.lete..util..",
            "lv.lete..core..",
            "lv.lete..service..",
            "lv.lete..manager..",
            "lv.lete..helper..",
            "lv.lete..impl..")
        .because("a helper lives with its only user or earns a noun");
  }

  private interface Ask {
    boolean of(AccessTarget target);
  }

  private static DescribedPredicate<AccessTarget> described(String what, Ask ask) {
    return new DescribedPredicate<>(what) {
      @Override
      public boolean test(AccessTarget target) {
        return ask.of(target);
      }
    };
  }

  /// `name` also stands for names that go on after it, as `systemUTC` after `system`.
  private static boolean is(AccessTarget target, String owner, String name) {
    return target.getOwner().getName().equals(owner) && target.getName().startsWith(name);
  }

  private static boolean takes(AccessTarget target, String parameters) {
    return parameters(target).equals(parameters);
  }

  private static String parameters(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        ? String.join(",", unit.getRawParameterTypes().stream().map(JavaClass::getName).toList())
        : "";
  }
}
