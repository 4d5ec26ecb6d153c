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
  private final Variant variant;

  /**
   * @param prepared with the variant's content
   */
  PrintTree(Prepared prepared, PrintImages images, Variant variant) {
    this.prepared = prepared;
    this.images = images;
    this.variant = variant;
  }

  /** The print tree: the prepared document's copy, changed. The paper changes nothing in it. */
  Document build() {
    Document document = prepared.document().clone();
    for (Transform pass :
        List.<Transform>of(
            new PrintElements(prepared.findings()),
            new RegularLists(),
            new ListMarkers(),
            new RegularTables(),
            new PrintPictures(images, variant, prepared.findings()),
            new PrintLinks(prepared.findings()),
            new PrintBlocks(images, prepared.labels()),
            new HeadingLevels(),
            new PrintFurniture(prepared, images, variant),
            new PrintHead(prepared.publication().metadata()))) {
      document = pass.apply(document);
    }
    compose(document);
    return document;
  }

  /** Composed characters (Unicode NFC): fonts draw é better than e and an accent after it. */
  private static void compose(Document document) {
    for (Element element : document.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        String whole = text.getWholeText();
        if (!Normalizer.isNormalized(whole, Normalizer.Form.NFC)) {
          text.text(Normalizer.normalize(whole, Normalizer.Form.NFC));
        }
      }
    }
  }
}
