package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Labels;

/**
 * Splits a book at its parts and chapters: each opens a file of its own, the words before and
 * between them another. An article stays one flow. What is too long for one file, chapter or
 * article, is split at its sections.
 */
final class Splitter {
  /**
   * Bytes of a file. Older readers show nothing beyond 300 KB (EDRLab, Quality e-book rule 87);
   * calibre splits at 260 KB, "the size required for Adobe Digital Editions". Links into other
   * files are written later and lengthen a file by a few percent.
   */
  static final long LONGEST = 260_000;

  private static final Predicate<Element> SECTIONS = section -> section.hasAttr("data-level");
  private static final Predicate<Element> CHAPTERS =
      section -> section.attr("data-level").matches("[01]");

  private final String title;
  private final String source;
  private final Notes notes;
  private final Labels labels;
  private final List<ContentFile> files = new ArrayList<>();

  /**
   * For one text.
   *
   * @param title the publication's, for files whose text has none
   * @param notes count for the length of what refers to them
   */
  Splitter(String title, String source, Notes notes, Labels labels) {
    this.title = title;
    this.source = source;
    this.notes = notes;
    this.labels = labels;
  }

  /** An article: one file, or where it is too long one for its opening and each section. */
  List<ContentFile> article(Element body) {
    Element opening = body;
    boolean whole = !isTooLong(body);
    if (!whole) {
      opening = body.shallowClone();
    }
    files.add(ContentFile.written("text.xhtml", ContentFile.TEXT, title, 0, opening));
    if (!whole) {
      split(body, opening, 0, SECTIONS, ContentFile.TEXT);
    }
    return List.copyOf(files);
  }

  /** A book: a file for each part, chapter and special section. */
  List<ContentFile> book(Element body) {
    split(body, null, 0, CHAPTERS, "chapter");
    return List.copyOf(files);
  }

  /**
   * Goes through the children of a text, part or chapter.
   *
   * @param opening a file's content, which takes what comes before the first that opens a file
   * @param kind of a section that has none
   */
  private void split(
      Element container,
      @Nullable Element opening,
      int depth,
      Predicate<Element> opens,
      String kind) {
    Element run = opening;
    for (Node child : List.copyOf(container.childNodes())) {
      if (child instanceof Element section
          && section.normalName().equals("section")
          && !section.attr("data-kind").equals("partintro")
          && opens.test(section)) {
        run = null;
        open(section, depth, kind);
      } else if (run != null) {
        run.appendChild(child);
      } else if (!(child instanceof TextNode text && text.isBlank())) {
        run = new Element("section");
        run.appendChild(child);
        add(ContentFile.TEXT, title, depth, run);
      }
    }
  }

  private void open(Element section, int depth, String otherwise) {
    String own = section.attr("data-kind").toLowerCase(Locale.ROOT);
    boolean part = section.attr("data-level").equals("0") && depth == 0;
    String kind = own.isEmpty() ? (part ? "part" : otherwise) : own;
    boolean holds = section.children().stream().anyMatch(SECTIONS);
    if (part || holds && isTooLong(section)) {
      Element opening = section.shallowClone();
      add(kind, name(section, kind), depth, opening);
      if (part) {
        split(section, opening, depth + 1, CHAPTERS, "chapter");
      } else {
        split(section, opening, depth + 1, SECTIONS, ContentFile.SECTION);
      }
    } else {
      section.remove();
      add(kind, name(section, kind), depth, section);
    }
  }

  private boolean isTooLong(Element text) {
    return XhtmlFile.size(text) + notes.size(text) > LONGEST;
  }

  /** What a section is called, also one whose author gave it no title. */
  private String name(Element section, String kind) {
    String words = Titles.plain(section);
    if (!words.isEmpty()) {
      return words;
    }
    String label = labels.get(kind.equals("part") || kind.equals("chapter") ? kind : "section");
    return XmlText.line(label + " " + section.attr("data-number"));
  }

  private void add(String kind, String words, int depth, Element content) {
    Element body = new Element("body");
    body.attr(SourceLocation.SOURCE_ATTRIBUTE, source);
    body.appendChild(content);
    String name =
        String.format(
            Locale.ROOT, "%03d-%s.xhtml", files.size() + 1, FileNames.ascii(kind, "text"));
    files.add(ContentFile.written(name, kind, words, depth, body));
  }
}
