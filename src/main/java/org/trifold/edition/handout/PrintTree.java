package org.trifold.edition.handout;

import java.text.Normalizer;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.Prepared;
import org.trifold.transform.Transform;

/** Makes of the semantic HTML the tree that is laid out: only what the renderer handles right. */
final class PrintTree {
  private final Prepared prepared;
  private final PrintImages images;

  PrintTree(Prepared prepared, PrintImages images) {
    this.prepared = prepared;
    this.images = images;
  }

  /** The print tree: the prepared document, changed. */
  Document build() {
    Document document = prepared.document();
    for (Transform pass :
        List.<Transform>of(
            new PrintElements(prepared.findings()),
            new RegularLists(),
            new ListMarkers(),
            new RegularTables(),
            new PrintPictures(images),
            new PrintLinks(prepared.findings()),
            new PrintBlocks(images, prepared.labels()),
            new HeadingLevels(),
            new PrintFurniture(prepared, images),
            new RightToLeft(),
            new PrintHead(prepared.publication().metadata()))) {
      document = pass.apply(document);
    }
    compose(document);
    return document;
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
