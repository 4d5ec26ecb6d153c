package org.trifold.model;

import org.jsoup.nodes.Element;

/**
 * A place in a file of the author's.
 *
 * @param file path relative to the project root, with forward slashes
 * @param line 1-based; 0 where only the file is known
 * @param column 1-based, in UTF-16 code units; 0 where only the line is known
 */
public record SourceLocation(String file, int line, int column)
    implements Comparable<SourceLocation> {

  /** Attribute that carries the 1-based source line of a block through every transform. */
  public static final String LINE_ATTRIBUTE = "data-line";

  /** Attribute that carries the file of a block whose text was included from another file. */
  public static final String FILE_ATTRIBUTE = "data-file";

  /** Attribute of the root element that names the manuscript's own file. */
  public static final String SOURCE_ATTRIBUTE = "data-source";

  /** The whole of a file. */
  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, 0, 0);
  }

  /** A line of a file. */
  public static SourceLocation ofLine(String file, int line) {
    return new SourceLocation(file, line, 0);
  }

  /** Attribute of what is smaller than a block: its 1-based column in the line that it carries. */
  public static final String COLUMN_ATTRIBUTE = "data-column";

  /** The place that the nearest block at or around this element came from. */
  public static SourceLocation of(Element element) {
    int line = 0;
    int column = 0;
    if (element.hasAttr(LINE_ATTRIBUTE)) {
      column = number(element.attr(COLUMN_ATTRIBUTE));
    }
    for (Element e = element; e != null; e = e.parent()) {
      if (line == 0 && e.hasAttr(LINE_ATTRIBUTE)) {
        line = number(e.attr(LINE_ATTRIBUTE));
      }
      if (e.hasAttr(FILE_ATTRIBUTE)) {
        return new SourceLocation(e.attr(FILE_ATTRIBUTE), line, column);
      }
      if (e.hasAttr(SOURCE_ATTRIBUTE)) {
        return new SourceLocation(e.attr(SOURCE_ATTRIBUTE), line, column);
      }
    }
    return new SourceLocation("", line, column);
  }

  private static int number(String digits) {
    // An author's raw HTML may hold anything.
    boolean sound = digits.length() <= 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    long line = sound && !digits.isEmpty() ? Long.parseLong(digits) : 0;
    return line <= Integer.MAX_VALUE ? (int) line : 0;
  }

  @Override
  public int compareTo(SourceLocation other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  /** {@code file}, {@code file:line} or {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
