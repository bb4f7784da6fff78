package lv.lete.card.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// One SVG file as a tree. Nothing outside the file is ever fetched for it, and it declares no
/// entities.
final class Svg {
  /// The id, or Inkscape's label, of the layer that boxes lie on.
  static final String FIELDS = "fields";

  private static final String LABEL = "inkscape:label";

  private final Document document;

  private Svg(Document document) {
    this.document = document;
  }

  /// Reads a file's bytes.
  ///
  /// @throws SAXException where they are no well-formed XML, or have a document type
  static Svg read(byte[] bytes) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Svg(builder.parse(new ByteArrayInputStream(bytes)));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of Java cannot be made safe", e);
    }
  }

  /// The outermost element.
  Element root() {
    return document.getDocumentElement();
  }

  /// The layer of boxes.
  Optional<Element> fields() {
    NodeList groups = document.getElementsByTagName("g");
    for (int i = 0; i < groups.getLength(); i++) {
      Element group = (Element) groups.item(i);
      if (FIELDS.equals(group.getAttribute("id")) || FIELDS.equals(group.getAttribute(LABEL))) {
        return Optional.of(group);
      }
    }
    return Optional.empty();
  }

  /// Every element of these names, whatever prefix stands before them, in the order of the file.
  List<Element> elements(String... names) {
    List<Element> found = new ArrayList<>();
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      String name = element.getTagName();
      if (List.of(names).contains(name.substring(name.indexOf(':') + 1))) {
        found.add(element);
      }
    }
    return found;
  }

  /// The file without the layer of boxes, its view box larger by `bleed` on each side: what lies
  /// beyond the view box is never drawn.
  ///
  /// @throws SAXException where it uses a prefix that it does not declare
  byte[] picture(Scale scale, double bleed) throws SAXException {
    Document copy = (Document) document.cloneNode(true);
    Element root = copy.getDocumentElement();
    String[] box = root.getAttribute("viewBox").strip().split("[\\s,]+");
    double wide = Double.parseDouble(box[2]) + 2 * bleed;
    double high = Double.parseDouble(box[3]) + 2 * bleed;
    root.setAttribute(
        "viewBox", (scale.left() - bleed) + " " + (scale.top() - bleed) + " " + wide + " " + high);
    root.removeAttribute("width");
    root.removeAttribute("height");
    new Svg(copy).fields().ifPresent(layer -> layer.getParentNode().removeChild(layer));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransformerFactory factory = TransformerFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.newTransformer().transform(new DOMSource(copy), new StreamResult(out));
    } catch (TransformerException e) {
      throw new SAXException(String.valueOf(e.getMessage()), e);
    }
    return out.toByteArray();
  }

  /// An attribute, or the property of that name in `style`, of the element or the nearest around
  /// it.
  static String style(Element element, String property) {
    for (Element at = element; at != null; at = parent(at)) {
      for (String part : at.getAttribute("style").split(";")) {
        int colon = part.indexOf(':');
        if (colon > 0 && part.substring(0, colon).strip().equals(property)) {
          return part.substring(colon + 1).strip();
        }
      }
      if (at.hasAttribute(property)) {
        return at.getAttribute(property).strip();
      }
    }
    return "";
  }

  private static @org.jspecify.annotations.Nullable Element parent(Element element) {
    return element.getParentNode() instanceof Element parent ? parent : null;
  }
}
