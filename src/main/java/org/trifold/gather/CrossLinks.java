package org.trifold.gather;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;

/**
 * Makes links inside the book of what refers from one article to another: by its file, or by the
 * address that it has on the web. What leads elsewhere stays as it is.
 */
final class CrossLinks {
  /** Marks a reference whose words are not the author's, but the title of what it leads to. */
  static final String OWN_WORDS = "data-xref-title";

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://([^/?#]+)([^#]*)(?:#(.*))?");

  private final Map<String, Article> byPath = new HashMap<>();
  private final Map<String, Article> byAddress = new HashMap<>();
  private final Findings findings;

  CrossLinks(List<Article> articles, Findings findings) {
    this.findings = findings;
    for (Article article : articles) {
      byPath.put(article.path(), article);
      article.address().map(CrossLinks::page).ifPresent(a -> byAddress.putIfAbsent(a, article));
    }
  }

  /** Settles the references of one article; ids are unique in the book by now. */
  void settle(Article article) {
    for (Element reference : article.section().select("a[data-xref-file]")) {
      Article target = byPath.get(path(article.path(), reference.attr("data-xref-file")));
      if (target != null) {
        inside(reference, target);
      }
    }
    for (Element link : article.section().select("a[href]")) {
      onTheWeb(link);
    }
  }

  private void inside(Element reference, Article target) {
    String wanted = reference.attr("data-xref");
    String id = target.ids().get(wanted);
    if (id == null) {
      findings.add(
          Finding.warning(
              "TF-BOOK-007",
              SourceLocation.of(reference),
              "There is no id \""
                  + wanted
                  + "\" in \""
                  + target.path()
                  + "\"; the link leads to its start.",
              "Correct the id after the #."));
      id = target.section().id();
    }
    if (reference.hasAttr(OWN_WORDS)) {
      reference.empty();
    }
    reference.attr("data-xref", id).removeAttr("data-xref-file").removeAttr(OWN_WORDS);
  }

  private void onTheWeb(Element link) {
    String href = link.attr("href").strip();
    Matcher parts = ADDRESS.matcher(href);
    if (!parts.matches()) {
      return;
    }
    Article target = byAddress.get(page(href));
    String fragment = parts.group(3) == null ? "" : parts.group(3);
    // A fragment that the article does not know is a place that only the web page has.
    String id = target == null ? null : target.ids().get(fragment);
    if (id != null) {
      link.removeAttr("href").attr("data-xref", id);
    }
  }

  /** What two addresses of one page have in common: no scheme, fragment or last slash. */
  private static String page(String address) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return address;
    }
    String path = parts.group(2).replaceFirst("/$", "");
    return parts.group(1).toLowerCase(Locale.ROOT) + path;
  }

  /** A path relative to the project root of a file named from another's folder. */
  static String path(String from, String file) {
    Deque<String> steps = new ArrayDeque<>();
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    for (String step : (folder + file).split("/")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
