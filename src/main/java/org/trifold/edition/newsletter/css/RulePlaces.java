package org.trifold.edition.newsletter.css;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;

/**
 * Where the rules of a stylesheet stand in the file it was made from.
 *
 * @param sheet the file, or where the stylesheet itself stands
 * @param lines 1-based, of imports and top-level rules in order; empty where they aren't known
 */
public record RulePlaces(SourceLocation sheet, List<Integer> lines) {
  private static final String LINES_ATTRIBUTE = "data-lines";

  public RulePlaces {
    lines = List.copyOf(lines);
  }

  /** Writes them to a style element. */
  public static void mark(Element style, String file, List<Integer> lines) {
    style.attr(SourceLocation.FILE_ATTRIBUTE, file);
    style.attr(
        LINES_ATTRIBUTE, lines.stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  /** Takes them off a style element. */
  static RulePlaces take(Element style) {
    if (!style.hasAttr(LINES_ATTRIBUTE)) {
      return new RulePlaces(SourceLocation.of(style), List.of());
    }
    List<Integer> lines =
        Arrays.stream(style.attr(LINES_ATTRIBUTE).split(" "))
            .filter(line -> !line.isEmpty())
            .map(Integer::valueOf)
            .toList();
    SourceLocation sheet = SourceLocation.ofFile(style.attr(SourceLocation.FILE_ATTRIBUTE));
    style.removeAttr(LINES_ATTRIBUTE).removeAttr(SourceLocation.FILE_ATTRIBUTE);
    return new RulePlaces(sheet, lines);
  }

  /** The place of an import or rule. */
  SourceLocation of(int index) {
    return index < lines.size() ? SourceLocation.ofLine(sheet.file(), lines.get(index)) : sheet;
  }
}
