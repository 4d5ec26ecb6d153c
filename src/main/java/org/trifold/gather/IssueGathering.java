package org.trifold.gather;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.MergeText;
import org.trifold.model.Metadata;
import org.trifold.model.SourceLocation;

/**
 * Gathers an issue: each article becomes a section with all its words and what a teaser of it
 * needs; which of them are kept is not decided here, since editions select.
 */
final class IssueGathering {
  private final IssuePlan plan;
  private final List<Article> all;
  private final List<Article> articles;
  private final Metadata metadata;
  private final Findings findings = new Findings();

  /**
   * Of articles in the plan's order.
   *
   * @param all the opening among them, if that is a manuscript
   */
  IssueGathering(IssuePlan plan, List<Article> all) {
    this.plan = plan;
    this.all = List.copyOf(all);
    this.articles = this.all.subList(plan.opening().isPresent() ? 1 : 0, all.size());
    this.metadata =
        plan.described()
            .metadata("issue", plan.described().authors(), articles.get(0).metadata().lang());
  }

  /**
   * Gathers.
   *
   * @throws FindingException naming each article that readers could not go on to
   */
  Gathered gather(String name) {
    requireAddresses();
    UniqueIds.settle(all);
    IssueLinks links = new IssueLinks(articles);
    all.forEach(links::settle);
    List<Element> blocks = new ArrayList<>();
    blocks.add(GatheredHtml.header(metadata));
    plan.openingText().forEach(text -> blocks.add(paragraph(text)));
    for (Article article : all) {
      Element section = article.section();
      section.select("[data-numbered]").removeAttr("data-numbered");
      GatheredHtml.speak(section, article.metadata(), metadata);
      if (articles.contains(article)) {
        article.wrongAddress().ifPresent(findings::add);
        article.advertise();
      } else {
        untitle(article);
      }
      blocks.add(section);
    }
    return new Gathered(
        GatheredHtml.publication(plan.described(), metadata, name, blocks), findings.list());
  }

  /** Plain text but for its merge tags, which a letter's first words have more often than not. */
  private Element paragraph(String text) {
    SourceLocation where = plan.openingWhere();
    String line = String.valueOf(where.line());
    Element paragraph = new Element("p").attr(SourceLocation.LINE_ATTRIBUTE, line);
    for (MergeText.Piece piece : MergeText.of(text).pieces()) {
      if (!piece.isTag()) {
        paragraph.appendText(piece.words());
      } else if (piece.words().isEmpty()) {
        findings.add(MergeText.wordless(piece.tag(), where));
      } else {
        paragraph
            .appendElement("span")
            .attr(MergeText.ATTRIBUTE, piece.tag())
            .attr(SourceLocation.LINE_ATTRIBUTE, line)
            .text(piece.words());
      }
    }
    return paragraph;
  }

  private void requireAddresses() {
    List<Finding> lacking =
        articles.stream()
            .filter(article -> article.address().isEmpty() && article.wrongAddress().isEmpty())
            .map(
                article ->
                    Finding.error(
                        "TF-ISSUE-006",
                        article.entry().where(),
                        "\"" + article.path() + "\" has no address to read on at.",
                        "Write :canonical-url: https://… in its header."))
            .toList();
    if (!lacking.isEmpty()) {
      throw new FindingException(lacking);
    }
  }

  /** What has no heading is no section: a few words before the first article. */
  private static void untitle(Article opening) {
    if (!opening.isTitled()) {
      opening.section().child(0).remove();
      opening.section().tagName("div").removeAttr("data-level");
    }
  }
}
