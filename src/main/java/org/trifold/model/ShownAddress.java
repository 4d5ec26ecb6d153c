package org.trifold.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How messages say an address: scheme, host and path. Logins, queries and fragments carry keys to
 * other people's doors, and messages end in logs that many read; the data of a {@code data:}
 * address say nothing to a person.
 */
public final class ShownAddress {
  /** A longer path would fill a message. */
  private static final int MOST_PATH = 120;

  private static final String MORE = "…";

  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(.*)");

  /** RFC 2397: the media type; what a type may be made of (RFC 6838, §4.2). */
  private static final Pattern TYPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9!#$&^_.+/-]{0,60}");

  /** Browsers take any number of slashes, of either kind (WHATWG URL, "special authority"). */
  private static final Pattern SLASHES = Pattern.compile("[/\\\\]*+");

  private static final Pattern AUTHORITY_END = Pattern.compile("[/\\\\?#]");

  /** Host and port, and nothing that was a login before somebody cut it off. */
  private static final Pattern HOST = Pattern.compile("(\\[[^\\]]*]|[^:\\[\\]]*)(:\\d{0,5})?");

  /** After a scheme, or what is left of it in a path; a drive has one letter. */
  private static final String START =
      "(?:(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]+:[/\\\\]|(?<![A-Za-z-])data:(?=[a-z]+/|[;,]))";

  /** An address in a sentence: all of a quotation that begins with one, else up to a blank. */
  private static final Pattern IN_TEXT =
      Pattern.compile("(?i)(?<=\")(" + START + "[^\"]++)(?=\")|(" + START + "[^\\s\"<>…]++)");

  private static final Pattern SENTENCE_END = Pattern.compile("[.,;:!)'\\]]+$");

  private ShownAddress() {}

  /** An address, or a path that may have a query. */
  public static String of(String address) {
    String text = address.strip().replaceAll("\\p{Cntrl}", "?");
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches()) {
      return text.startsWith("//") ? "//" + authorityAndPath(text.substring(2)) : path(text);
    }
    String scheme = matcher.group(1);
    String rest = matcher.group(2);
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "data" -> scheme + ":" + type(rest) + MORE;
      case "http", "https", "ftp", "ws", "wss" ->
          scheme + "://" + authorityAndPath(SLASHES.matcher(rest).replaceFirst(""));
      default ->
          scheme
              + ":"
              + (rest.startsWith("//") ? "//" + authorityAndPath(rest.substring(2)) : path(rest));
    };
  }

  /** A sentence with each address in it as {@link #of} says it; others as they are. */
  public static String within(String text) {
    if (text.indexOf(':') < 0) {
      return text;
    }
    return IN_TEXT
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null ? unquoted(found.group()) : of(found.group(1))));
  }

  private static String unquoted(String found) {
    Matcher end = SENTENCE_END.matcher(found);
    int length = end.find() ? end.start() : found.length();
    return of(found.substring(0, length)) + found.substring(length);
  }

  private static String type(String rest) {
    Matcher type = TYPE.matcher(rest);
    return type.lookingAt() ? type.group() : "";
  }

  private static String authorityAndPath(String rest) {
    Matcher end = AUTHORITY_END.matcher(rest);
    int length = end.find() ? end.start() : rest.length();
    String authority = rest.substring(0, length);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    if (!HOST.matcher(host).matches()) {
      return host.substring(0, Math.max(0, host.indexOf(':'))) + MORE;
    }
    String path = rest.substring(length);
    return cut(host) + (path.isEmpty() ? "" : path(path));
  }

  /** The path, and that there is more; a place in the same text is all there is, and is shown. */
  private static String path(String rest) {
    int query = rest.indexOf('?');
    int fragment = rest.indexOf('#');
    if (fragment == 0) {
      return cut(rest);
    }
    boolean asks = query >= 0 && (fragment < 0 || query < fragment);
    int end = asks ? query : fragment < 0 ? rest.length() : fragment;
    String more = asks ? "?" + MORE : fragment < 0 ? "" : "#" + MORE;
    return cut(rest.substring(0, end)) + more;
  }

  private static String cut(String text) {
    return text.length() <= MOST_PATH ? text : text.substring(0, MOST_PATH - 1) + MORE;
  }
}
