package lv.lete.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Every library that is shipped is listed with its version, its licence and its reason.
class ThirdPartyTest {
  private static final Path LIST = Path.of("src/dist/THIRD-PARTY.md");

  @Test
  void listsEveryShippedDependencyWithItsVersion() throws Exception {
    assertEquals(
        List.of(),
        missing(ProjectFiles.read(Path.of("pom.xml")), ProjectFiles.read(LIST)),
        "not in " + LIST);
  }

  @Test
  void noticesAnUnlistedLibraryAndAnOldVersion() throws Exception {
    String pom =
        """
        <project><properties><csv>2.0</csv></properties><dependencies>
          <dependency><groupId>a</groupId><artifactId>csv</artifactId><version>${csv}</version></dependency>
          <dependency><groupId>a</groupId><artifactId>t</artifactId><version>1</version><scope>test</scope></dependency>
        </dependencies></project>
        """;
    assertEquals(List.of(), missing(pom, "| a:csv | 2.0 | MIT | reads |"));
    assertEquals(List.of("csv 2.0"), missing(pom, "| a:csv | 1.9 | MIT | reads |"));
    assertEquals(List.of("csv 2.0"), missing(pom, "| a:csv | 2.0 |  | reads |"));
  }

  private static List<String> missing(String pom, String list) throws Exception {
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(pom)));
    List<String> missing = new ArrayList<>();
    NodeList dependencies = parsed.getElementsByTagName("dependency");
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      if (!text(dependency, "scope").equals("test")) {
        String artifact = text(dependency, "artifactId");
        String version = text(dependency, "version");
        if (version.startsWith("${")) {
          version = text(parsed.getDocumentElement(), version.substring(2, version.length() - 1));
        }
        if (!lists(list, artifact, version)) {
          missing.add(artifact + " " + version);
        }
      }
    }
    return missing;
  }

  private static boolean lists(String list, String artifact, String version) {
    return list.lines()
        .map(line -> line.split("\\|", -1))
        .anyMatch(cells ->
            cells.length == 6
                && List.of(cells[1].strip().split("[:, ]+")).contains(artifact)
                && cells[2].strip().equals(version)
                && !cells[3].isBlank()
                && !cells[4].isBlank());
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
  }
}
