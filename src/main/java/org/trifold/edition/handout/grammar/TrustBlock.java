package org.trifold.edition.handout.grammar;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.Publication;
import org.trifold.model.ShownAddress;
import org.trifold.transform.Labels;

/** The block at the end of a handout: who wrote and reviewed it, when, and where the newest is. */
public final class TrustBlock {
  private static final String ADDRESS = "canonical-url";

  private final Publication publication;
  private final Trust trust;
  private final Drawings drawings;
  private final Labels labels;
  private final Findings findings;

  public TrustBlock(
      Publication publication, Trust trust, Drawings drawings, Labels labels, Findings findings) {
    this.publication = publication;
    this.trust = trust;
    this.drawings = drawings;
    this.labels = labels;
    this.findings = findings;
  }

  /**
   * The block.
   *
   * @param clinic whether what nobody has given is a line to complete by hand
   * @param narrow whether a line has room for one fact only
   */
  public Element build(boolean clinic, boolean narrow) {
    Element block = new Element("div").addClass("trust");
    Element text = block.appendElement("div").addClass("trust-text");
    text.appendElement("p").addClass("trust-title").text(labels.get("about"));
    boolean coded = trust.text(ADDRESS).isPresent();
    facts(text, trust.facts(clinic), coded || narrow ? 1 : 2);
    trust
        .text("sources")
        .ifPresent(
            sources -> {
              Element line = text.appendElement("p").addClass("trust-sources");
              line.appendElement("b").text(labels.get("sources"));
              line.appendText(" " + sources);
            });
    trust
        .text("disclaimer")
        .ifPresent(d -> text.appendElement("p").addClass("trust-disclaimer").text(d));
    trust.text(ADDRESS).ifPresent(address -> code(block, address));
    return block;
  }

  /**
   * Facts, each a term and its meaning, or a line for that.
   *
   * @param abreast how many to a row; beside a code there is room for one
   */
  private void facts(Element text, List<Trust.Fact> facts, int abreast) {
    Element table = text.appendElement("dl").addClass("facts");
    Element row = table;
    for (int i = 0; i < facts.size(); i++) {
      row = i % abreast == 0 ? table.appendElement("div").addClass("fact-row") : row;
      Trust.Fact fact = facts.get(i);
      row.appendElement("p").addClass("term").addClass("fact-label").text(fact.label());
      if (fact.value().isPresent()) {
        row.appendElement("p")
            .addClass("definition")
            .addClass("fact-value")
            .text(fact.value().get());
      } else {
        row.appendElement("div")
            .addClass("definition")
            .addClass("fact-line")
            .appendChild(Signs.blank(labels.get("fill-in"), drawings));
      }
      if (abreast > 1) {
        row.appendElement("div").addClass("fact-gap");
      }
    }
  }

  private void code(Element block, String written) {
    Optional<WebAddress> address = WebAddress.of(written);
    if (address.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-TRUST-001",
              publication.where(ADDRESS),
              "\":"
                  + ADDRESS
                  + ": "
                  + ShownAddress.of(written)
                  + "\" is not an address on the web.",
              "Write it with https:// and its host, and %20 for a space."));
      return;
    }
    String full = address.get().full();
    Element cell = block.appendElement("div").addClass("trust-code");
    QrDrawing.of(full)
        .ifPresentOrElse(
            code ->
                cell.attr("style", "width: " + code.cellWidth())
                    .appendElement("img")
                    .addClass("qr-code")
                    .attr("src", drawings.add("qr-code", code.svg()))
                    .attr("alt", labels.get("qr-code", full))
                    .attr("style", "width: " + code.width() + "; height: " + code.width()),
            () ->
                findings.add(
                    Finding.error(
                        "TF-TRUST-002",
                        publication.where(ADDRESS),
                        "The address in :"
                            + ADDRESS
                            + ": is too long for a code that a phone reads: "
                            + full.length()
                            + " characters.",
                        "Give a shorter address, of at most "
                            + QrDrawing.MOST_BYTES
                            + " characters.")));
    Element line = cell.appendElement("p").addClass("qr-address");
    line.appendElement("span").addClass("qr-label").text(labels.get("newest-version"));
    line.appendElement("br");
    line.appendElement("a").attr("href", full).text(address.get().brief());
  }
}
