package org.trifold.send;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds tags that a sending service would have filled in, of any dialect, and placeholders. What an
 * article shows as code is no tag. Without state.
 */
final class OpenTags {
  private static final Pattern TAG =
      Pattern.compile(
          "\\*\\|[^|\\n]{1,200}\\|\\*"
              + "|\\{\\{[^{}\\n]{1,400}}}"
              + "|\\{%[^\\n]{1,400}?%}"
              + "|%%[^%\\n]{1,400}%%"
              // Longer than a percent-encoded byte.
              + "|%[A-Z][A-Z_-]{2,60}[A-Z]%"
              + "|\\[[A-Za-z]\\w{0,60},fallback=[^\\]\\n]{0,200}]"
              + "|\\[(?:unsubscribe|webversion|preferences|forwardtoafriend)]");

  private OpenTags() {}

  /** Those of a message, in order, each once. */
  static Set<String> in(Letter letter) {
    Set<String> found = new LinkedHashSet<>(in(letter.subject()));
    Set<String> code = new TreeSet<>();
    for (String html : letter.texts("text/html")) {
      Document document = Jsoup.parse(html);
      for (Element element : document.select("pre, code, kbd, samp")) {
        code.addAll(in(element.text()));
        element.remove();
      }
      document.select("style").remove();
      found.addAll(in(document.wholeText()));
      for (Element element : document.getAllElements()) {
        for (Attribute attribute : element.attributes()) {
          found.addAll(in(attribute.getValue()));
        }
      }
    }
    for (String text : letter.texts("text/plain")) {
      in(text).stream().filter(tag -> !code.contains(tag)).forEach(found::add);
    }
    return found;
  }

  private static Set<String> in(String text) {
    Set<String> tags = new LinkedHashSet<>();
    Matcher matcher = TAG.matcher(text);
    while (matcher.find()) {
      tags.add(matcher.group());
    }
    return tags;
  }
}
