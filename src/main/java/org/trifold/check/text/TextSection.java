package org.trifold.check.text;

import java.util.List;
import java.util.Optional;
import org.trifold.model.SourceLocation;

/**
 * A section of the text, or what stands before the first.
 *
 * @param index its number in the document, from 0; 0 is what stands before the first section
 * @param parent the number of the section that it is in; −1 for number 0
 * @param level AsciiDoc's: 0 part, 1 chapter or section; −1 for what stands before the first
 * @param kind empty, or the special kind: {@code glossary}, {@code index} …
 * @param heading its heading
 * @param blocks its own, without the heading and without those of sections inside
 * @param where where it starts
 */
public record TextSection(
    int index,
    int parent,
    int level,
    String kind,
    Optional<Block> heading,
    List<Block> blocks,
    SourceLocation where) {
  public TextSection {
    blocks = List.copyOf(blocks);
  }
}
