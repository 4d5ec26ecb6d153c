package org.trifold.transform;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Keeps in right-to-left text what is read from left to right in the order it is written: phone
 * numbers, ranges, doses, mail and web addresses (Unicode UAX #9, isolates). Without, 555-0100
 * would be shown as 0100-555. Numbers in Arabic-Indic digits follow rules of their own and stay.
 */
final class Isolation implements Transform {
  private static final String ADDRESS =
      "(?:https?://|www\\.)[\\x21-\\x7E]*[\\w/]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+";

  /** A sign or bracket, digits in groups, a unit in Latin letters. */
  private static final String NUMBER =
      "(?:[\u2264\u2265<>=\u2248~\u00B1\u2212+-][ \u00A0]?)?(?:\\+?\\(?[0-9]+\\)?)"
          + "(?:[ \u00A0.,:/\u2013\u2012\u2011\u00D7-]{0,3}\\(?[0-9]+\\)?)*"
          + "(?:[ \u00A0]?(?:%|\u2030|\u00B0[CF]?|[A-Za-z\u00B5\u03BC]{1,4}(?:/[A-Za-z]{1,4})?\\b))?";

  private static final Pattern LEFT_TO_RIGHT = Pattern.compile(ADDRESS + "|" + NUMBER);

  /** A number alone, which needs no keeping together. */
  private static final Pattern PLAIN = Pattern.compile("\\(?[0-9]+\\)?");

  /** What has an order of its own already. */
  private static final Evaluator SETTLED =
      QueryParser.parse("bdi, bdo, pre, code, kbd, samp, [data-math]");

  @Override
  public Document apply(Document document) {
    if (document.selectFirst("[dir=rtl]") == null) {
      return document;
    }
    for (Element element : document.body().getAllElements()) {
      if (Languages.direction(element).equals("rtl") && element.closest(SETTLED) == null) {
        element.textNodes().forEach(Isolation::isolate);
      }
    }
    return document;
  }

  private static void isolate(TextNode node) {
    String text = node.getWholeText();
    Matcher matcher = LEFT_TO_RIGHT.matcher(text);
    int done = 0;
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      if (PLAIN.matcher(found.group()).matches()) {
        continue;
      }
      // An opening bracket whose partner is not part of the number belongs to the sentence.
      int start = found.start();
      int end = found.end();
      if (count(found.group(), '(') > count(found.group(), ')')) {
        start += found.group().indexOf('(') + 1;
      } else if (count(found.group(), ')') > count(found.group(), '(')) {
        end = found.start() + found.group().lastIndexOf(')');
      }
      if (start < done || PLAIN.matcher(text.substring(start, end)).matches()) {
        continue;
      }
      if (start > done) {
        node.before(new TextNode(text.substring(done, start)));
      }
      node.before(new Element("bdi").attr("dir", "ltr").text(text.substring(start, end)));
      done = end;
    }
    if (done > 0) {
      if (done < text.length()) {
        node.before(new TextNode(text.substring(done)));
      }
      node.remove();
    }
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
