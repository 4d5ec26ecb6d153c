package org.trifold.gather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.Metadata;
import org.trifold.model.SourceLocation;

/** The body of a gathered book: title, contents, front matter, parts, chapters, back matter. */
final class BookHtml {
  /** Attribute of a span that words of Trifold's own are put into, in the book's language. */
  static final String WORDS = "data-words";

  /** Levels of sections that are numbered, where nobody says (AsciiDoc, "sectnumlevels"). */
  private static final int NUMBERED_LEVELS = 3;

  /** Levels of sections in contents, where nobody says (AsciiDoc, "toclevels"). */
  private static final String CONTENTS_LEVELS = "2";

  private final BookPlan plan;
  private final Metadata metadata;
  private final List<Article> articles;
  private final UniqueIds ids;
  private final List<Element> blocks = new ArrayList<>();

  BookHtml(BookPlan plan, Metadata metadata, List<Article> articles, UniqueIds ids) {
    this.plan = plan;
    this.metadata = metadata;
    this.articles = articles;
    this.ids = ids;
  }

  /** All blocks of the body, in order. */
  List<Element> blocks(List<Repeated.Passage> repeated, Optional<Element> index) {
    header();
    contents();
    plan.front().forEach(entry -> blocks.add(section(entry)));
    plan.chapters().forEach(this::chapters);
    plan.back().forEach(entry -> blocks.add(section(entry)));
    repeated(repeated);
    index.ifPresent(blocks::add);
    blocks.forEach(this::number);
    return List.copyOf(blocks);
  }

  private void header() {
    blocks.add(GatheredHtml.header(metadata));
  }

  private void contents() {
    if (plan.attribute("toc").isPresent()) {
      Element nav = new Element("nav").addClass("toc");
      nav.attr("data-levels", plan.attribute("toclevels").orElse(CONTENTS_LEVELS));
      plan.attribute("toc-title").ifPresent(title -> nav.attr("data-title", title));
      blocks.add(nav);
    }
  }

  private Element section(Plan.Entry entry) {
    return articles.stream()
        .filter(article -> article.entry().equals(entry))
        .findFirst()
        .map(Article::section)
        .orElseThrow(() -> new IllegalStateException("an entry without its article"));
  }

  private void chapters(BookPlan.Part part) {
    if (part.title().isEmpty()) {
      part.articles().forEach(entry -> blocks.add(section(entry)));
      return;
    }
    Element section = new Element("section").attr("data-level", "0").attr("data-kind", "part");
    section.attr("id", ids.free("part"));
    section.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(part.where().line()));
    section.appendElement("h1").text(part.title().get());
    if (!part.intro().isEmpty()) {
      Element intro = section.appendElement("div").addClass("partintro");
      intro.attr("data-kind", "partintro");
      part.intro().forEach(text -> intro.appendElement("p").text(text));
    }
    part.articles().forEach(entry -> section.appendChild(section(entry)));
    blocks.add(section);
  }

  /** Sections stand for themselves at the end; blocks are put together under one heading. */
  private void repeated(List<Repeated.Passage> passages) {
    Element together = null;
    for (Repeated.Passage passage : passages) {
      Element element = passage.element();
      Metadata own = passage.article().metadata();
      if (!own.lang().equals(metadata.lang())) {
        element.attr("lang", own.lang()).attr("dir", own.dir());
      }
      if (element.normalName().equals("section") && element.hasAttr("data-level")) {
        Article.deepen(element, 1 - Integer.parseInt(element.attr("data-level")));
        element.attr(Gathered.REPEATED_ATTRIBUTE, "");
        if (!element.hasAttr("data-kind")) {
          boolean author = element.hasClass(Repeated.ABOUT_AUTHOR);
          element.attr("data-kind", author ? Repeated.ABOUT_AUTHOR : "appendix");
        }
        blocks.add(element);
        continue;
      }
      if (together == null) {
        together = new Element("section").attr("data-level", "1");
        together.attr("data-kind", Repeated.ABOUT_AUTHOR).addClass(Repeated.ABOUT_AUTHOR);
        together.attr(Gathered.REPEATED_ATTRIBUTE, "");
        together.attr("id", ids.free(Repeated.ABOUT_AUTHOR));
        together.appendElement("h2").appendElement("span").attr(WORDS, Repeated.ABOUT_AUTHOR);
        blocks.add(together);
      }
      together.appendChild(element);
    }
  }

  /** Numbers for all that a book numbers, where the description asks for them. */
  private void number(Element block) {
    if (plan.attribute("partnums").isPresent() && block.attr("data-kind").equals("part")) {
      block.attr("data-numbered", "true").attr("data-label", label("part-signifier"));
    }
    if (plan.attribute("sectnums").isEmpty()) {
      return;
    }
    String digits = plan.attribute("sectnumlevels").orElse("");
    int levels = digits.matches("\\d") ? Integer.parseInt(digits) : NUMBERED_LEVELS;
    for (Element section :
        block.select("section[data-kind=chapter], section[data-kind=chapter] section")) {
      boolean chapter = section.attr("data-kind").equals("chapter");
      boolean plain = section.attr("data-kind").isEmpty();
      int level = section.hasAttr("data-level") ? Integer.parseInt(section.attr("data-level")) : 9;
      if ((chapter || plain) && level <= levels) {
        section.attr("data-numbered", "true");
      }
      if (chapter) {
        section.attr("data-label", label("chapter-signifier"));
      }
    }
  }

  private String label(String attribute) {
    return plan.attribute(attribute).orElse("");
  }
}
