package org.trifold.edition.newsletter;

import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.trifold.edition.newsletter.css.Inlining;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * Moves a document's stylesheets into style attributes, so that mail programs which drop or ignore
 * stylesheets show it all the same, and every browser computes the same style as before, at any
 * width, in the dark and under the pointer. Layers, importance, specificity, source order, style
 * attributes, nested rules and custom properties count as in the cascade. What a style attribute
 * can't say (under {@code @media} or {@code @supports}, {@code :hover}, pseudo-elements) stays in
 * its {@code style} element, with {@code !important} where it won over what is now inlined.
 * Attributes that Outlook for Windows needs are set beside ({@code width}, {@code bgcolor}).
 *
 * <p>Comments, conditional ones among them, and merge tags are left alone. Nothing is fetched: an
 * {@code @import} stays where it is. Stateless and thread-safe.
 */
public final class CssInliner {
  private final Inlining inlining = new Inlining();

  /** Makes an inliner. */
  public CssInliner() {}

  /**
   * Inlines the stylesheets of a document.
   *
   * @param document is changed
   * @return the same document
   * @throws FindingException where a stylesheet can't be read whole: a brace or comment that does
   *     not end
   */
  public Document inline(Document document) {
    return inline(document, finding -> {});
  }

  /**
   * Inlines the stylesheets of a document.
   *
   * @param document is changed
   * @param findings told of rules and declarations that browsers skip, and of imports
   * @return the same document
   * @throws FindingException where a stylesheet can't be read whole: a brace or comment that does
   *     not end
   */
  public Document inline(Document document, Consumer<Finding> findings) {
    return inlining.inline(document, findings);
  }
}
