package org.trifold.gate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Formats of pictures, told by their content, never by the name. */
public enum ImageFormat {
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  SVG("image/svg+xml", "svg");

  /** How much of an SVG may stand before its root element: declaration, comments. */
  private static final int SVG_PROLOGUE = 4096;

  private final String mediaType;
  private final String suffix;

  ImageFormat(String mediaType, String suffix) {
    this.mediaType = mediaType;
    this.suffix = suffix;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The usual file name suffix without a dot. */
  public String suffix() {
    return suffix;
  }

  /**
   * The format of a file.
   *
   * @param content the whole file or its first 4 KiB
   * @return empty for anything else: text, HTML, PDF, TIFF, an empty file
   */
  public static Optional<ImageFormat> of(byte[] content) {
    // Signatures: PNG 3rd ed. §5.2; JPEG (ISO 10918-1 B.1.1.3, SOI and a marker); GIF89a §17;
    // RFC 9649 §2.4 (WebP).
    if (starts(content, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (starts(content, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (starts(content, 0, "GIF87a") || starts(content, 0, "GIF89a")) {
      return Optional.of(GIF);
    }
    if (starts(content, 0, "RIFF") && starts(content, 8, "WEBP")) {
      return Optional.of(WEBP);
    }
    int length = Math.min(content.length, SVG_PROLOGUE);
    String head = new String(content, 0, length, StandardCharsets.UTF_8).stripLeading();
    boolean markup = head.startsWith("<") || head.startsWith("\uFEFF<");
    return markup && head.matches("(?s).*<([\\w.-]+:)?svg[\\s>].*")
        ? Optional.of(SVG)
        : Optional.empty();
  }

  private static boolean starts(byte[] content, int offset, String signature) {
    byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
    if (content.length < offset + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (content[offset + i] != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
