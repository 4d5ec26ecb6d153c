package org.trifold.check.text;

import java.util.List;
import java.util.regex.Pattern;
import org.trifold.model.SourceLocation;

/** Finds where what an author wrote stands, near the place that the parser gives. */
public final class Written {
  /** A paragraph's pictures are at most so many lines below its first. */
  private static final int MOST_LINES = 40;

  /** How lines begin that belong to the block below them: titles, attributes, comments. */
  private static final Pattern ABOVE_A_BLOCK = Pattern.compile("^(?:\\.[^\\s.]|\\[|//(?!/))");

  private Written() {}

  /**
   * The first line of a block with its title, attributes and comments; the parser gives the line of
   * some blocks without them.
   *
   * @param lines of the file
   * @param line of the block, from 1
   */
  public static int top(List<String> lines, int line) {
    int top = line;
    while (top > 1 && top <= lines.size() && ABOVE_A_BLOCK.matcher(lines.get(top - 2)).find()) {
      top--;
    }
    return top;
  }

  /**
   * The place of a macro.
   *
   * @param from the line of the block that it is in
   * @param macro how it starts: {@code image:}
   * @param target what follows, or its end
   * @return {@code from} where it is not found
   */
  public static SourceLocation macro(
      Sources sources, SourceLocation from, String macro, String target) {
    List<String> lines = sources.lines(from.file());
    int first = Math.max(0, from.line() - 1);
    for (int i = first; i < Math.min(lines.size(), first + MOST_LINES); i++) {
      String line = lines.get(i);
      int at = line.indexOf(target + "[");
      int start = at < 0 ? -1 : line.lastIndexOf(macro, at);
      if (start >= 0) {
        return new SourceLocation(from.file(), i + 1, start + 1);
      }
    }
    return from;
  }

  /** How a message at one place names another: {@code line 17}, or {@code file.adoc:17}. */
  public static String elsewhere(SourceLocation here, SourceLocation there) {
    return here.file().equals(there.file())
        ? "line " + there.line()
        : there.file() + ":" + there.line();
  }
}
