package org.trifold.edition.newsletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.trifold.config.Nearest;
import org.trifold.edition.newsletter.bundle.WebVersion;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Metadata;
import org.trifold.model.SourceLocation;
import org.trifold.theme.ThemeFile;
import org.trifold.transform.Labels;

/**
 * The frame of a mail, a theme's HTML file. An element with {@code data-slot} is filled or, where
 * there is nothing to fill in, removed; one with {@code data-when} goes where that slot has
 * nothing; {@code data-label} puts a word in the reader's language. Not thread-safe.
 */
final class MailTemplate {
  static final String PATH = "newsletter/template.html";

  /** What a template may ask for. */
  static final List<String> SLOTS =
      List.of(
          "mail",
          "article",
          "preheader",
          "logo",
          "content",
          "name",
          "legal-name",
          "address",
          "phone",
          "hours",
          "email",
          "web",
          "view-online",
          "unsubscribe");

  /** What no mail may lack. */
  private static final Set<String> NEEDED = Set.of("mail", "content", "unsubscribe");

  /** What a page of the web has no use for. */
  private static final Set<String> MAIL_ONLY = Set.of("preheader", "view-online", "unsubscribe");

  private static final String SLOT = "data-slot";
  private static final String WHEN = "data-when";
  private static final String LABEL = "data-label";
  private static final String COLUMN = "data-column";

  private final String place;
  private final Document document;

  private MailTemplate(String place, Document document) {
    this.place = place;
    this.document = document;
  }

  /**
   * Reads a template.
   *
   * @throws FindingException where it asks for what there is not, or lacks a needed slot
   */
  static MailTemplate of(ThemeFile file) {
    Document document = Jsoup.parse(file.text());
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    MailTemplate template = new MailTemplate(file.place(), document);
    for (String attribute : List.of(SLOT, WHEN)) {
      for (Element element : document.select("[" + attribute + "]")) {
        String slot = element.attr(attribute);
        if (!SLOTS.contains(slot)) {
          throw template.broken("There is no slot \"" + slot + "\".", Nearest.hint(slot, SLOTS));
        }
      }
    }
    for (String slot : new java.util.TreeSet<>(NEEDED)) {
      if (document.select("[" + SLOT + "=" + slot + "]").size() != 1) {
        throw template.broken(
            "The template needs one slot \"" + slot + "\".",
            "Add data-slot=\"" + slot + "\" to an element.");
      }
    }
    template.column();
    return template;
  }

  /** Width of the text column in CSS pixels, as the content's {@code data-column} says. */
  int column() {
    Element content = document.selectFirst("[" + SLOT + "=content]");
    String column = content == null ? "" : content.attr(COLUMN);
    if (!column.matches("[1-9]\\d{1,3}")) {
      throw broken(
          "The content's data-column is no width: \"" + column + "\".",
          "Write the width of the text in pixels.");
    }
    return Integer.parseInt(column);
  }

  /**
   * The frame with its slots filled, and labels in the reader's language. What is the template's
   * and what the manuscript's can be told by {@link SourceLocation#of}.
   */
  Document fill(
      Map<String, List<Node>> values, Labels labels, Metadata metadata, String manuscript) {
    describe(metadata);
    for (Element element : new ArrayList<>(document.select("[" + WHEN + "]"))) {
      if (values.containsKey(element.attr(WHEN))) {
        element.removeAttr(WHEN);
      } else {
        element.remove();
      }
    }
    // Before anything of the author's is in: it has attributes of that name too.
    for (Element element : document.select("[" + LABEL + "]")) {
      element.text(label(element.attr(LABEL), labels)).removeAttr(LABEL);
    }
    document.expectFirst("html").attr(SourceLocation.SOURCE_ATTRIBUTE, place);
    for (Element element : new ArrayList<>(document.select("[" + SLOT + "]"))) {
      String slot = element.attr(SLOT);
      List<Node> value = values.get(slot);
      if (MAIL_ONLY.contains(slot)) {
        element.attr(WebVersion.MAIL_ONLY, "");
      } else if (slot.equals("content")) {
        element.attr(SourceLocation.FILE_ATTRIBUTE, manuscript);
      }
      if (value == null) {
        element.remove();
      } else {
        value.forEach(element::appendChild);
        element.removeAttr(SLOT).removeAttr(COLUMN);
      }
    }
    return document;
  }

  /**
   * Says what the mail is and in which language. Webmail drops the root element, so the mail's own
   * element says it again (Email Markup Consortium, accessibility report 2025).
   */
  private void describe(Metadata metadata) {
    for (Element element : document.select("html,[" + SLOT + "=mail]")) {
      element.attr("lang", metadata.lang()).attr("dir", metadata.dir());
    }
    for (Element element : document.select("[" + SLOT + "=article]")) {
      element.attr("role", "article").attr("aria-roledescription", "email");
      element.attr("aria-label", metadata.fullTitle());
    }
    document.title(metadata.fullTitle());
  }

  private String label(String key, Labels labels) {
    try {
      return labels.get(key);
    } catch (IllegalArgumentException e) {
      throw broken("There is no label \"" + key + "\".", "Write the words themselves.");
    }
  }

  private FindingException broken(String message, String hint) {
    return new FindingException(
        Finding.error("TF-NEWS-005", SourceLocation.ofFile(place), message, hint));
  }
}
