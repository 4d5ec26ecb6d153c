package org.trifold.transform;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/** Puts the brand's facts where the manuscript has {@code brand:phone[]} and its like. */
final class BrandFacts implements Transform {
  private final Optional<Brand> brand;
  private final Findings findings;

  BrandFacts(Optional<Brand> brand, Findings findings) {
    this.brand = brand;
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    for (Element marker : document.select("span.brand[data-brand]")) {
      resolve(marker);
    }
    return document;
  }

  private void resolve(Element marker) {
    String fact = marker.attr("data-brand");
    SourceLocation where = SourceLocation.of(marker);
    if (!Brand.FACTS.contains(fact)) {
      findings.add(
          Finding.error(
              "TF-BRAND-004",
              where,
              "There is no fact \"" + fact + "\" of a brand.",
              Nearest.hint(fact, Brand.FACTS)));
      marker.remove();
      return;
    }
    List<String> lines = brand.map(b -> b.lines(fact)).orElse(List.of());
    if (lines.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-BRAND-005",
              where,
              brand
                  .map(b -> "The brand \"" + b.folder() + "\" has no " + fact + ".")
                  .orElse("brand:" + fact + "[] is used, but no brand is set."),
              brand.isPresent() ? "Add " + fact + " to brand.toml." : "Set brand=<name>."));
      marker.remove();
      return;
    }
    marker.removeAttr("data-brand");
    Element holder = link(marker, fact, lines.get(0));
    boolean alone = marker.parent() != null && marker.parent().childNodeSize() == 1;
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && alone) {
        holder.appendElement("br");
      } else if (i > 0) {
        holder.appendText(", ");
      }
      holder.appendText(lines.get(i));
    }
  }

  /** The element that takes the words: a link where the fact can be followed. */
  private static Element link(Element marker, String fact, String value) {
    return switch (fact) {
      case "phone", "emergency-phone" -> PhoneLink.append(marker, value);
      case "email" ->
          marker
              .appendElement("a")
              .attr("href", "mailto:" + value)
              .appendElement("bdi")
              .attr("dir", "ltr");
      case "web" -> {
        String address = WebLink.address(value);
        yield address.matches("(?i)https?://.*")
            ? marker.appendElement("a").attr("href", address)
            : marker;
      }
      default -> marker;
    };
  }
}
