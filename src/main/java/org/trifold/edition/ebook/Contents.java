package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The table of contents: all sections that have a title or a file of their own, in order. */
final class Contents {
  /**
   * A line of the table of contents.
   *
   * @param href file name, with a fragment where the section isn't the whole of the file
   * @param level AsciiDoc's: 0 for a part, 1 for a chapter or an article's section
   */
  record Entry(String title, String href, int level, List<Entry> children) {
    Entry {
      children = List.copyOf(children);
    }
  }

  /** An entry whose children come with later files. */
  private record Open(String title, String href, int level, List<Open> children) {
    Entry close() {
      return new Entry(title, href, level, children.stream().map(Open::close).toList());
    }
  }

  private final boolean notes;

  private Contents(boolean notes) {
    this.notes = notes;
  }

  /** At least one entry: where nothing has a title, the text itself. */
  static List<Entry> of(List<ContentFile> files, String title) {
    Contents contents = new Contents(hasOneSectionOfNotes(files));
    List<Open> top = new ArrayList<>();
    for (ContentFile file : files) {
      if (!file.made()) {
        holder(top, file.depth()).addAll(contents.sections(file));
      }
    }
    if (top.isEmpty()) {
      files.stream()
          .filter(file -> !file.made())
          .findFirst()
          .ifPresent(file -> top.add(new Open(title, file.href(), 1, List.of())));
    }
    return top.stream().map(Open::close).toList();
  }

  /** Notes behind each chapter would only fill the contents. */
  static boolean hasOneSectionOfNotes(List<ContentFile> files) {
    return files.stream().mapToInt(f -> f.body().select("section.notes").size()).sum() == 1;
  }

  private static List<Open> holder(List<Open> top, int depth) {
    List<Open> holder = top;
    for (int i = 0; i < depth && !holder.isEmpty(); i++) {
      holder = holder.get(holder.size() - 1).children();
    }
    return holder;
  }

  private List<Open> sections(ContentFile file) {
    List<Open> entries = sections(file.body(), file);
    Element whole = file.whole();
    boolean untitled = whole.hasAttr("data-level") && Titles.numbered(whole).isEmpty();
    if (!untitled) {
      return entries;
    }
    return new ArrayList<>(List.of(new Open(file.title(), file.href(), level(whole), entries)));
  }

  private List<Open> sections(Element container, ContentFile file) {
    List<Open> entries = new ArrayList<>();
    for (Element child : container.children()) {
      List<Open> inner = sections(child, file);
      String words = child.normalName().equals("section") ? Titles.numbered(child) : "";
      if (words.isEmpty() || child.hasClass("notes") && !notes) {
        entries.addAll(inner);
      } else {
        entries.add(new Open(words, file.address(child), level(child), inner));
      }
    }
    return entries;
  }

  private static int level(Element section) {
    String level = section.attr("data-level");
    return level.matches("\\d") ? Integer.parseInt(level) : 1;
  }
}
