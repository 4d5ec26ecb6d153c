package org.trifold.edition.newsletter.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where merge tags stand in an address, whichever sending service they are for. What is in one is
 * the service's: a {@code #} there starts no fragment.
 *
 * @param spans start and end, in order
 */
public record TagSpans(List<Span> spans) {
  /**
   * The dialects of Mailchimp, of those with double braces or percent signs, of ActiveCampaign and
   * of Campaign Monitor. A bracket after {@code ://} is the host's (RFC 3986, §3.2.2).
   */
  private static final Pattern TAG =
      Pattern.compile(
          "\\*\\|.*?\\|\\*|\\{\\{.*?}}|\\{%.*?%}|%%.*?%%|%[A-Z][A-Z_0-9-]*[A-Z_]%"
              + "|\\[\\[.*?]]|(?<!/)\\[[A-Za-z][^\\[\\]]*]");

  /** Half open. */
  public record Span(int start, int end) {}

  public TagSpans {
    spans = List.copyOf(spans);
  }

  /** The tags of an address. */
  public static TagSpans of(String address) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = TAG.matcher(address);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return new TagSpans(spans);
  }

  /** Whether there is one. */
  public boolean holdsAny() {
    return !spans.isEmpty();
  }

  boolean startsAt(int index) {
    return spans.stream().anyMatch(span -> span.start() == index);
  }

  /** Whether the character at an index is a tag's. */
  boolean covers(int index) {
    return spans.stream().anyMatch(span -> span.start() <= index && index < span.end());
  }
}
