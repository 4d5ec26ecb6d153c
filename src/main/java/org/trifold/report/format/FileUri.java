package org.trifold.report.format;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A path with forward slashes as a URI reference (RFC 3986). Immutable.
 *
 * @param text what no segment may have is escaped, byte by byte of its UTF-8
 * @param absolute whether it is a {@code file:} URI (RFC 8089), as what lies outside the project
 *     has; else it is relative to the project's root
 */
record FileUri(String text, boolean absolute) {
  /** {@code C:/…}: appendix E.2 of RFC 8089. */
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);

  /** What a segment may have (RFC 3986, 3.3) but colons, which look like schemes in the first. */
  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  /** Of a path as findings name it. */
  static FileUri of(String path) {
    if (path.startsWith("//")) {
      return new FileUri("file:" + escaped(path), true);
    }
    if (path.startsWith("/")) {
      return new FileUri("file://" + escaped(path), true);
    }
    if (DRIVE.matcher(path).matches()) {
      return new FileUri("file:///" + path.charAt(0) + ":" + escaped(path.substring(2)), true);
    }
    return new FileUri(escaped(path), false);
  }

  private static String escaped(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", b));
    }
    return uri.toString();
  }
}
