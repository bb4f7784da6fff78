package lv.lete.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every source looks as google-java-format leaves it, so nobody discusses or reviews blanks.
class FormatTest {
  private static final boolean WRITE = Boolean.getBoolean("format.write");
  private static final String MEND = "mvn test -Dtest=FormatTest -Dformat.write=true";

  @Test
  void findsEverySourceFormatted() throws IOException, FormatterException {
    List<Path> differing = new ArrayList<>();
    for (Path file : ProjectFiles.java()) {
      String text = ProjectFiles.read(file);
      String formatted = formatted(text);
      if (!text.equals(formatted)) {
        if (WRITE) {
          Files.writeString(ProjectFiles.HOME.resolve(file), formatted);
        } else {
          differing.add(file);
        }
      }
    }
    assertEquals(List.of(), differing, "not formatted; this mends it: " + MEND);
  }

  @Test
  void noticesWrongBlanksAndUnusedImports() throws FormatterException {
    String bad = "import java.util.List;\nclass X{int a ;}\n";
    assertNotEquals(bad, formatted(bad));
    assertEquals("class X {\n  int a;\n}\n", formatted(bad));
  }

  private static String formatted(String text) throws FormatterException {
    return new Formatter().formatSourceAndFixImports(text);
  }
}
