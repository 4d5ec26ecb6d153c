package org.trifold.check.claims;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.trifold.check.text.Block;
import org.trifold.check.text.Text;

/**
 * What tells where a statement comes from.
 *
 * @param text the text whose bibliography may be referred to
 * @param words ways to name a source
 */
record Citations(Text text, Lexicon words) {
  /** "(Smith 2020)", "(WHO, 2019a)". */
  private static final Pattern AUTHOR_YEAR =
      Pattern.compile("[(\\[]\\p{Lu}[^()\\[\\]]{0,80}\\b(?:19|20)\\d\\d[a-z]?[)\\]]|\\[\\d{1,3}]");

  /** Whether these words name a source: "according to". */
  boolean isNamed(List<Token> tokens) {
    return words.within("source", tokens);
  }

  /** Whether a block points to a source. As long as the block: ask once. */
  boolean isCited(Block block) {
    return AUTHOR_YEAR.matcher(block.text()).find()
        || !block.element().select("[data-note], a[href~=^https?:]").isEmpty()
        || block.element().select("a[data-xref]").stream().anyMatch(this::isEntry);
  }

  private boolean isEntry(Element link) {
    Element target = text.document().getElementById(link.attr("data-xref"));
    return target != null
        && target.closest("[data-kind=bibliography], .bibliography, [role=doc-biblioentry]")
            != null;
  }
}
