package org.trifold.inspect.print;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/** Reads a document's tag tree down to its marked content. For one document. */
final class TagTree {
  /**
   * Marked content, and the element it is in.
   *
   * @param page 0-based
   */
  record Leaf(int page, int mark, Tag tag) {}

  private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
  private final List<Leaf> leaves = new ArrayList<>();

  private TagTree() {}

  /** The marked content in the order of reading; empty for an untagged document. */
  static List<Leaf> read(PDDocument document) {
    TagTree tree = new TagTree();
    for (PDPage page : document.getPages()) {
      tree.pages.put(page.getCOSObject(), tree.pages.size());
    }
    PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
    if (root != null) {
      tree.walk(root, new Tag("Root", "", Optional.empty()), null);
    }
    return List.copyOf(tree.leaves);
  }

  private void walk(PDStructureNode node, Tag tag, @Nullable COSDictionary page) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        COSDictionary own = element.getCOSObject().getCOSDictionary(COSName.PG);
        String alternative = element.getAlternateDescription();
        walk(
            element,
            new Tag(
                element.getStandardStructureType(),
                alternative == null ? "" : alternative,
                Optional.of(tag)),
            own == null ? page : own);
      } else if (kid instanceof Integer mark) {
        add(page, mark, tag);
      } else if (kid instanceof PDMarkedContentReference reference) {
        COSDictionary own = reference.getCOSObject().getCOSDictionary(COSName.PG);
        add(own == null ? page : own, reference.getMCID(), tag);
      }
    }
  }

  private void add(@Nullable COSDictionary page, int mark, Tag tag) {
    Integer number = pages.get(page);
    if (number != null) {
      leaves.add(new Leaf(number, mark, tag));
    }
  }
}
