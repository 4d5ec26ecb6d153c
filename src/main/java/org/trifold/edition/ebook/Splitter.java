package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Outline;
import org.trifold.model.SourceLocation;

/**
 * Splits a book at its parts and chapters: each opens a file of its own, the words before and
 * between them another. An article stays one flow.
 */
final class Splitter {
  private final String title;
  private final String source;
  private final List<ContentFile> files = new ArrayList<>();

  private Splitter(String title, String source) {
    this.title = title;
    this.source = source;
  }

  /** The whole of an article in one file. */
  static List<ContentFile> article(Element body, String title) {
    return List.of(new ContentFile("text.xhtml", ContentFile.TEXT, title, false, body));
  }

  /** A file for each part, chapter and special section of a book. */
  static List<ContentFile> book(Element body, String title) {
    Splitter splitter = new Splitter(title, body.attr(SourceLocation.SOURCE_ATTRIBUTE));
    splitter.split(body, null);
    return splitter.files;
  }

  /**
   * Goes through the children of the body or of a part.
   *
   * @param opening the part's own file, which takes what comes before its first chapter
   */
  private void split(Element container, @org.jspecify.annotations.Nullable Element opening) {
    Element run = opening;
    for (Node child : List.copyOf(container.childNodes())) {
      if (child instanceof Element section && opensFile(section)) {
        run = null;
        open(section, opening != null);
      } else if (run != null) {
        run.appendChild(child);
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        run = new Element("section");
        run.appendChild(child);
        add(ContentFile.TEXT, title, opening != null, run);
      }
    }
  }

  private static boolean opensFile(Element element) {
    String level = element.attr("data-level");
    return element.normalName().equals("section")
        && (level.equals("0") || level.equals("1"))
        && !element.attr("data-kind").equals("partintro");
  }

  private void open(Element section, boolean inPart) {
    Element heading = Outline.heading(section);
    String words = heading == null ? "" : XmlText.line(Outline.plainTitle(heading));
    String kind = section.attr("data-kind").toLowerCase(Locale.ROOT);
    if (section.attr("data-level").equals("0") && !inPart) {
      Element part = section.shallowClone();
      add(kind.isEmpty() ? "part" : kind, words.isEmpty() ? title : words, false, part);
      split(section, part);
    } else {
      section.remove();
      add(kind.isEmpty() ? "chapter" : kind, words.isEmpty() ? title : words, inPart, section);
    }
  }

  private void add(String kind, String words, boolean inPart, Element content) {
    Element body = new Element("body");
    body.attr(SourceLocation.SOURCE_ATTRIBUTE, source);
    body.appendChild(content);
    String name =
        String.format(
            Locale.ROOT, "%03d-%s.xhtml", files.size() + 1, FileNames.ascii(kind, "text"));
    files.add(new ContentFile(name, kind, words, inPart, body));
  }
}
