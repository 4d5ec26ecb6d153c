package org.trifold.inspect.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A finished PDF: its pages, and its text by the tag tree.
 *
 * @param leaves marked content in the order of reading
 * @param blocks text in the order of reading
 */
record Printed(List<PrintedPage> pages, List<TagTree.Leaf> leaves, List<Block> blocks) {
  /** Letters that make a place unmistakable. */
  private static final int ENOUGH = 80;

  /** Elements that stand inside a block of text (ISO 32000-1, table 338). */
  private static final Set<String> INLINE =
      Set.of("Span", "Quote", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu");

  Printed {
    pages = List.copyOf(pages);
    leaves = List.copyOf(leaves);
    blocks = List.copyOf(blocks);
  }

  /**
   * Reads a PDF.
   *
   * @throws IllegalArgumentException for bytes that are none
   */
  static Printed read(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PrintedPage> pages = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        pages.add(PageReader.read(page, pages.size() + 1));
      }
      List<TagTree.Leaf> leaves = TagTree.read(document);
      return new Printed(pages, leaves, blocks(pages, leaves));
    } catch (IOException e) {
      throw new IllegalArgumentException("not a PDF that can be read", e);
    }
  }

  private static List<Block> blocks(List<PrintedPage> pages, List<TagTree.Leaf> leaves) {
    List<Map<Integer, List<Run>>> byMark = new ArrayList<>();
    for (PrintedPage page : pages) {
      Map<Integer, List<Run>> marks = new HashMap<>();
      page.runs().stream()
          .filter(run -> run.mark() >= 0 && !run.furniture())
          .forEach(run -> marks.computeIfAbsent(run.mark(), m -> new ArrayList<>()).add(run));
      byMark.add(marks);
    }
    List<Block> blocks = new ArrayList<>();
    List<Block.Placed> open = new ArrayList<>();
    Optional<Tag> tag = Optional.empty();
    for (TagTree.Leaf leaf : leaves) {
      Tag around = leaf.tag().nearest(t -> !INLINE.contains(t.type())).orElse(leaf.tag());
      if (tag.isPresent() && tag.get() != around && !open.isEmpty()) {
        blocks.add(Block.of(tag.get(), open));
        open.clear();
      }
      tag = Optional.of(around);
      for (Run run : byMark.get(leaf.page()).getOrDefault(leaf.mark(), List.of())) {
        open.add(new Block.Placed(leaf.page() + 1, run));
      }
    }
    if (tag.isPresent() && !open.isEmpty()) {
      blocks.add(Block.of(tag.get(), open));
    }
    return blocks;
  }

  /** For each run the text of its block from the run on: words enough to find its place by. */
  Map<Run, String> onward() {
    Map<Run, String> onward = new IdentityHashMap<>();
    for (Block block : blocks) {
      List<Run> runs = block.lines().stream().flatMap(line -> line.runs().stream()).toList();
      for (int i = 0; i < runs.size(); i++) {
        StringBuilder text = new StringBuilder();
        for (int j = i; j < runs.size() && text.length() < ENOUGH; j++) {
          text.append(runs.get(j).text()).append(' ');
        }
        onward.put(runs.get(i), text.toString());
      }
    }
    return onward;
  }

  PrintedPage page(int number) {
    return pages.get(number - 1);
  }

  /** The element of each marked content, by page (1-based) and id. */
  Map<Integer, Map<Integer, Tag>> tags() {
    Map<Integer, Map<Integer, Tag>> tags = new HashMap<>();
    for (TagTree.Leaf leaf : leaves) {
      tags.computeIfAbsent(leaf.page() + 1, p -> new HashMap<>()).put(leaf.mark(), leaf.tag());
    }
    return tags;
  }
}
