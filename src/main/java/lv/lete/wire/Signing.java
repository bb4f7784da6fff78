package lv.lete.wire;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Ed25519 (RFC 8032) as both sides use it: keys travel as base64 of their standard encodings
/// (X.509 SubjectPublicKeyInfo, PKCS#8), signatures as base64 of their 64 bytes.
public final class Signing {
  private static final String ED25519 = "Ed25519";

  private Signing() {}

  /// A new pair of keys.
  public static KeyPair newKeys(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
      generator.initialize(NamedParameterSpec.ED25519, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("this Java has no Ed25519", absent);
    }
  }

  /// The base64 of a key's standard encoding.
  public static String text(java.security.Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /// Reads a public key.
  ///
  /// @throws Malformed when the text is no Ed25519 public key
  public static PublicKey publicKey(String text) {
    try {
      return KeyFactory.getInstance(ED25519)
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new Malformed("not an Ed25519 public key", broken);
    }
  }

  /// Reads a private key.
  ///
  /// @throws Malformed when the text is no Ed25519 private key
  public static PrivateKey privateKey(String text) {
    try {
      return KeyFactory.getInstance(ED25519)
          .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(text)));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new Malformed("not an Ed25519 private key", broken);
    }
  }

  /// Signs bytes.
  public static String sign(PrivateKey key, byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(key);
      signature.update(bytes);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("cannot sign with an Ed25519 key", impossible);
    }
  }

  /// Whether `signature` is the key owner's over exactly these bytes; anything unreadable is not.
  public static boolean verifies(PublicKey key, byte[] bytes, String signature) {
    try {
      Signature check = Signature.getInstance(ED25519);
      check.initVerify(key);
      check.update(bytes);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }
}
