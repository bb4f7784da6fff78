package lv.lete.device.conformance;

import static jpos.JposConst.JPOS_E_EXTENDED;
import static jpos.JposConst.JPOS_E_ILLEGAL;
import static lv.lete.device.conformance.Control.refuses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// Device statistics ("resetStatistics", "retrieveStatistics", "updateStatistics") on top of
/// [CommonConformance].
public abstract class StatisticsConformance extends CommonConformance {

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> names(Document statistics) {
    List<String> names = new ArrayList<>();
    NodeList found = statistics.getElementsByTagName("Name");
    for (int at = 0; at < found.getLength(); at++) {
      names.add(found.item(at).getTextContent());
    }
    return names;
  }

  @Test
  void statisticsAreXmlThatNamesTheDevice() throws Exception {
    Control ready = enabled();
    assertTrue((boolean) ready.get("CapStatisticsReporting"));
    Document all = parsed(ready.statistics(""));
    assertEquals("UPOSStat", all.getDocumentElement().getTagName());
    assertEquals("1.15", all.getElementsByTagName("UnifiedPOSVersion").item(0).getTextContent());
    String category = control().getClass().getSimpleName();
    assertEquals(
        category,
        all.getElementsByTagName("DeviceCategory")
            .item(0)
            .getAttributes()
            .getNamedItem("UPOS")
            .getTextContent());
    assertFalse(names(all).isEmpty(), "it counts nothing");
    List<String> standard = names(parsed(ready.statistics("U_")));
    List<String> own = names(parsed(ready.statistics("M_")));
    assertTrue(standard.stream().noneMatch(name -> name.startsWith("M_")), standard.toString());
    assertTrue(own.stream().allMatch(name -> name.startsWith("M_")), own.toString());
    assertEquals(names(all).size(), standard.size() + own.size());
    assertEquals(names(all).subList(0, 1), names(parsed(ready.statistics(names(all).getFirst()))));
  }

  @Test
  void statisticsAreSetAndResetByName() throws Exception {
    Control ready = enabled();
    assertTrue((boolean) ready.get("CapUpdateStatistics"));
    String name = names(parsed(ready.statistics(""))).getFirst();
    ready.put("updateStatistics", name + "=41");
    assertTrue(ready.statistics(name).contains("<Value>41</Value>"));
    ready.put("resetStatistics", name);
    assertTrue(ready.statistics(name).contains("<Value>0</Value>"));
  }

  @Test
  void aStatisticNobodyCountsIsRefused() throws Exception {
    Control ready = enabled();
    String name = names(parsed(ready.statistics(""))).getFirst();
    refuses(JPOS_E_ILLEGAL, "retrieve", () -> ready.statistics("NoSuchCount"));
    refuses(JPOS_E_ILLEGAL, "reset", () -> ready.put("resetStatistics", "NoSuchCount"));
    refuses(JPOS_E_ILLEGAL, "update", () -> ready.put("updateStatistics", "NoSuchCount=1"));
    refuses(JPOS_E_EXTENDED, "no number", () -> ready.put("updateStatistics", name + "=many"));
  }
}
