package org.trifold.check.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Headings;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;

/** A list has one item. */
public final class OneItemList implements Rule {
  /** Where one is enough: a row's cell, a step's detail, a source, a box to tick. */
  private static final String ENOUGH =
      ".callouts, .checklist, .bibliography, .qanda, .call-us, [start], [reversed]";

  private static final String ENOUGH_WITHIN = "td, th, li, dd, nav, blockquote, .call-us";

  private static final String NEIGHBOUR = "ul:not(.call-us, .do, .dont)";

  /** Two lists that a picture or code lies between are one to a reader. */
  private static final int NEAR = 2;

  private static final Pattern VERSION =
      Pattern.compile(
          "(?i)((version|revision|release|rev|v)[. ]*)?\\d+([.]\\d+|[-/]\\d+)*([ ,:]|$)");

  private final ByLanguage<Set<String>> choices = ByLanguage.entries("choices");

  /** For {@link java.util.ServiceLoader}. */
  public OneItemList() {}

  @Override
  public String id() {
    return "TF-EDIT-012";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    Set<Element> seen = new HashSet<>();
    List<Block> blocks = subject.text().blocks();
    Set<Block> sources = new HashSet<>(Headings.blocksOfSources(subject.text()));
    sources.addAll(Headings.blocksOf(subject.text(), "more"));
    for (Block block : blocks) {
      Element item = block.kind() == BlockKind.ITEM ? block.element().closest("li") : null;
      Element list = item == null ? null : item.parent();
      if (item == null || list == null || !seen.add(item) || list.select("> li").size() != 1) {
        continue;
      }
      boolean enough =
          list.is(ENOUGH)
              || around(list).closest(ENOUGH_WITHIN) != null
              || mayGrow(item, block)
              || hasNeighbour(list)
              || block.isQuoted()
              || sources.contains(block)
              || (block.index() > 0 && offersChoice(blocks.get(block.index() - 1)));
      if (!enough) {
        remarks.add(
            Remark.of(
                block,
                "This list has one item.",
                "Make a sentence of it, or add the items that are missing."));
      }
    }
    return List.copyOf(remarks);
  }

  private static Element around(Element list) {
    Element parent = list.parent();
    return parent == null ? list : parent;
  }

  /** "See also", and what changed in a version: one line of what may grow. */
  private static boolean mayGrow(Element item, Block block) {
    if (VERSION.matcher(block.text()).lookingAt()) {
      return true;
    }
    return !block.links().isEmpty()
        && block.links().get(0).span().start() == 0
        && item.select("p").size() <= 1;
  }

  private static boolean hasNeighbour(Element list) {
    if (!list.normalName().equals("ul")) {
      return false;
    }
    Element before = list;
    Element after = list;
    for (int i = 0; i < NEAR; i++) {
      before = before == null ? null : before.previousElementSibling();
      after = after == null ? null : after.nextElementSibling();
      if ((before != null && before.is(NEIGHBOUR)) || (after != null && after.is(NEIGHBOUR))) {
        return true;
      }
    }
    return false;
  }

  private boolean offersChoice(Block before) {
    return before.words().stream()
        .map(Word::folded)
        .anyMatch(choices.in(before.language())::contains);
  }
}
