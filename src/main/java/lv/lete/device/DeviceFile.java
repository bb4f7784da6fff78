package lv.lete.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import jpos.loader.JposServiceLoader;
import jpos.loader.JposServiceManager;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// `devices/jpos.xml`: which devices there are and which service drives each.
///
/// JavaPOS drops an entry that its schema refuses and says so only in a trace; this reads the file
/// first, by the same schema, and names what is wrong. A wrong entry costs its own device only.
public final class DeviceFile {
  private static final String POPULATOR = "jpos.config.regPopulatorClass";
  private static final String FILE = "jpos.config.populatorFile";
  private static final String SCHEMA = "/jpos/res/jcl.xsd";

  private DeviceFile() {}

  /// Checks the file and makes JavaPOS read its devices from it, in place of any it knew. Returns
  /// what is wrong with it; devices that are not named there can be opened by [ScannerPort].
  public static List<DeviceProblem> use(Path file) {
    List<DeviceProblem> problems = check(file);
    System.setProperty(POPULATOR, "jpos.config.simple.xml.JavaxRegPopulator");
    System.setProperty(FILE, file.toAbsolutePath().toString());
    JposServiceManager manager = JposServiceLoader.getManager();
    manager.reloadEntryRegistry();
    return problems;
  }

  /// What is wrong with the file, in the order of its lines; empty when nothing is.
  public static List<DeviceProblem> check(Path file) {
    if (!Files.isReadable(file)) {
      String mend = "Put a jpos.xml there; devices/README.md shows one.";
      return List.of(new DeviceProblem("", 1, file + " cannot be opened", mend));
    }
    Entries entries = new Entries();
    try (InputStream in = Files.newInputStream(file)) {
      parser().parse(new InputSource(in), entries);
    } catch (SAXParseException broken) {
      entries.problems.add(malformed(broken.getLineNumber(), broken));
    } catch (SAXException | IOException broken) {
      entries.problems.add(malformed(1, broken));
    }
    return List.copyOf(entries.problems);
  }

  private static DeviceProblem malformed(int line, Exception broken) {
    return new DeviceProblem("", line, text(broken), "Mend the XML at this line.");
  }

  private static String text(Exception broken) {
    return plain(Objects.requireNonNullElse(broken.getMessage(), broken.toString()));
  }

  /// The schema's sentence without its number and final stop.
  private static String plain(String message) {
    return message.replaceFirst("^cvc-[\\w.-]+: ", "").replaceFirst("\\.$", "");
  }

  private static SAXParser parser() throws SAXException, IOException {
    try (InputStream schema = JposServiceLoader.class.getResourceAsStream(SCHEMA)) {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setSchema(
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(new StreamSource(schema)));
      SAXParser parser = factory.newSAXParser();
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      return parser;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("the JDK's own XML parser is missing", impossible);
    }
  }

  /// Follows the file, one problem an entry: what comes after the first is mostly its echo.
  private static final class Entries extends DefaultHandler {
    private final List<DeviceProblem> problems = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Locator locator;
    private String entry = "";
    private boolean told;

    @Override
    public void setDocumentLocator(Locator where) {
      locator = where;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      switch (qualified) {
        case "JposEntry" -> begin(attributes.getValue("logicalName"));
        case "creation" -> {
          exists("factoryClass", attributes.getValue("factoryClass"));
          exists("serviceClass", attributes.getValue("serviceClass"));
        }
        default -> {}
      }
    }

    private void begin(@Nullable String logicalName) {
      entry = logicalName == null ? "without a name" : logicalName;
      told = false;
      if (logicalName != null && !names.add(logicalName)) {
        tell(line(), "a second entry of the same name", "Give each entry a name of its own.");
      }
    }

    private void exists(String attribute, @Nullable String className) {
      if (className == null) {
        return;
      }
      try {
        Class.forName(className, false, DeviceFile.class.getClassLoader());
      } catch (ClassNotFoundException | LinkageError missing) {
        tell(
            line(),
            attribute + " " + className + " is not on the class path",
            "Put its jar into lib/, or write the class name as the maker gives it.");
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      if (qualified.equals("JposEntry")) {
        entry = "";
      }
    }

    @Override
    public void error(SAXParseException wrong) {
      tell(wrong.getLineNumber(), text(wrong), SchemaMend.of(text(wrong)));
    }

    private void tell(int line, String what, String mend) {
      if (!told) {
        problems.add(new DeviceProblem(entry, line, what, mend));
        told = true;
      }
    }

    private int line() {
      return locator == null ? 1 : locator.getLineNumber();
    }
  }
}
