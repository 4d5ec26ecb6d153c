package org.trifold.edition.ebook;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.trifold.edition.ebook.bibliography.Bibliography;
import org.trifold.edition.ebook.bibliography.Isbn;
import org.trifold.model.Author;
import org.trifold.model.Metadata;
import org.trifold.model.Publication;

/**
 * The e-book's identifier, the same for each build: its ISBN, else a UUID made from what the
 * publication is called.
 */
final class Identity {
  /** UUID version 5 (RFC 9562, 5.5) of {@code https://trifold.org/} in the URL namespace. */
  private static final UUID NAMESPACE =
      nameBased(UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8"), "https://trifold.org/");

  private Identity() {}

  /** A URN. */
  static String of(Publication publication, Bibliography bibliography) {
    Metadata metadata = publication.metadata();
    String authors =
        metadata.authors().stream().map(Author::name).collect(Collectors.joining("\n"));
    String coordinates =
        String.join("\n", publication.name(), metadata.fullTitle(), authors, metadata.lang());
    return bibliography
        .isbn()
        .map(Isbn::urn)
        .orElseGet(() -> "urn:uuid:" + nameBased(NAMESPACE, coordinates));
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
