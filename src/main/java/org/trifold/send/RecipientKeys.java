package org.trifold.send;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Stands for mail addresses where they need only be told apart: an address is not kept, and comes
 * back from its key by nothing but trying addresses, each of which takes as long as the first. Not
 * thread-safe.
 */
final class RecipientKeys {
  private static final int SALT_BYTES = 16;

  /** Bits of a key; 128 don't meet by chance. */
  private static final int BITS = 128;

  /** OWASP, "Password storage cheat sheet" (PBKDF2-HMAC-SHA256). */
  static final int ROUNDS = 600_000;

  private final String salt;
  private final int rounds;
  private final Map<String, String> known = new HashMap<>();

  /**
   * Keys by a salt.
   *
   * @param salt hexadecimal, one of {@link #newSalt}
   * @param rounds how often an address is hashed; {@link #ROUNDS} but in tests
   * @throws IllegalArgumentException where it is no such thing
   */
  RecipientKeys(String salt, int rounds) {
    HexFormat.of().parseHex(salt);
    this.salt = salt;
    this.rounds = rounds;
  }

  /** A salt for a new file: keys of two files can't be held against each other. */
  static String newSalt() {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }

  String salt() {
    return salt;
  }

  /** The key of an address, whatever its case, in hexadecimal. */
  String of(String address) {
    return known.computeIfAbsent(address.toLowerCase(Locale.ROOT), this::derived);
  }

  private String derived(String address) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(address.toCharArray(), HexFormat.of().parseHex(salt), rounds, BITS);
      return HexFormat.of()
          .formatHex(
              SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                  .generateSecret(spec)
                  .getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA256", e);
    }
  }
}
