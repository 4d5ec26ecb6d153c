package org.trifold.read;

import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.Document;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.ast.Title;

/** The whole document's body: header, contents marker, blocks. Without state. */
final class DocumentHtml {
  private DocumentHtml() {}

  /** The document in a table cell of style {@code a}. */
  static String convertNested(Document document) {
    Title title = document.getStructuredDoctitle();
    String heading = title == null || title.getCombined() == null ? "" : title.getCombined();
    return (heading.isEmpty()
            ? ""
            : Tag.of("p").attr("class", "block-title").with(Balanced.html(heading)))
        + BlockHtml.content(document);
  }

  static String convert(Document document) {
    StringBuilder body = new StringBuilder();
    Title title = document.getStructuredDoctitle();
    if (title != null && title.getMain() != null && !title.getMain().isEmpty()) {
      String subtitle = title.getSubtitle();
      body.append(
          Tag.of("header")
              .attr("class", "document-header")
              .with(
                  Tag.of("h1").attr("id", document.getId()).with(Balanced.html(title.getMain()))
                      + (subtitle == null || subtitle.isEmpty()
                          ? ""
                          : Tag.of("p").attr("class", "subtitle").with(Balanced.html(subtitle)))));
    }
    boolean wanted = document.hasAttribute("toc");
    String placement = String.valueOf(document.getAttribute("toc-placement", "auto"));
    String toc =
        BlockHtml.tocMarker(
            InlineHtml.documentAttribute(document, "toc-title"),
            InlineHtml.documentAttribute(document, "toclevels"));
    if (wanted && placement.equals("auto")) {
      body.append(toc);
    }
    if (!wanted || !placement.equals("preamble")) {
      return body.append(BlockHtml.content(document)).toString();
    }
    // A contents list behind the preamble; converting block by block is still one conversion each.
    List<StructuralNode> blocks = new ArrayList<>(document.getBlocks());
    boolean placed = false;
    for (StructuralNode block : blocks) {
      body.append(block.convert());
      if (block.getNodeName().equals("preamble")) {
        body.append(toc);
        placed = true;
      }
    }
    return placed ? body.toString() : toc + body;
  }
}
