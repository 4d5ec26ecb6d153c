package org.trifold.edition.handout.grammar;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Labels;
import org.trifold.transform.Transform;

/** Puts a sign beside the label of each box, and short lists of do and don't side by side. */
final class SignedBoxes implements Transform {
  /** Lists longer than this, in characters, are better read one after the other. */
  private static final int SHORT = 700;

  /** Percent of the width that the shorter of two lists has at least. */
  private static final int LEAST_SHARE = 47;

  private final Signs signs;
  private final Labels labels;
  private final Findings findings;

  SignedBoxes(Signs signs, Labels labels, Findings findings) {
    this.signs = signs;
    this.labels = labels;
    this.findings = findings;
  }

  @Override
  public Document apply(Document document) {
    for (Element box : document.select("div.main-message")) {
      // In a column of its own: the sign is the visual cue that the eye finds first.
      Element text = new Element("div").addClass("main-text");
      text.appendChildren(List.copyOf(box.childNodes()));
      Element sign = box.appendElement("div").addClass("main-sign");
      sign.appendChild(signs.important());
      box.appendChild(text);
    }
    document.select("div.do > .box-label").forEach(label -> sign(label, signs.yes()));
    document.select("div.dont > .box-label").forEach(label -> sign(label, signs.no()));
    document.select(".call-us").forEach(this::callBox);
    document.select("div.tick-list").forEach(SignedBoxes::sideBySide);
    return document;
  }

  private static void sign(Element label, Element sign) {
    label.prependText(" ").prependChild(sign);
  }

  private void callBox(Element box) {
    if (box.selectFirst("a[href^=tel:], span.fill-in") == null) {
      addBlank(box);
    }
    if (!box.normalName().equals("div")) {
      return;
    }
    // When to call on the one side, whom on the other: the number is found from afar.
    Element reasons = new Element("div").addClass("call-reasons");
    Element contact = new Element("div").addClass("call-contact");
    for (Element child : List.copyOf(box.children())) {
      boolean number = child.is(".call-phone, .call-hours, .call-emergency");
      (number ? contact : reasons).appendChild(child);
    }
    box.appendChild(reasons);
    if (contact.childrenSize() > 0) {
      box.appendChild(contact);
    }
    Element label = reasons.selectFirst("> .box-label");
    if (label != null) {
      sign(label, signs.phone());
    }
  }

  private void addBlank(Element box) {
    findings.add(
        Finding.warning(
            "TF-GRAMMAR-001",
            SourceLocation.of(box),
            "The box says to call, and there is no number to call.",
            "Add phone to the brand's brand.toml and set brand=<name>, or write the number."));
    Element line = box.appendElement("p").addClass("call-blank");
    line.appendElement("span").addClass("fill-in").text(labels.get("phone"));
  }

  private static void sideBySide(Element first) {
    Element second = first.nextElementSibling();
    boolean pair =
        second != null
            && second.is("div.tick-list")
            && (first.hasClass("do") ? second.hasClass("dont") : second.hasClass("do"))
            && !hasTextBetween(first, second);
    if (!pair || second == null || !isShort(first) || !isShort(second)) {
      return;
    }
    Element pairing = new Element("div").addClass("side-by-side");
    first.before(pairing);
    // The longer list gets more room, so that both end at about the same height.
    int length = first.text().length();
    int share = 100 * length / Math.max(1, length + second.text().length());
    share = Math.max(LEAST_SHARE, Math.min(100 - LEAST_SHARE, share));
    side(pairing, first, share);
    pairing.appendElement("div").addClass("side-gap");
    side(pairing, second, 100 - share);
  }

  private static void side(Element pairing, Element box, int share) {
    Element side = pairing.appendElement("div").addClass("side");
    side.attr("style", "width: " + share + "%");
    side.addClass(box.hasClass("do") ? "side-do" : "side-dont");
    side.appendChild(box);
  }

  private static boolean hasTextBetween(Element first, Element second) {
    for (Node node = first.nextSibling(); node != null && node != second; ) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return true;
      }
      node = node.nextSibling();
    }
    return false;
  }

  private static boolean isShort(Element box) {
    return box.text().length() <= SHORT && box.selectFirst("table, figure, pre") == null;
  }
}
