package lv.lete.device;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import jpos.config.JposEntry;
import jpos.config.JposEntryRegistry;
import jpos.loader.JposServiceLoader;
import jpos.loader.JposServiceManager;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// `devices/jpos.xml`: which devices there are and which service drives each.
///
/// JavaPOS drops an entry that its schema refuses and says so only in a trace; this reads the file
/// first, by the same schema, and names what is wrong. A wrong entry costs its own device only.
public final class DeviceFile {
  private static final String POPULATOR = "jpos.config.regPopulatorClass";
  private static final String FILE = "jpos.config.populatorFile";
  private static final String SCHEMA = "/jpos/res/jcl.xsd";

  private DeviceFile() {}

  /// What stands in the file and what is wrong with it, both in the order of its lines.
  record Content(List<DeviceEntry> entries, List<DeviceProblem> problems) {
    /// Of a file that was not read yet.
    static final Content NOTHING = new Content(List.of(), List.of());

    /// What leaves out all devices, if anything.
    Optional<DeviceProblem> wholeFile() {
      return problems.stream().filter(problem -> problem.entry().isEmpty()).findFirst();
    }

    /// What leaves out the device of this name, if anything: its own entry or the whole file.
    Optional<DeviceProblem> problemOf(String name) {
      Optional<DeviceProblem> whole = wholeFile();
      return whole.isPresent()
          ? whole
          : problems.stream().filter(problem -> problem.entry().equals(name)).findFirst();
    }
  }

  /// Reads and checks the file and makes JavaPOS read its devices from it, in place of any it knew.
  /// Devices that are not named among the problems can be opened; none where the file itself is.
  static Content use(Path file) {
    Content content = read(file);
    System.setProperty(POPULATOR, "jpos.config.simple.xml.JavaxRegPopulator");
    System.setProperty(FILE, file.toAbsolutePath().toString());
    JposServiceManager manager = JposServiceLoader.getManager();
    manager.reloadEntryRegistry();
    if (content.wholeFile().isPresent()) {
      forget(manager.getEntryRegistry());
    }
    return content;
  }

  /// JavaPOS keeps what it read of a broken file before the fault.
  private static void forget(JposEntryRegistry registry) {
    List<JposEntry> known = new ArrayList<>();
    for (Enumeration<?> entries = registry.getEntries(); entries.hasMoreElements(); ) {
      known.add((JposEntry) entries.nextElement());
    }
    known.forEach(registry::removeJposEntry);
  }

  /// What is wrong with the file, in the order of its lines; empty when nothing is.
  public static List<DeviceProblem> check(Path file) {
    return read(file).problems();
  }

  private static Content read(Path file) {
    if (!Files.isReadable(file)) {
      String mend = "Put a jpos.xml there; devices/README.md shows one.";
      return new Content(
          List.of(), List.of(new DeviceProblem("", 1, file + " cannot be opened", mend)));
    }
    DeviceEntries entries = new DeviceEntries();
    try (InputStream in = Files.newInputStream(file)) {
      parser().parse(new InputSource(in), entries);
    } catch (SAXParseException broken) {
      entries.add(malformed(broken.getLineNumber(), broken));
    } catch (SAXException | IOException broken) {
      entries.add(malformed(1, broken));
    }
    return entries.content();
  }

  private static DeviceProblem malformed(int line, Exception broken) {
    return new DeviceProblem("", line, text(broken), "Mend the XML at this line.");
  }

  /// What a parser says is wrong.
  static String text(Exception broken) {
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
}
