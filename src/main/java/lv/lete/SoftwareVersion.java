package lv.lete;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The version that this build carries, as every record and receipt names it.
final class SoftwareVersion implements IVersionProvider {
  /// Reads the version that the build wrote beside the classes.
  static String current() {
    Properties properties = new Properties();
    try (InputStream in = SoftwareVersion.class.getResourceAsStream("version.properties")) {
      if (in == null) {
        throw new IllegalStateException("version.properties is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Lete " + current()};
  }
}
