package org.trifold.check.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.trifold.model.Publication;

/**
 * A publication as text, whatever edition shows it. Code, formulas as displays and raw scripts are
 * left out. Immutable.
 *
 * @param document what the blocks' elements are part of. Not to be changed
 * @param blocks in reading order; a note follows the block that it hangs on
 * @param sections in reading order; the first is what stands before all sections
 */
public record Text(Document document, List<Block> blocks, List<TextSection> sections) {
  public Text {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  /** Of a publication. */
  public static Text of(Publication publication) {
    return new TextReader(publication.document()).read();
  }

  /** Blocks of these kinds. */
  public List<Block> blocks(BlockKind... kinds) {
    Set<BlockKind> wanted = Set.of(kinds);
    return blocks.stream().filter(block -> wanted.contains(block.kind())).toList();
  }

  /** The sentences of prose: no headings, captions, names. */
  public List<Sentence> prose() {
    List<Sentence> prose = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind().isProse()) {
        prose.addAll(block.sentences());
      }
    }
    return prose;
  }

  /** How many words there are. */
  public int words() {
    return blocks.stream().mapToInt(block -> block.words().size()).sum();
  }
}
