package org.trifold.transform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** A link that calls. */
public final class PhoneLink {
  /** What people write numbers with; the rest says something about the number. */
  private static final Pattern NUMBER = Pattern.compile("[^+0-9]*([+0-9][^\\p{L},;#]*)(.*)");

  /** An extension: {@code ext. 5}, {@code x5}, {@code #5}. */
  private static final Pattern EXTENSION = Pattern.compile("[^0-9]*([0-9]{1,6})[^0-9]*");

  private PhoneLink() {}

  /**
   * The address that calls a number (RFC 3966, §3 and §5.3): the digits, and its extension by name.
   * A zero in brackets after the country's code is for callers of that country only, as E.123 of
   * ITU-T warns, and is left out.
   *
   * @param number as people write it; where it holds several, the first is called
   */
  public static String address(String number) {
    Matcher matcher = NUMBER.matcher(number);
    if (!matcher.matches()) {
      return "tel:" + digits(number);
    }
    String written = matcher.group(1);
    String digits = digits(written.startsWith("+") ? written.replace("(0)", "") : written);
    Matcher extension = EXTENSION.matcher(matcher.group(2));
    boolean extended = extension.matches() && !matcher.group(2).startsWith(",");
    return "tel:" + digits + (extended ? ";ext=" + extension.group(1) : "");
  }

  private static String digits(String text) {
    return text.replaceAll("[^+0-9]", "");
  }

  /**
   * Appends a link; the number is the caller's to write into the answer, which keeps its own
   * direction in right-to-left text (Unicode UAX 9, isolates).
   */
  static Element append(Element holder, String number) {
    return holder
        .appendElement("a")
        .attr("href", address(number))
        .appendElement("bdi")
        .attr("dir", "ltr");
  }
}
