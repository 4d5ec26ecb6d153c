package org.trifold.theme;

import java.util.List;

/**
 * A theme's stylesheet with its tokens resolved.
 *
 * @param css the text
 * @param place of the file that it was made from
 * @param ruleLines 1-based lines of its imports and top-level rules in that file, in order; 0 where
 *     one isn't known
 */
public record ThemeStyle(String css, String place, List<Integer> ruleLines) {
  public ThemeStyle {
    ruleLines = List.copyOf(ruleLines);
  }
}
