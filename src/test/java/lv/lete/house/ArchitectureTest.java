package lv.lete.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The code keeps to the table of packages and to the rules about clocks, chance, money, screens,
/// logs and databases.
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @TestFactory
  Stream<DynamicTest> keepsTheRule() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lv.lete");
    assertTrue(classes.contain("lv.lete.Lete"), "the product's classes were not found");
    return HouseRules.all().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(classes)));
  }

  @Test
  void readmeShowsTheSameTable() throws IOException {
    assertEquals(
        String.join("\n", Room.rows()),
        String.join("\n", Room.rowsOf(Files.readString(Path.of("README.md")))),
        "README.md's table of packages differs from Room.ALL: change both together");
  }

  @Test
  void onlyTheListedPackagesExist() {
    Set<String> unlisted = new TreeSet<>(Room.foldersIn(SOURCES));
    Room.ALL.forEach(room -> unlisted.remove(room.name()));
    assertEquals(Set.of(), unlisted, "packages that the table of README.md does not know");
  }

  @Test
  void everyPackageSaysItsPurposeInOneLineAndIsNullMarked() throws IOException {
    assertEquals(List.of(), PackageInfos.faultsIn(SOURCES));
  }
}
