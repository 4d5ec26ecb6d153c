package org.trifold.gate;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes {@code data:} URIs (RFC 2397): pictures that stand in the text itself. */
public final class DataUri {
  /** What such an address starts with. */
  public static final String SCHEME = "data:";

  private DataUri() {}

  /** The bytes; empty where the URI is broken or not of an image type. */
  public static Optional<byte[]> image(String uri) {
    int comma = uri.indexOf(',');
    if (comma < 0 || !uri.regionMatches(true, 0, "data:image/", 0, "data:image/".length())) {
      return Optional.empty();
    }
    String head = uri.substring(0, comma).toLowerCase(Locale.ROOT);
    byte[] body = percentDecoded(uri.substring(comma + 1));
    if (!head.endsWith(";base64")) {
      return Optional.of(body);
    }
    try {
      return Optional.of(Base64.getMimeDecoder().decode(body));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A picture as such an address. */
  public static String of(ImageFormat format, byte[] content) {
    return SCHEME + format.mediaType() + ";base64," + Base64.getEncoder().encodeToString(content);
  }

  private static byte[] percentDecoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (bytes[i] == '%' && high >= 0 && low >= 0) {
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(bytes[i]);
      }
    }
    return out.toByteArray();
  }
}
