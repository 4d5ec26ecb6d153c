package org.trifold.check;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.check.text.Written;
import org.trifold.model.SourceLocation;

/** How many lines of a file each block and section takes. Immutable. */
final class Extents {
  /** The whole file, before whose first line nothing is. */
  private static final Extent WHOLE = new Extent(0, Integer.MAX_VALUE);

  private final List<Extent> extents;
  private final List<Extent> verbatim;
  private final List<String> lines;
  private final int titleLine;

  private Extents(List<Extent> extents, List<Extent> verbatim, List<String> lines) {
    this.lines = lines;
    this.extents = extents;
    this.verbatim = verbatim;
    this.titleLine = titleLine(lines);
  }

  /** First and last line, from 1. */
  record Extent(int from, int to) {}

  static Extents of(Document document, String file, List<String> lines) {
    List<Element> placed = new ArrayList<>();
    for (Element element : document.body().select("[" + SourceLocation.LINE_ATTRIBUTE + "]")) {
      SourceLocation where = SourceLocation.of(element);
      if (where.file().equals(file) && where.line() > 0) {
        placed.add(element);
      }
    }
    List<Extent> extents = new ArrayList<>();
    List<Extent> verbatim = commentBlocks(lines);
    for (int i = 0; i < placed.size(); i++) {
      Element element = placed.get(i);
      int from = SourceLocation.of(element).line();
      int next = i + 1;
      while (next < placed.size() && isInside(placed.get(next), element)) {
        next++;
      }
      int to =
          next < placed.size()
              ? Written.top(lines, SourceLocation.of(placed.get(next)).line()) - 1
              : lines.size();
      extents.add(new Extent(from, Math.max(from, to)));
      if (element.normalName().equals("pre")) {
        int length = (int) element.wholeText().lines().count();
        verbatim.add(new Extent(from, from + length));
      }
    }
    return new Extents(extents, verbatim, lines);
  }

  private static boolean isInside(Element element, Element outer) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }

  private static int titleLine(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("= ")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static List<Extent> commentBlocks(List<String> lines) {
    List<Extent> blocks = new ArrayList<>();
    TreeSet<Integer> open = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().matches("/{4,}")) {
        if (open.isEmpty()) {
          open.add(i + 1);
        } else {
          blocks.add(new Extent(open.first(), i + 1));
          open.clear();
        }
      }
    }
    return blocks;
  }

  /** Whether a line is code, or in a comment of its own. */
  boolean isVerbatim(int line) {
    return verbatim.stream().anyMatch(extent -> extent.from() <= line && line <= extent.to());
  }

  /**
   * The next block or section below a line, with its title; the outermost where several begin
   * there.
   */
  Extent after(int line) {
    if (line < titleLine) {
      return WHOLE;
    }
    Extent next = null;
    for (Extent extent : extents) {
      if (extent.from() > line && (next == null || extent.from() < next.from())) {
        next = extent;
      }
    }
    return next == null
        ? new Extent(line, line)
        : new Extent(Written.top(lines, next.from()), next.to());
  }
}
