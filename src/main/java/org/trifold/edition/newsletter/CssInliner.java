package org.trifold.edition.newsletter;

import org.jsoup.nodes.Document;
import org.trifold.edition.newsletter.css.Inlining;
import org.trifold.model.FindingException;

/**
 * Moves a document's stylesheets into style attributes, so that mail programs which drop or ignore
 * stylesheets show it all the same, and every browser shows it as before: specificity, importance,
 * source order and existing style attributes count as in the cascade. Rules that a style attribute
 * can't say (under {@code @media} or {@code @supports}, {@code :hover}, pseudo-elements) stay in
 * their {@code style} element, with {@code !important} where they won over what is now inlined.
 *
 * <p>Comments, conditional ones among them, are left alone. Stateless and thread-safe.
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
   * @throws FindingException where a stylesheet or style attribute can't be parsed, or a kept rule
   *     can't be made to mean the same
   */
  public Document inline(Document document) {
    return inlining.inline(document);
  }
}
