package org.trifold.gather;

import java.util.List;
import org.trifold.model.Finding;
import org.trifold.model.Publication;

/**
 * A book made of articles.
 *
 * @param publication of doctype book; its source is the description
 * @param findings what was found on the way
 */
public record Gathered(Publication publication, List<Finding> findings) {
  /** Attribute of the section that an article has become: its path. */
  public static final String ARTICLE_ATTRIBUTE = "data-article";

  /** Attribute of a section at the end that holds what several articles had. */
  public static final String REPEATED_ATTRIBUTE = "data-repeated";

  public Gathered {
    findings = List.copyOf(findings);
  }
}
