package org.trifold.transform;

import java.text.Bidi;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Brand;

/**
 * Writes out what the roles of a patient's sheet mean, the same for every edition: what the main
 * message is, what to do and what not, whom to call and when, what comes first and what next. A
 * section with such a role keeps its heading in the place of a label.
 */
final class Grammar implements Transform {
  private final Optional<Brand> brand;
  private final Labels labels;

  Grammar(Optional<Brand> brand, Labels labels) {
    this.brand = brand;
    this.labels = labels;
  }

  @Override
  public Document apply(Document document) {
    each(document, "main-message", block -> box(block, "main-message", "main-message"));
    each(document, "do", block -> tickList(block, "do"));
    each(document, "dont", block -> tickList(block, "dont"));
    each(document, "call-us", this::callBox);
    each(document, "steps", Grammar::steps);
    each(document, "teach-back", block -> box(block, "teach-back", "teach-back"));
    each(document, "key-numbers", block -> Box.of(block, "key-numbers", ""));
    each(document, "fill-in-area", block -> Box.of(block, "fill-in-area", ""));
    each(document, "glossary-line", Grammar::glossaryLine);
    return document;
  }

  private interface Change {
    void to(Element block);
  }

  /** Only blocks have these roles; a phrase of the same name is the author's own. */
  private static void each(Document document, String role, Change change) {
    for (Element block : document.body().select("." + role)) {
      if (block.is("p, div, ul, ol, dl, aside, figure, blockquote, table, section, pre")) {
        change.to(block);
      }
    }
  }

  private Element box(Element block, String role, String label) {
    return block.normalName().equals("section") ? block : Box.of(block, role, labels.get(label));
  }

  private void tickList(Element block, String role) {
    Element box = box(block, role, role);
    box.addClass("tick-list");
    for (Element list : box.select("> ul, > ol")) {
      list.tagName("ul").addClass("checklist");
      for (Element item : list.children()) {
        if (!item.hasAttr("data-checked")) {
          item.attr("data-checked", "false");
        }
      }
    }
  }

  private void callBox(Element block) {
    boolean conditions = block.is("ul, ol") || block.selectFirst("ul, ol") != null;
    Element box = box(block, "call-us", conditions ? "call-us-if" : "call-us");
    if (box.selectFirst("a[href^=tel:]") == null) {
      brand.flatMap(b -> b.fact("phone")).ifPresent(phone -> phone(box, "call-phone", phone));
    }
    brand
        .map(b -> b.lines("hours"))
        .filter(lines -> !lines.isEmpty() && box.selectFirst(".call-phone") != null)
        .ifPresent(lines -> hours(box, lines));
    brand.flatMap(b -> b.fact("emergency-phone")).ifPresent(phone -> emergency(box, phone));
  }

  /** Hours of a brand that writes from the left keep their order in text from the right. */
  private static Node inOwnDirection(String line, Element box) {
    boolean fromTheLeft = new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    Element turned = box.closest("[dir]");
    return fromTheLeft && turned != null && turned.attr("dir").equals("rtl")
        ? new Element("bdi").attr("dir", "ltr").text(line)
        : new TextNode(line);
  }

  private static void hours(Element box, List<String> lines) {
    Element hours = box.appendElement("p").addClass("call-hours");
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        hours.appendElement("br");
      }
      hours.appendChild(inOwnDirection(lines.get(i), box));
    }
  }

  private static void phone(Element box, String role, String number) {
    PhoneLink.append(box.appendElement("p").addClass(role), number).text(number);
  }

  private void emergency(Element box, String number) {
    String place = "\uE000";
    Element line = box.appendElement("p").addClass("call-emergency");
    String[] around = labels.get("call-emergency", place).split(place, 2);
    line.appendText(around[0]);
    PhoneLink.append(line, number).text(number);
    if (around.length > 1) {
      line.appendText(around[1]);
    }
  }

  /** Steps whose terms are times become a numbered list: the order is part of what they say. */
  private static void steps(Element block) {
    List<Element> lists = block.normalName().equals("dl") ? List.of(block) : block.select("> dl");
    for (Element list : lists) {
      for (Element entry : list.children()) {
        entry.tagName("li").removeClass("entry");
        for (Element part : entry.children()) {
          if (part.normalName().equals("dt")) {
            part.tagName("p").addClass("step-time");
          } else {
            boolean blocks = part.children().stream().anyMatch(Element::isBlock);
            part.tagName(blocks ? "div" : "p").addClass("step-text");
          }
        }
      }
      list.tagName("ol").removeClass("horizontal").addClass("steps").addClass("timed");
    }
    if (block.normalName().equals("div")) {
      block.select("> ol").addClass("steps");
      block.removeClass("steps");
    }
  }

  /**
   * A list of terms becomes lines of one term each, as they stand at the foot of what they explain.
   */
  private static void glossaryLine(Element block) {
    if (!block.normalName().equals("dl")) {
      return;
    }
    for (Element entry : List.copyOf(block.children())) {
      Element meaning = entry.selectFirst("> dd");
      if (meaning != null && meaning.children().stream().noneMatch(Element::isBlock)) {
        Element line = new Element("p").addClass("glossary-line");
        for (Element term : entry.select("> dt")) {
          line.appendChild(term.clone().tagName("dfn").removeAttr(SourceLocation.LINE_ATTRIBUTE));
          line.appendText(" \u2013 ");
        }
        for (String kept :
            List.of(SourceLocation.LINE_ATTRIBUTE, SourceLocation.FILE_ATTRIBUTE, Places.PLACE)) {
          if (meaning.hasAttr(kept)) {
            line.attr(kept, meaning.attr(kept));
          }
        }
        line.appendChildren(List.copyOf(meaning.childNodes()));
        block.before(line);
        if (!block.id().isEmpty()) {
          line.id(block.id());
          block.removeAttr("id");
        }
        entry.remove();
      }
    }
    if (block.childrenSize() == 0) {
      block.remove();
    }
  }
}
