package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.Prepared;
import org.trifold.edition.handout.grammar.Trust;
import org.trifold.edition.handout.grammar.WebAddress;
import org.trifold.model.Author;
import org.trifold.model.Finding;
import org.trifold.model.Metadata;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;
import org.trifold.theme.ThemeFile;
import org.trifold.transform.Transform;

/**
 * Adds what stands around the text: who publishes at the head of the first page, title and brand at
 * the head of the others, brand and page number at the foot, authors under the title. Only the
 * latter is read aloud; the rest is page furniture.
 */
final class PrintFurniture implements Transform {
  /** Class of the one block that holds all of the author's text. */
  static final String TEXT = "text";

  private final Prepared prepared;
  private final PrintImages images;
  private final Variant variant;

  PrintFurniture(Prepared prepared, PrintImages images, Variant variant) {
    this.prepared = prepared;
    this.images = images;
    this.variant = variant;
  }

  @Override
  public Document apply(Document document) {
    Element body = document.body();
    Metadata metadata = prepared.publication().metadata();
    body.addClass("doctype-" + metadata.doctype()).addClass(variant.content().word());
    if (variant.largePrint()) {
      body.addClass("large-print");
    }
    if (!variant.paper().isWide()) {
      body.addClass("small-paper");
    }
    Element text = new Element("div").addClass(TEXT);
    text.appendChildren(List.copyOf(body.childNodes()));
    Trust trust = new Trust(metadata, prepared.labels());
    byline(text, metadata, trust);
    body.appendChild(masthead());
    body.appendChild(runningHead(metadata));
    body.appendChild(runningFoot(trust));
    body.appendChild(text);
    return document;
  }

  private static void byline(Element text, Metadata metadata, Trust trust) {
    Element header = text.selectFirst("header.document-header");
    List<String> authors = metadata.authors().stream().map(Author::name).toList();
    Optional<String> date = trust.published();
    if (header != null && (!authors.isEmpty() || date.isPresent())) {
      Element line = header.appendElement("p").addClass("byline").text(String.join(" · ", authors));
      // Digits keep their order; a month's name has its own.
      date.ifPresent(
          day -> {
            Element said = part(line, day);
            if (day.chars().anyMatch(Character::isLetter)) {
              said.removeAttr("dir");
            }
          });
    }
  }

  private Element masthead() {
    Element masthead = new Element("div").addClass("masthead");
    prepared
        .brand()
        .ifPresent(
            brand -> {
              Element row = row(masthead);
              Element left = row.appendElement("td").addClass("left");
              Optional<String> logo = logo(brand);
              if (logo.isPresent()) {
                left.appendElement("img")
                    .addClass("logo")
                    .attr("src", logo.get())
                    .attr("alt", brand.logoAlt());
              } else {
                left.appendElement("span").addClass("brand-name").text(brand.name());
              }
              Element right = row.appendElement("td").addClass("right");
              line(right, "phone", brand.fact("phone"));
              line(right, "web", web(brand));
            });
    return masthead;
  }

  private static Element row(Element running) {
    return running.appendElement("table").appendElement("tbody").appendElement("tr");
  }

  private static void line(Element cell, String role, Optional<String> text) {
    // A number or address keeps its own direction in right-to-left text (Unicode UAX #9, isolates).
    text.ifPresent(
        t ->
            cell.appendElement("div")
                .addClass(role)
                .appendElement("bdi")
                .attr("dir", "ltr")
                .text(t));
  }

  /** A web address as people write it. */
  private static Optional<String> web(Brand brand) {
    return brand.fact("web").map(WebAddress::brief);
  }

  private Optional<String> logo(Brand brand) {
    Optional<ThemeFile> file = brand.logo();
    if (file.isEmpty()) {
      return Optional.empty();
    }
    SourceLocation where = SourceLocation.ofFile(file.get().place());
    try {
      PrintImages.Named logo =
          images.add("logo " + file.get().place(), file.get().content(), where);
      images.tell(logo.picture(), file.get().place(), where);
      return Optional.of(logo.name());
    } catch (Picture.UnprintableException e) {
      prepared
          .findings()
          .add(Finding.error("TF-HANDOUT-006", where, "The logo " + e.getMessage(), e.hint()));
      return Optional.empty();
    }
  }

  private Element runningHead(Metadata metadata) {
    Element head = new Element("div").addClass("running-head");
    Element row = row(head);
    row.appendElement("td").addClass("left").text(metadata.shortTitle().orElse(metadata.title()));
    Element right = row.appendElement("td").addClass("right");
    prepared.brand().ifPresent(brand -> right.text(brand.name()));
    return head;
  }

  private Element runningFoot(Trust trust) {
    Element foot = new Element("div").addClass("running-foot");
    Element row = row(foot);
    Element left = row.appendElement("td").addClass("left");
    // Without any the cell stays without text: the renderer's right-to-left support stops at ""
    prepared
        .brand()
        .ifPresent(
            brand -> {
              Element line = left.appendElement("div").addClass("foot-brand");
              part(line, brand.name()).removeAttr("dir");
              brand.fact("phone").ifPresent(phone -> part(line, phone));
              web(brand).ifPresent(address -> part(line, address));
            });
    // On a line of its own: the two together are longer than a page is wide.
    List<String> facts = trust.brief();
    if (!facts.isEmpty()) {
      Element line = left.appendElement("div").addClass("foot-trust");
      facts.forEach(fact -> part(line, fact).removeAttr("dir"));
    }
    pageNumber(row.appendElement("td").addClass("right"));
    return foot;
  }

  /** A part of a line, which keeps its own direction. */
  private static Element part(Element cell, String text) {
    if (cell.childNodeSize() > 0) {
      cell.appendElement("span").addClass("dot").text(" · ");
    }
    return cell.appendElement("bdi").attr("dir", "ltr").text(text);
  }

  /**
   * "Page 1 of 7", with counters in the places of the numbers. The renderer can't place counters in
   * right-to-left lines, so the parts are put into the order that they are seen in.
   */
  private void pageNumber(Element cell) {
    String page = "\uE000";
    String count = "\uE001";
    boolean rightToLeft = prepared.publication().metadata().dir().equals("rtl");
    List<Node> parts = new ArrayList<>();
    for (String part :
        prepared
            .labels()
            .get("page-of", page, count)
            .split("(?<=[\uE000\uE001 ])|(?=[\uE000\uE001 ])", -1)) {
      if (part.equals(page)) {
        parts.add(new Element("span").addClass("page-number"));
      } else if (part.equals(count)) {
        parts.add(new Element("span").addClass("page-count"));
      } else {
        // One that does not break: a blank at the end of a box would be dropped.
        parts.add(new TextNode(rightToLeft && part.equals(" ") ? "\u00A0" : part));
      }
    }
    if (rightToLeft) {
      cell.attr("dir", "ltr");
    }
    if (rightToLeft && prepared.labels().translated()) {
      Collections.reverse(parts);
    }
    cell.appendChildren(parts);
  }
}
