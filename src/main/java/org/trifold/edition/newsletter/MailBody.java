package org.trifold.edition.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.newsletter.text.ListNumbers;
import org.trifold.transform.Labels;

/**
 * Turns semantic HTML into what mail programs lay out alike: sections, figures and asides become
 * {@code div}s with roles, boxes become layout tables, tables of data stay tables. Each step
 * changes the tree it is given.
 */
final class MailBody {
  /** Elements that Outlook's Word engine and old webmail don't know. */
  private static final Set<String> UNKNOWN_BLOCKS =
      Set.of("section", "header", "footer", "main", "article", "figcaption");

  /**
   * Outlook's Word engine gives a link no padding, and what surrounds the link can't be clicked. It
   * does stretch spaces and raise letters, and paints the link's ground behind both: spaces of 1.5
   * em at the sides; above and below 0.7 em. Nothing else reads conditional comments.
   */
  private static final String OUTLOOK_BUTTON_START =
      "[if mso]><i style=\"mso-font-width:150%;mso-text-raise:140%\">&emsp;</i>"
          + "<span style=\"mso-text-raise:70%\"><![endif]";

  private static final String OUTLOOK_BUTTON_END =
      "[if mso]></span><i style=\"mso-font-width:150%\">&emsp;&#8203;</i><![endif]";

  /** Boxes of a patient's sheet: in a table their padding is there in Outlook too. */
  private static final String PATIENT_BOXES =
      "div.main-message, div.call-us, div.tick-list, div.teach-back";

  private MailBody() {}

  /** Applies all steps. */
  static void lower(Element body, Labels labels) {
    body.select("hr.page-break").remove();
    new MailTables(labels).lower(body);
    numbers(body);
    notes(body);
    buttons(body);
    boxes(body);
    figures(body);
    contents(body);
    lines(body);
    rename(body);
  }

  /**
   * Most mail programs drop {@code reversed}, and Outlook makes a list of its own of each item with
   * a {@code value} (caniemail, html-lists, 2024-02): such numbers are written out. {@code start}
   * and {@code type} are known to all.
   */
  private static void numbers(Element body) {
    for (Element list : body.select("ol[reversed], ol:has(> li[value])")) {
      List<String> numbers = ListNumbers.of(list);
      for (Element item : list.children()) {
        Element first = item.firstElementChild();
        Element line =
            first != null && first.normalName().equals("p") && item.ownText().isBlank()
                ? first
                : item;
        line.prependText(numbers.get(item.elementSiblingIndex()));
        item.removeAttr("value");
      }
      list.removeAttr("reversed").removeAttr("start").removeAttr("type");
      list.addClass("numbered").attr("style", "list-style-type:none");
    }
  }

  private static void notes(Element body) {
    for (Element ref : body.select("a.note-ref")) {
      Element parent = ref.parent();
      if (parent != null && !parent.normalName().equals("sup")) {
        // Two notes at one place are two numbers; Outlook gives a link no padding to say so.
        boolean second = ref.previousSibling() instanceof Element e && e.normalName().equals("sup");
        Element mark = new Element("sup");
        ref.replaceWith(mark);
        if (second) {
          mark.appendText("\u00A0");
        }
        mark.appendChild(ref);
      }
    }
  }

  /** A link with the role {@code button} that has a paragraph to itself. */
  private static void buttons(Element body) {
    for (Element link : body.select("p > a.button")) {
      Element paragraph = link.parent();
      if (paragraph != null && alone(link, paragraph)) {
        table(paragraph, "button-table").addClass("button-cell");
        link.prependChild(new Comment(OUTLOOK_BUTTON_START));
        link.appendChild(new Comment(OUTLOOK_BUTTON_END));
      }
    }
  }

  private static boolean alone(Element child, Element parent) {
    for (Node node : parent.childNodes()) {
      if (node != child && !(node instanceof TextNode text && text.isBlank())) {
        return false;
      }
    }
    return true;
  }

  private static void boxes(Element body) {
    for (Element aside : body.select("aside")) {
      if (!aside.hasAttr("role")) {
        aside.attr("role", "note");
      }
      box(aside, String.join(" ", aside.classNames()));
      aside.tagName("div");
    }
    for (Element aid : body.select(PATIENT_BOXES)) {
      box(aid, String.join(" ", aid.classNames()));
    }
    body.select("figure.example, div.collapsible").forEach(e -> box(e, "example"));
    for (Element quote : body.select("blockquote")) {
      box(quote, quote.hasClass("verse") ? "verse" : "quote");
    }
    for (Element pre : body.select("pre:not(.verse)")) {
      Element block = new Element("div");
      pre.replaceWith(block);
      if (body.closest("[dir=rtl]") != null && !pre.hasAttr("dir")) {
        // Code reads left to right in right-to-left mail too.
        pre.attr("dir", "ltr");
      }
      block.appendChild(pre);
      box(block, "code");
    }
  }

  /** Puts what an element holds into the one cell of a layout table inside it. */
  private static void box(Element element, String classes) {
    Element cell = new Element("td").addClass("box-cell");
    for (String name : classes.split(" ")) {
      cell.addClass(name);
      element.removeClass(name);
    }
    element.addClass("boxed");
    List<Node> children = new ArrayList<>(element.childNodes());
    children.forEach(cell::appendChild);
    layout(element, "box").attr("width", "100%").appendElement("tr").appendChild(cell);
  }

  /** Makes an element the layout table that holds what it held, and gives its cell. */
  private static Element table(Element element, String name) {
    List<Node> children = new ArrayList<>(element.childNodes());
    element.tagName("div");
    Element cell = layout(element, name).appendElement("tr").appendElement("td");
    children.forEach(cell::appendChild);
    return cell;
  }

  private static Element layout(Element parent, String name) {
    return parent
        .appendElement("table")
        .attr("role", "presentation")
        .addClass(name)
        .attr("cellpadding", "0")
        .attr("cellspacing", "0");
  }

  private static void figures(Element body) {
    for (Element figure : body.select("figure")) {
      figure.tagName("div").attr("role", "figure").addClass("figure");
      Element caption = figure.selectFirst("figcaption");
      if (caption != null) {
        caption.addClass("caption");
      }
    }
    body.select("span.image").forEach(span -> span.addClass("inline-image"));
  }

  /**
   * Where a theme has Word make lines exactly as high as asked for, Word cuts off pictures in them
   * (mso-line-height-rule): not where there are any.
   */
  private static void lines(Element body) {
    for (Element image : body.select("img")) {
      Element line = image.closest("p, li, dt, dd, h1, h2, h3, h4, h5, h6");
      if (line != null && !line.hasAttr("style")) {
        line.attr("style", "mso-line-height-rule:at-least");
      }
    }
  }

  private static void contents(Element body) {
    for (Element nav : body.select("nav")) {
      nav.tagName("div").attr("role", "navigation");
      Element title = nav.selectFirst(".toc-title");
      if (title != null) {
        nav.attr("aria-label", title.text());
      }
    }
  }

  private static void rename(Element body) {
    for (Element element : body.select("*")) {
      if (UNKNOWN_BLOCKS.contains(element.normalName())) {
        element.tagName("div");
      } else if (element.normalName().equals("mark")) {
        element.tagName("span").addClass("mark");
      } else if (element.normalName().equals("bdi")) {
        // Gmail, Outlook and Yahoo drop the tag; a direction of its own keeps its order (HTML
        // Standard, §4.5.24: without dir it is auto).
        element.tagName("span").attr("dir", element.hasAttr("dir") ? element.attr("dir") : "auto");
      }
    }
  }
}
