package lv.lete.settlement.export;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// A second opinion on an XML file: a tree and XPath, where the product writes and reads a stream.
final class XmlSums {
  private static final XPath XPATH = XPathFactory.newInstance().newXPath();

  private final Document document;

  XmlSums(Path file) throws Exception {
    document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
  }

  String text(String path) throws XPathExpressionException {
    return XPATH.evaluate(path, document);
  }

  int count(String path) throws XPathExpressionException {
    return nodes(path).getLength();
  }

  BigDecimal sum(String path) throws XPathExpressionException {
    BigDecimal sum = BigDecimal.ZERO;
    NodeList found = nodes(path);
    for (int at = 0; at < found.getLength(); at++) {
      sum = sum.add(new BigDecimal(found.item(at).getTextContent()));
    }
    return sum;
  }

  private NodeList nodes(String path) throws XPathExpressionException {
    return (NodeList) XPATH.evaluate(path, document, XPathConstants.NODESET);
  }

  /// Validates against the official schema where it lies beside the project; answers whether it
  /// did.
  static boolean validates(Path file, String schema) throws Exception {
    File official = new File("../shared/iso20022/" + schema);
    if (!official.exists()) {
      return false;
    }
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(official)
        .newValidator()
        .validate(new StreamSource(Files.newInputStream(file)));
    return true;
  }
}
