package org.trifold.edition.handout;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.edition.handout.grammar.Svg;
import org.trifold.edition.handout.tags.Phrasing;
import org.trifold.transform.Labels;
import org.trifold.transform.Transform;

/** Writes blocks that the renderer has no tag for as ones that it has. */
final class PrintBlocks implements Transform {
  private static final String INK = "#1d2327";

  private final PrintImages images;
  private final Labels labels;

  PrintBlocks(PrintImages images, Labels labels) {
    this.images = images;
    this.labels = labels;
  }

  @Override
  public Document apply(Document document) {
    document.select("li[data-checked]").forEach(this::drawBox);
    document.select("dt, dd").forEach(PrintBlocks::paragraph);
    document
        .select("figure.listing > figcaption, figure.example > figcaption")
        .forEach(PrintBlocks::moveFirst);
    document.select("figcaption").tagName("caption");
    document.select("table > caption").forEach(PrintBlocks::moveBefore);
    return document;
  }

  /** A box to tick by hand; a ticked one where the author ticked it. */
  private void drawBox(Element item) {
    boolean done = item.attr("data-checked").equals("true");
    item.addClass("check");
    Element box =
        new Element("img")
            .addClass("check")
            .attr("alt", labels.get(done ? "done" : "open"))
            .attr("src", box(done));
    item.select("span.check").remove();
    // A column for the box and one for the words: what wraps stands under words.
    Element row = new Element("div").addClass("check-row");
    Element text = new Element("div").addClass("check-text");
    text.appendChildren(List.copyOf(item.childNodes()));
    row.appendElement("div").addClass("check-box").appendChild(box);
    row.appendChild(text);
    item.appendChild(row);
  }

  private String box(boolean done) {
    Svg svg =
        Svg.square(16)
            .shape(
                "rect",
                "x",
                "1.5",
                "y",
                "1.5",
                "width",
                "13",
                "height",
                "13",
                "rx",
                "1.5",
                "fill",
                "#ffffff",
                "stroke",
                INK,
                "stroke-width",
                "1.5");
    if (done) {
      svg.shape(
          "path", "d", "M4 8.4l2.8 3L12.2 4.8", "fill", "none", "stroke", INK, "stroke-width", "2");
    }
    return images.drawing("check " + done, svg.element());
  }

  /** Text straight in a term or definition becomes a paragraph. */
  private static void paragraph(Element element) {
    boolean phrases = element.children().stream().allMatch(Phrasing::is);
    element.addClass(element.normalName().equals("dt") ? "term" : "definition");
    element.tagName(phrases ? "p" : "div");
  }

  /** What is read is announced, as tables are; what is looked at is explained below. */
  private static void moveFirst(Element caption) {
    Element figure = caption.parent();
    if (figure != null) {
      figure.prependChild(caption);
    }
  }

  /** A table's caption stands in a block of its own above the table. */
  private static void moveBefore(Element caption) {
    Element table = caption.parent();
    if (table == null) {
      return;
    }
    Element block = new Element("div").addClass("table-block");
    if (table.hasClass("short")) {
      block.addClass("short");
    }
    table.before(block);
    block.appendChild(caption);
    block.appendChild(table);
  }
}
