package org.trifold.edition.handout;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.Prepared;
import org.trifold.edition.handout.grammar.Extras;
import org.trifold.edition.handout.grammar.PrintGrammar;
import org.trifold.transform.Transform;

/** Makes of the semantic HTML the tree that is laid out: only what the renderer handles right. */
final class PrintTree {
  private final Prepared prepared;
  private final PrintImages images;
  private final Variant variant;
  private final Extras extras;

  /**
   * @param extras what the settings add to the variant
   * @param prepared with the variant's content
   */
  PrintTree(Prepared prepared, PrintImages images, Variant variant, Extras extras) {
    this.prepared = prepared;
    this.images = images;
    this.variant = variant;
    this.extras = extras;
  }

  /** The print tree: the prepared document's copy, changed. */
  Document build() {
    Document document = prepared.document().clone();
    for (Transform pass : passes()) {
      document = pass.apply(document);
    }
    document.body().select("> div." + PrintFurniture.TEXT).forEach(PrintTree::endWithout);
    compose(document);
    return document;
  }

  /** A gap after the last block of all would start a page where one is just full. */
  private static void endWithout(Element block) {
    for (Element last = block.lastElementChild();
        last != null && last.isBlock();
        last = last.lastElementChild()) {
      last.addClass("ends");
    }
  }

  private List<Transform> passes() {
    List<Transform> passes = new ArrayList<>();
    if (variant.isBook()) {
      if (!isRightToLeft()) {
        // Notes at the foot and text that may run either way stop the renderer.
        passes.add(new BookNotes());
      }
      passes.add(new BookPages(prepared));
    }
    passes.addAll(
        List.of(
            new PrintElements(prepared.findings()),
            new RegularLists(),
            new ListMarkers(),
            new RegularTables(),
            new PrintPictures(images, variant, prepared.findings()),
            new PrintLinks(prepared.findings()),
            new PrintGrammar(prepared, images::drawing, extras),
            new PrintBlocks(images, prepared.labels()),
            new HeadingLevels(),
            new PrintFurniture(prepared, images, variant),
            new RightToLeft(),
            new PrintHead(prepared.publication().metadata())));
    if (variant.isBook()) {
      passes.add(new BookIndex());
      passes.add(new SoftHyphens());
    }
    return passes;
  }

  /** Whether any text runs from right to left. */
  private boolean isRightToLeft() {
    return prepared.publication().metadata().dir().equals("rtl")
        || prepared.document().body().text().codePoints().anyMatch(GlyphCheck::isRightToLeft);
  }

  /**
   * Composed characters (Unicode NFC): fonts draw é better than e and an accent after it. What
   * would be drawn though it should not be seen goes.
   */
  private static void compose(Document document) {
    for (Element element : document.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        String whole = text.getWholeText();
        String plain =
            Normalizer.isNormalized(whole, Normalizer.Form.NFC)
                ? whole
                : Normalizer.normalize(whole, Normalizer.Form.NFC);
        if (plain.codePoints().anyMatch(PrintTree::isUnwanted)) {
          StringBuilder kept = new StringBuilder();
          plain.codePoints().filter(c -> !isUnwanted(c)).forEach(kept::appendCodePoint);
          plain = kept.toString();
        }
        if (!plain.equals(whole)) {
          text.text(plain);
        }
      }
    }
  }

  /**
   * What leaves no mark in print but that some fonts draw: left-to-right marks and embeddings,
   * whose work isolation has done, variation selectors and fillers.
   */
  private static boolean isUnwanted(int codePoint) {
    return codePoint == 0x200E
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (TextSurvey.isUnseen(codePoint) && Character.getType(codePoint) != Character.FORMAT);
  }
}
