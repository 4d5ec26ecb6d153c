package org.trifold.edition.newsletter.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.model.TagForm;

/**
 * Tags that an author typed in the dialect of the chosen service. In the mail they stay what they
 * are, whole; a page of the web, where nobody fills them in, is without them, and their author is
 * told. What stands as code is no tag.
 *
 * @param form of the service's tags; without one nothing is a tag
 */
public record TypedTags(Optional<TagForm> form) {
  private static final String CODE = "pre, code, kbd, samp";

  /** Attributes with words or addresses for readers. */
  private static final List<String> ATTRIBUTES =
      List.of("href", "alt", "title", "aria-label", "content");

  /** Puts marks for the tags in a document's text, and tells of them and of those in addresses. */
  void settle(Document document, Function<Slot, String> mark, Findings findings) {
    if (form.isEmpty()) {
      return;
    }
    for (Element link : document.select("a[href]")) {
      for (String tag : form.get().in(link.attr("href"))) {
        findings.add(
            told(tag, SourceLocation.of(link), "See that the link leads somewhere without it."));
      }
    }
    for (TextNode text : texts(document.body())) {
      SourceLocation where = SourceLocation.of(parent(text));
      Matcher matcher = form.get().matcher(text.getWholeText());
      StringBuilder marked = new StringBuilder();
      while (matcher.find()) {
        String tag = matcher.group();
        findings.add(
            told(
                tag,
                where,
                "Declare it in newsletter.merge-tags and write merge:name[words], if words are to"
                    + " show there."));
        matcher.appendReplacement(
            marked, Matcher.quoteReplacement(mark.apply(Slot.typed(tag, where))));
      }
      text.text(matcher.appendTail(marked).toString());
    }
  }

  private static Finding told(String tag, SourceLocation where, String hint) {
    return Finding.info(
        "TF-MERGE-010",
        where,
        "The tag \""
            + tag
            + "\" is not in the version for the web: only a sending service fills it in.",
        hint);
  }

  /** Takes the tags out of a page's addresses, descriptions and title. */
  public void remove(Document page) {
    form.ifPresent(
        tags -> {
          for (String attribute : ATTRIBUTES) {
            for (Element element : page.select("[" + attribute + "]")) {
              element.attr(attribute, tags.without(element.attr(attribute)));
            }
          }
          page.title(tags.without(page.title()));
        });
  }

  private static Element parent(TextNode text) {
    Element parent = text.parent();
    return parent == null ? new Element("p") : parent;
  }

  private static List<TextNode> texts(Element body) {
    List<TextNode> texts = new ArrayList<>();
    body.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text && parent(text).closest(CODE) == null) {
            texts.add(text);
          }
        });
    return texts;
  }
}
