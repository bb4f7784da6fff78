package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lv.lete.host.Host;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// `statement` of `lete counter`, over a real host, and without one.
class CounterStatementTest extends TypedLete {
  private static final String CONTRACT = "1002003000";

  private String day() throws IOException {
    return counter(
        "sign-in anna 2468",
        "open 100.00",
        "sync 60",
        "pay " + CARD + " 25.00 cash 30.00",
        "pay " + CARD + " 7.77 cash 10.00 --yes",
        "sync 60",
        "statement " + CONTRACT,
        "statement " + CONTRACT + " --from 2020-01-01 --to 2020-02-01 --out " + out(),
        "statement " + CONTRACT + " --from 2020-02-02 --to 2020-02-01",
        "statement 1",
        "quit");
  }

  private Path out() {
    return folder.resolve("own").resolve("letter.pdf");
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument file = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(file);
    }
  }

  private Path only(String inFolder, String end) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(till()).resolve(inFolder))) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().findFirst().orElseThrow();
    }
  }

  @Test
  void asksTheHostAndWithoutItSaysSoAndGivesThisTillsOwnMarked() throws Exception {
    importSampleContracts();
    try (Host host = host()) {
      enrolAnna(host);
      String heard = day();
      assertTrue(
          heard.contains("\"source\":\"host\",\"payments\":2,\"reversals\":0,\"total\":\"32.77\""),
          heard);
      assertTrue(heard.contains("\"payments\":0,\"reversals\":0,\"total\":\"0.00\""), heard);
      assertTrue(heard.contains("LT-W80"), heard);
      String letter = text(only("reports", ".pdf"));
      assertTrue(letter.contains("Kopā, EUR 32,77") && !letter.contains("TIKAI"), letter);
      assertTrue(text(out()).contains("Šajā laikā nekas nav maksāts."));
      String slip = Files.readString(only("receipts", ".txt"));
      assertTrue(slip.contains("MAKSĀJUMU PĀRSKATS"), slip);
      strangersGetNothing(host);
    }
    String offline =
        counter(
            "sign-in anna 2468",
            "statement " + CONTRACT,
            "statement " + CONTRACT + " --this-till --out " + out(),
            "quit");
    assertTrue(offline.contains("STATEMENT_HOST_SILENT"), offline);
    assertTrue(offline.contains("\"source\":\"this-till\",\"payments\":2"), offline);
    assertTrue(text(out()).contains("TIKAI ŠĪ KASE"), text(out()));
    String nobody = counter("statement " + CONTRACT, "quit");
    assertTrue(nobody.contains("NOT_SIGNED_IN") && !nobody.contains("total"), nobody);
  }

  private static void strangersGetNothing(Host host) throws Exception {
    String path = "/v1/statements?biller=latvenergo&contract=" + CONTRACT;
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String token : new String[] {"", "Bearer x"}) {
        HttpRequest.Builder request =
            HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + host.port() + path + "&from=2020-01-01&to=2030-01-01"));
        if (!token.isEmpty()) {
          request.header("Authorization", token);
        }
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertEquals(401, answer.statusCode());
        assertFalse(answer.body().contains("25"), answer.body());
      }
    }
  }
}
