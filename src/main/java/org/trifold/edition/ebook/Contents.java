package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.trifold.model.Outline;

/** The table of contents: all sections with a heading, in reading order. */
final class Contents {
  /**
   * A line of the table of contents.
   *
   * @param href file name, with a fragment where the section doesn't open the file
   */
  record Entry(String title, String href, List<Entry> children) {
    Entry {
      children = List.copyOf(children);
    }
  }

  private Contents() {}

  /** At least one entry: where nothing has a heading, the text itself. */
  static List<Entry> of(List<ContentFile> files, String title) {
    List<Entry> top = new ArrayList<>();
    for (ContentFile file : files) {
      if (file.isFrontPage()) {
        continue;
      }
      List<Entry> entries = sections(file.body(), file, true);
      Entry last = top.isEmpty() ? null : top.get(top.size() - 1);
      if (file.inPart() && last != null) {
        List<Entry> children = new ArrayList<>(last.children());
        children.addAll(entries);
        top.set(top.size() - 1, new Entry(last.title(), last.href(), children));
      } else {
        top.addAll(entries);
      }
    }
    if (top.isEmpty()) {
      files.stream()
          .filter(file -> !file.isFrontPage())
          .findFirst()
          .ifPresent(file -> top.add(new Entry(title, file.href(), List.of())));
    }
    return List.copyOf(top);
  }

  private static List<Entry> sections(Element container, ContentFile file, boolean outermost) {
    List<Entry> entries = new ArrayList<>();
    for (Element child : container.children()) {
      if (!child.normalName().equals("section")) {
        entries.addAll(sections(child, file, false));
        continue;
      }
      Element heading = Outline.heading(child);
      String words = heading == null ? "" : words(heading);
      List<Entry> children = sections(child, file, false);
      if (words.isEmpty()) {
        entries.addAll(children);
      } else {
        boolean opens = outermost && child.parent() != null && child.parent().childrenSize() == 1;
        String href = opens ? file.href() : file.href() + "#" + child.id();
        entries.add(new Entry(words, href, children));
      }
    }
    return entries;
  }

  /** A heading's words with its number, without notes and index entries. */
  private static String words(Element heading) {
    Element copy = heading.clone();
    copy.select(".note-ref, [data-note-ref]").remove();
    copy.select("br").forEach(br -> br.after(" "));
    return XmlText.line(copy.text());
  }
}
