package lv.lete.card.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes in small hex digits (FIPS 180-4).
final class Sha256 {
  private static final int BUFFER_BYTES = 1 << 16;

  private Sha256() {}

  /// One to be fed.
  static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String hex(MessageDigest fed) {
    return HexFormat.of().formatHex(fed.digest());
  }

  static String of(String text) {
    MessageDigest digest = begin();
    digest.update(text.getBytes(UTF_8));
    return hex(digest);
  }

  static String of(Path file) throws IOException {
    MessageDigest digest = begin();
    feed(digest, file);
    return hex(digest);
  }

  /// Adds a file's bytes.
  static void feed(MessageDigest digest, Path file) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
  }
}
