package lv.lete.host;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/// One-time codes for terminals on other machines. The books keep their hashes only.
public final class EnrolCodes {
  private EnrolCodes() {}

  /// Issues a code that enrols one terminal within `validity`: `K7QF-2M9D-XW3T`, twelve characters
  /// of Crockford base 32 (60 random bits). Works while a host runs on the home.
  ///
  /// @throws lv.lete.store.StoreFault when the home cannot be written
  public static String issue(
      Path home, Duration validity, InstantSource clock, SecureRandom random) {
    throw new UnsupportedOperationException();
  }
}
