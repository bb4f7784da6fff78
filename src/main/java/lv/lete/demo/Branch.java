package lv.lete.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import lv.lete.host.Host;
import lv.lete.host.ImportContracts;
import lv.lete.till.People;
import lv.lete.till.Role;
import org.jspecify.annotations.Nullable;

/// The demo's world: a host with sample contracts, an enrolled till, and somebody who may sign in.
/// Everything lies below one folder and stays there.
final class Branch implements AutoCloseable {
  static final String TELLER = "anna";
  static final String PIN = "4711";
  static final String BILLER = "latvenergo";
  private static final String CONTRACTS = "/lv/lete/demo/contracts.csv";
  private static final String DEVICES = "/lv/lete/demo/jpos.xml";

  private final Path out;
  private final Line line;
  private final InstantSource clock = InstantSource.system();
  private final SecureRandom random = new SecureRandom();
  private @Nullable Host host;

  private Branch(Path out, Line line) {
    this.out = out;
    this.line = line;
  }

  /// Sets everything up. The till locks itself after `idleSeconds`.
  ///
  /// @throws DemoFailure when a step is refused
  static Branch open(Path out, Line line, Commands lete, int idleSeconds) {
    Branch branch = new Branch(out, line);
    try {
      Files.createDirectories(out);
      branch.startHost();
      branch.importContracts();
      branch.nameExports();
      branch.enrol(lete);
      branch.configure(idleSeconds);
      branch.hire();
      return branch;
    } catch (IOException disk) {
      branch.close();
      throw new UncheckedIOException("The demo cannot write below " + out, disk);
    } catch (RuntimeException refused) {
      branch.close();
      throw refused;
    }
  }

  Path hostHome() {
    return out.resolve("host");
  }

  Path till() {
    return out.resolve("till");
  }

  Path contracts() {
    return out.resolve("contracts.csv");
  }

  /// The host comes up, on a port of its own, and the line is plugged into it.
  void startHost() {
    host =
        Host.start(
            hostHome(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), clock, random);
    line.plug(host.port());
  }

  /// The line is cut and the host goes down.
  void stopHost() {
    line.pull();
    if (host != null) {
      host.close();
      host = null;
    }
  }

  private void importContracts() throws IOException {
    try (InputStream in = resource(CONTRACTS)) {
      Files.copy(in, contracts());
    }
    ImportContracts.Result result =
        new ImportContracts(hostHome(), clock)
            .run(contracts(), StandardCharsets.UTF_8, BILLER, (_, _, _) -> {});
    if (!(result instanceof ImportContracts.Result.Imported imported) || imported.refused() > 0) {
      throw new DemoFailure("The sample contracts were not imported: " + result + ".");
    }
  }

  /// The biller wants FiDAViSta too.
  private void nameExports() throws IOException {
    Path file = hostHome().resolve("institution.json");
    String text = Files.readString(file);
    Files.writeString(
        file, text.replace("\"fidavista\": []", "\"fidavista\": [\"" + BILLER + "\"]"));
  }

  private void enrol(Commands lete) {
    StringWriter said = new StringWriter();
    PrintWriter to = new PrintWriter(said);
    int exit =
        lete.run(
            to,
            to,
            "enrol",
            "--home",
            till().toString(),
            "--host",
            line.address().toString(),
            "--till",
            "Kase 1",
            "--branch",
            "Saldus");
    if (exit != 0) {
      throw new DemoFailure("The till was not enrolled: " + said.toString().strip());
    }
  }

  /// Stands these devices on the till's counter: a printer that listens on this port with a drawer
  /// behind it, and a place where a serial scanner may be plugged in.
  void equip(int printerPort) throws IOException {
    String devices;
    try (InputStream in = resource(DEVICES)) {
      devices = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Path file = till().resolve("devices").resolve("jpos.xml");
    Files.createDirectories(till().resolve("devices"));
    Files.writeString(
        file,
        devices
            .replace("{printer}", Integer.toString(printerPort))
            .replace("{scanner}", scannerPort().toString()));
    set("printer", "\"printer-tcp\"");
    set("drawer", "\"drawer\"");
  }

  /// Where a serial scanner is plugged in.
  Path scannerPort() {
    return out.toAbsolutePath().resolve("scanner-port");
  }

  private static InputStream resource(String name) {
    InputStream in = Branch.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + " is not on the class path");
    }
    return in;
  }

  private void configure(int idleSeconds) throws IOException {
    set("idleLockSeconds", Integer.toString(idleSeconds));
  }

  /// Sets a value of the till's configuration, as a person would with an editor.
  void set(String key, String json) throws IOException {
    Path file = till().resolve("terminal.json");
    String text = Files.readString(file);
    String changed =
        text.replaceFirst(
            "\"" + key + "\"(\\s*):(\\s*)(\"[^\"]*\"|[0-9]+)", "\"" + key + "\"$1:$2" + json);
    Files.writeString(file, changed);
  }

  private void hire() {
    try (People people = People.open(till().resolve("state.db"), clock, random)) {
      People.Added added = people.add(TELLER, Role.TELLER, PIN.toCharArray());
      if (added != People.Added.ADDED) {
        throw new DemoFailure("The teller was not added: " + added + ".");
      }
    }
  }

  @Override
  public void close() {
    stopHost();
    line.close();
  }
}
