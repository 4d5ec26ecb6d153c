package org.trifold.edition.newsletter.link;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.model.ShownAddress;

/**
 * The address of a link, as a browser takes it.
 *
 * @param text without white space around it, and without tabs and line ends, which browsers take
 *     out before they look at the scheme (WHATWG URL, "basic URL parser")
 */
record Address(String text) {
  private static final Pattern SCHEME = Pattern.compile("(?s)([A-Za-z][A-Za-z0-9+.-]*):(.*)");

  /** A host and a port; names of other scripts are the web's, though not Java's. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?s)//([^/?#@]*@)?([\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N}_.-]*|\\[[0-9A-Fa-f:.]+])"
              + "(:\\d{1,5})?([/?#].*)?");

  private static final Pattern BEHIND_HOST = Pattern.compile("://[^/?#]*[/?#]");

  /** What is in ASCII and in no path, query or fragment. */
  private static final String FOREIGN = "[]{}|\\^`\"<>";

  private static final Set<String> WEB = Set.of("http", "https");

  /** Schemes that mail programs follow. */
  private static final Set<String> FOLLOWED = Set.of("http", "https", "mailto", "tel");

  static Address of(String written) {
    int start = 0;
    int end = written.length();
    while (start < end && written.charAt(start) <= ' ') {
      start++;
    }
    while (end > start && written.charAt(end - 1) <= ' ') {
      end--;
    }
    return new Address(written.substring(start, end).replaceAll("[\t\r\n]", ""));
  }

  /** In lower case; empty for a relative address, and for one that starts with a merge tag. */
  String scheme() {
    Matcher matcher = SCHEME.matcher(text);
    return matcher.matches() && !isTag() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  boolean isWeb() {
    return WEB.contains(scheme());
  }

  boolean isFollowed() {
    return FOLLOWED.contains(scheme());
  }

  /** Whether what follows the scheme can lead anywhere. */
  boolean isSound() {
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    String rest = matcher.group(2);
    return isWeb() ? HOST.matcher(rest).matches() || TagSpans.of(rest).holdsAny() : !rest.isBlank();
  }

  /** Whether it leads to a place in the mail. */
  boolean isPlace() {
    return text.startsWith("#");
  }

  /** Whether a sending service writes the address, or its beginning. */
  boolean isTag() {
    return TagSpans.of(text).startsAt(0);
  }

  /** In lower case; empty where it has none. */
  String host() {
    Matcher matcher = SCHEME.matcher(text);
    if (!matcher.matches() || !isWeb()) {
      return "";
    }
    Matcher host = HOST.matcher(matcher.group(2));
    return host.matches() ? host.group(2).toLowerCase(Locale.ROOT) : "";
  }

  /**
   * With what no address may hold written as the web writes it: spaces and brackets behind the host
   * (WHATWG URL, "URL code points"). Tags stay as they are.
   */
  String escaped() {
    TagSpans tags = TagSpans.of(text);
    Matcher behind = BEHIND_HOST.matcher(text);
    int path = isWeb() && behind.find() ? behind.end() - 1 : text.length();
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bad = c == ' ' || i > path && FOREIGN.indexOf(c) >= 0;
      if (bad && !tags.covers(i)) {
        escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** As messages show it. */
  String brief() {
    return ShownAddress.of(text);
  }
}
