package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import lv.lete.host.Host;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The program as a test types it: what it said, its exit code, and the homes it works on.
abstract class TypedLete {
  static final String CARD = "]C18018475123410020030004\u001d80191";

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final InputStream realIn = System.in;
  final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    PrintStream listener = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(listener);
    System.setErr(listener);
  }

  @AfterEach
  void letGo() {
    System.setOut(realOut);
    System.setErr(realErr);
    System.setIn(realIn);
  }

  void enrolAnna(Host host) {
    String address = "http://127.0.0.1:" + host.port();
    assertEquals(0, lete("enrol", "--home", till(), "--host", address, "--till", "1"), heard());
    assertEquals(0, lete("enrol", "--home", till(), "--host", address, "--till", "1"), heard());
    System.setIn(new ByteArrayInputStream("2468\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(0, lete("users", "add", "anna", "--role", "teller", "--home", till()), heard());
  }

  int importSampleContracts() throws IOException {
    Path file = folder.resolve("contracts.csv");
    try (InputStream sample = Lete.class.getResourceAsStream("demo/contracts.csv")) {
      Files.write(file, sample.readAllBytes());
    }
    return lete("contracts", "import", file.toString(), "--home", hostHome().toString());
  }

  Host host() {
    return Host.start(
        hostHome(),
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        InstantSource.system(),
        new SecureRandom());
  }

  String counter(String... lines) throws IOException {
    said.reset();
    assertEquals(0, lete("counter", "--home", till(), "--script", script(lines)));
    return heard();
  }

  String script(String... lines) throws IOException {
    Path file = Files.createTempFile(folder, "script", ".txt");
    return Files.write(file, List.of(lines)).toString();
  }

  int lete(String... arguments) {
    return Lete.run(arguments);
  }

  String heard() {
    return said.toString(StandardCharsets.UTF_8);
  }

  String till() {
    return folder.resolve("till").toString();
  }

  Path hostHome() {
    return folder.resolve("host");
  }
}
