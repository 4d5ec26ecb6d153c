package org.trifold.edition.ebook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trifold.edition.Prepared;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.Metadata;

/**
 * The e-book's identifier, the same for each build: the ISBN that the header attribute {@code isbn}
 * gives, else a UUID made from what the publication is called.
 */
final class Identity {
  /** UUID version 5 (RFC 9562, 5.5) of {@code https://trifold.org/} in the URL namespace. */
  private static final UUID NAMESPACE =
      nameBased(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://trifold.org/");

  private Identity() {}

  /** A URN. A wrong ISBN is a finding and is not used. */
  static String of(Prepared prepared) {
    Metadata metadata = prepared.publication().metadata();
    String isbn = metadata.attribute("isbn").orElse("").strip();
    if (!isbn.isEmpty()) {
      Optional<String> urn = isbn(isbn);
      if (urn.isPresent()) {
        return urn.get();
      }
      prepared
          .findings()
          .add(
              Finding.error(
                  "TF-EBOOK-005",
                  prepared.publication().where("isbn"),
                  "\"" + XmlText.line(isbn) + "\" is not an ISBN.",
                  "Correct the attribute isbn: ten or thirteen digits, the last checks the others."));
    }
    String authors =
        metadata.authors().stream().map(Author::name).collect(Collectors.joining("\n"));
    String coordinates =
        String.join(
            "\n", prepared.publication().name(), metadata.fullTitle(), authors, metadata.lang());
    return "urn:uuid:" + nameBased(NAMESPACE, coordinates);
  }

  /** The URN of an ISBN as people write it (RFC 3187); empty for what is none. */
  static Optional<String> isbn(String written) {
    String digits = written.replaceAll("[\\s\\u2010-\\u2015-]", "").toUpperCase(Locale.ROOT);
    return isIsbn(digits) ? Optional.of("urn:isbn:" + digits) : Optional.empty();
  }

  /** Check digits as in ISO 2108:2017, annex C (13 digits) and ISO 2108:1992 (10). */
  private static boolean isIsbn(String digits) {
    int sum = 0;
    if (digits.matches("97[89]\\d{10}")) {
      for (int i = 0; i < 13; i++) {
        sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
      }
      return sum % 10 == 0;
    }
    if (digits.matches("\\d{9}[\\dX]")) {
      for (int i = 0; i < 10; i++) {
        int value = digits.charAt(i) == 'X' ? 10 : digits.charAt(i) - '0';
        sum += value * (10 - i);
      }
      return sum % 11 == 0;
    }
    return false;
  }

  private static UUID nameBased(UUID namespace, String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer input = ByteBuffer.allocate(16 + text.length);
    input.putLong(namespace.getMostSignificantBits());
    input.putLong(namespace.getLeastSignificantBits());
    input.put(text);
    try {
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-1").digest(input.array()));
      long most = hash.getLong() & ~0xF000L | 0x5000L;
      long least = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
      return new UUID(most, least);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
