package org.trifold.read;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.asciidoctor.ast.Document;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.LanguageTag;
import org.trifold.model.MergeText;
import org.trifold.model.Metadata;
import org.trifold.model.MetadataHtml;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/** Makes the publication from the converted body and the header's attributes. */
final class PublicationBuilder {
  /** Attribute of an empty span that stands where something was taken out. */
  static final String REMOVED = "data-removed";

  /** Attribute of an empty span before raw HTML that was repaired, with a line of it at fault. */
  static final String MENDED = "data-mended";

  /** Blocks in which the parser counts lines on from where they start. */
  private static final String COUNTED = "li, dd, td, th, figure, aside, blockquote, div";

  /** What the parser makes of the author and title lines; the metadata have them already. */
  private static final Pattern FROM_HEADER_LINES =
      Pattern.compile(
          "(author|authorinitials|firstname|middlename|lastname|email)(_\\d+)?"
              + "|authors|authorcount|doctitle|title"
              // and the counters of captions and notes
              + "|(figure|table|example|listing|footnote|chapter|part|appendix)-number");

  private final ReadSession session;

  private final Set<String> builtIn;

  private final Map<String, Notation> notations;

  /**
   * A builder for one parse.
   *
   * @param builtIn names of the attributes that the parser sets for an empty document
   * @param notations of formulas, by the names that the parser gives them
   */
  PublicationBuilder(ReadSession session, Set<String> builtIn, Map<String, Notation> notations) {
    this.session = session;
    this.builtIn = builtIn;
    this.notations = notations;
  }

  /**
   * Builds the publication; findings go to the session.
   *
   * @param html the converted body
   */
  Publication build(Document parsed, String html, String name) {
    org.jsoup.nodes.Document document = Jsoup.parse("<!DOCTYPE html><html><head></head></html>");
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    document.body().html(html);
    Tag.settle(document.body());
    Element root = document.selectFirst("html");
    if (root == null) {
      throw new IllegalStateException("jsoup always makes a root element");
    }
    root.attr(SourceLocation.SOURCE_ATTRIBUTE, session.manuscript());
    root.attr(Publication.NAME_ATTRIBUTE, name);
    locate(document);
    PartBudget.check(document, session.gate().budgets());
    new Sanitizer(session.findings()).clean(document.body());
    new Formulas(notations, session).settle(document);
    if (!session.unresolvedIncludes().isEmpty()) {
      UnresolvedIncludes.remove(document);
    }
    requireWords(document);
    AttributePlaces attributes = new AttributePlaces(session);
    Metadata metadata = metadata(parsed, document, attributes);
    MetadataHtml.write(metadata, document);
    attributes.mark(document, session.manuscript());
    if (document.selectFirst("header.document-header") == null) {
      document
          .body()
          .prependElement("header")
          .addClass("document-header")
          .attr(Publication.UNTITLED_ATTRIBUTE, "")
          .appendElement("h1")
          .text(metadata.title());
    }
    TitlePlace.mark(document, session);
    Ids.settle(document, session);
    Notes.settle(document, new Places(session), session.findings());
    new ImageFiles(session).resolve(document);
    SiteLinks.settle(document, metadata);
    new Links(session).check(document);
    new MergeTags(session).check(document);
    new Faults(session).find(document);
    new MacroSlips(session).find(document);
    new SourceLines(session).find(document);
    IncludedHeaders.find(document, session);
    return Publication.of(document);
  }

  private void requireWords(org.jsoup.nodes.Document document) {
    if (Publication.isBare(document)) {
      session
          .findings()
          .add(
              Finding.error(
                  "TF-READ-023",
                  SourceLocation.ofLine(session.manuscript(), 1),
                  "The manuscript has no text.",
                  "Write something below its title."));
    }
  }

  /** Turns the parser's files and lines into paths relative to the project root and true lines. */
  private void locate(org.jsoup.nodes.Document document) {
    for (Element block : document.select("[data-cursor]")) {
      String file = session.display(block.attr("data-cursor"));
      block.removeAttr("data-cursor");
      int line = SourceLocation.of(block).line();
      Element around = block.parent();
      boolean inside = around != null && around.closest(COUNTED) != null;
      SourceLocation where =
          inside ? session.included().counted(file, line) : session.included().where(file, line);
      block.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()));
      if (!where.file().equals(session.manuscript())) {
        block.attr(SourceLocation.FILE_ATTRIBUTE, where.file());
      }
    }
    // A block of the manuscript inside a block of an included file names its file as well.
    for (Element block : document.select("[data-file] [data-line]:not([data-file])")) {
      block.attr(SourceLocation.FILE_ATTRIBUTE, session.manuscript());
    }
  }

  private Metadata metadata(
      Document parsed, org.jsoup.nodes.Document document, AttributePlaces attributes) {
    Map<String, Object> all = parsed.getAttributes();
    Element heading = document.selectFirst("header.document-header > h1");
    Element subtitle = document.selectFirst("header.document-header > p.subtitle");
    String title = heading == null ? fallbackTitle(document) : words(heading);
    List<Author> authors =
        parsed.getAuthors().stream()
            .filter(a -> a.getFullName() != null && !a.getFullName().isBlank())
            .map(a -> new Author(plain(a.getFullName()), Optional.ofNullable(a.getEmail())))
            .toList();
    HeaderProse.find(authors, attributes, session);
    String lang = lang(all, attributes.of("lang", session.manuscript()));
    return new Metadata(
        title,
        Optional.ofNullable(subtitle).map(PublicationBuilder::words),
        text(all, "short-title"),
        authors,
        text(all, "description").map(words -> MergeText.of(words).fallback()),
        text(all, "keywords").map(PublicationBuilder::list).orElse(List.of()),
        lang,
        direction(all, lang),
        String.valueOf(all.getOrDefault("doctype", "article")),
        text(all, "revnumber"),
        text(all, "revdate"),
        own(all));
  }

  private static String words(Element element) {
    Element copy = element.clone();
    copy.select("[data-note],[data-note-ref],.index-term:empty").remove();
    return copy.text();
  }

  private String fallbackTitle(org.jsoup.nodes.Document document) {
    Element first = document.body().selectFirst("section > h1, section > h2");
    String title =
        first != null
            ? words(first)
            : session.manuscript().replaceFirst("^.*/", "").replaceFirst("\\.[^.]*$", "");
    session
        .findings()
        .add(
            Finding.warning(
                "TF-READ-020",
                SourceLocation.ofLine(session.manuscript(), 1),
                "The manuscript has no title; \"" + title + "\" is used.",
                "Write = Title as its first line."));
    return title;
  }

  private static Optional<String> text(Map<String, Object> attributes, String name) {
    return Optional.ofNullable(attributes.get(name))
        .map(v -> plain(String.valueOf(v)))
        .filter(v -> !v.isBlank());
  }

  /** Attribute values have their special characters replaced already. */
  private static String plain(String html) {
    return org.jsoup.parser.Parser.unescapeEntities(html, false).strip();
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private String lang(Map<String, Object> attributes, SourceLocation where) {
    String lang = text(attributes, "lang").orElse("en").replace('_', '-');
    Optional<LanguageTag> known = LanguageTag.of(lang);
    if (known.isPresent()) {
      return known.get().tag();
    }
    session
        .findings()
        .add(
            Finding.error(
                "TF-READ-021",
                where,
                "\":lang: " + lang + "\" is not a language tag.",
                "Write a BCP 47 tag: en, en-GB, de, ar."));
    return "en";
  }

  private static String direction(Map<String, Object> attributes, String lang) {
    String given = String.valueOf(attributes.getOrDefault("dir", ""));
    if (given.equals("rtl") || given.equals("ltr")) {
      return given;
    }
    return new LanguageTag(lang).direction();
  }

  private Map<String, String> own(Map<String, Object> all) {
    Map<String, String> own = new TreeMap<>();
    String docdir = String.valueOf(all.get("docdir"));
    all.forEach(
        (key, value) -> {
          if (value != null
              && !builtIn.contains(key)
              && !FROM_HEADER_LINES.matcher(key).matches()) {
            own.put(key, Docdir.relative(plain(String.valueOf(value)), docdir));
          }
        });
    return own;
  }
}
