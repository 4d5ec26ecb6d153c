package org.trifold.edition.newsletter.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.trifold.config.Nearest;
import org.trifold.edition.newsletter.service.Dialect.Fallback;
import org.trifold.model.Content;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.MergeText;
import org.trifold.model.SourceLocation;
import org.trifold.model.TagForm;

/**
 * How the merge tags of one mail are written: in a service's dialect, as placeholders where no
 * service is chosen, or with one person's values in a proof. Not thread-safe.
 */
public final class Personalization {
  private static final String SPANS = "span[" + MergeText.ATTRIBUTE + "]";

  private final Optional<Service> service;
  private final TypedTags typed;
  private final MergeFields fields;
  private final Optional<Person> person;
  private final Findings findings;
  private final Set<Integer> taken = new HashSet<>();
  private final Marks marks = new Marks(taken::contains, this::write);

  private Personalization(
      Optional<Service> service,
      TypedTags typed,
      MergeFields fields,
      Optional<Person> person,
      Findings findings) {
    this.service = service;
    this.typed = typed;
    this.fields = fields;
    this.person = person;
    this.findings = findings;
  }

  /** For a service, or for none. */
  public static Personalization of(
      Optional<Service> service, MergeFields fields, Findings findings) {
    return new Personalization(
        service, new TypedTags(service.map(Service::form)), fields, Optional.empty(), findings);
  }

  /**
   * For one reader: values where there are some, the fall-backs where not.
   *
   * @param service whose tags an author may have typed, which nothing fills in
   */
  public static Personalization of(
      Person person, Optional<Service> service, MergeFields fields, Findings findings) {
    return new Personalization(
        Optional.empty(),
        new TypedTags(service.map(Service::form)),
        fields,
        Optional.of(person),
        findings);
  }

  /** What puts the tags in at the end. */
  public Marks marks() {
    return marks;
  }

  /** What the tags of the mail look like; empty where it has none by itself. */
  public Optional<TagForm> form() {
    return typed.form().or(() -> Optional.of(TagForm.PLACEHOLDER).filter(f -> marks.areUsed()));
  }

  /** Tags in the service's own dialect. */
  public TypedTags typed() {
    return typed;
  }

  /** Links that the service has elements for. */
  public LinkElements linkElements() {
    return LinkElements.of(service);
  }

  /** What its mail has of the words: values and some dialects leave fall-backs out. */
  public Content carries() {
    boolean all = person.isEmpty() && service.map(Service::fallsBack).orElse(true);
    return all ? Content.WHOLE : Content.FILLED;
  }

  /**
   * Puts marks, or a person's values, in the place of the document's tags; what is wrong with a tag
   * is found.
   *
   * @param others further text that the mail will have
   */
  public void settle(Document document, List<String> others) {
    document.wholeText().chars().forEach(taken::add);
    others.forEach(text -> text.chars().forEach(taken::add));
    if (service.isPresent()) {
      typed.settle(document, marks::mark, findings);
    }
    for (Element span : document.select(SPANS)) {
      String tag = span.attr(MergeText.ATTRIBUTE);
      span.replaceWith(new TextNode(words(tag, span.text(), SourceLocation.of(span))));
    }
  }

  /**
   * The title of a settled document, for the subject.
   *
   * @param plain the title where it has no tags
   */
  public String title(Document document, String plain) {
    Element header = document.selectFirst("header.document-header");
    if (header == null) {
      return plain;
    }
    List<String> lines = new ArrayList<>();
    for (Element line : header.select("> h1, > p.subtitle")) {
      Element copy = line.clone();
      copy.select(".note-ref").remove();
      lines.add(copy.text().strip());
    }
    String title = String.join(": ", lines);
    boolean asIs = marks.fallback(title).equals(title) && person.isEmpty();
    return asIs || title.isEmpty() ? plain : title;
  }

  /**
   * A text with tags in their neutral form, as a header attribute has it.
   *
   * @param where the place that it is written at
   */
  public String settle(String text, SourceLocation where) {
    StringBuilder out = new StringBuilder();
    for (MergeText.Piece piece : MergeText.of(text).pieces()) {
      if (!piece.isTag()) {
        out.append(piece.words());
      } else if (piece.words().isEmpty()) {
        findings.add(MergeText.wordless(piece.tag(), where));
      } else {
        out.append(words(piece.tag(), piece.words(), where));
      }
    }
    return out.toString();
  }

  /** What stands in the mail until it is written; the fall-back for a tag that can't be used. */
  private String words(String tag, String fallback, SourceLocation where) {
    if (!fields.knows(tag)) {
      findings.add(MergeFields.unknown(tag, where, Nearest.hint(tag, fields.names())));
      return fallback;
    }
    if (person.isPresent()) {
      return person.get().value(tag).orElse(fallback);
    }
    if (service.isEmpty()) {
      findings.add(
          Finding.warning(
              "TF-MERGE-003",
              where,
              "The merge tag \"" + tag + "\" stays a placeholder: no sending service is chosen.",
              "Set newsletter.service, or leave the mail unsent."));
    } else if (!usable(service.get(), tag, fallback, where)) {
      return fallback;
    }
    return marks.mark(new Slot(tag, fallback, where));
  }

  private boolean usable(Service service, String tag, String fallback, SourceLocation where) {
    if (fields.field(service, tag).isEmpty()) {
      findings.add(
          Finding.error(
              "TF-MERGE-005",
              where,
              "The service " + service.word() + " has no field for \"" + tag + "\" of its own.",
              "Name yours in newsletter.merge-tags: " + tag + "=FIELD."));
      return false;
    }
    Optional<String> bad = service.refused(fallback);
    if (bad.isPresent()) {
      findings.add(
          Finding.error(
              "TF-MERGE-006",
              where,
              "The words for readers without \""
                  + tag
                  + "\" hold "
                  + bad.get()
                  + ", which ends them in the service "
                  + service.word()
                  + ".",
              "Write them without it."));
      return false;
    }
    if (!service.fallsBack()) {
      findings.add(
          Finding.warning(
              "TF-MERGE-007",
              where,
              "The service "
                  + service.word()
                  + " shows nothing to readers without \""
                  + tag
                  + "\", not \""
                  + fallback
                  + "\".",
              "Fill the field for every contact, or write a sentence that holds without it."));
    }
    return true;
  }

  private Slot.Written write(Slot slot) {
    if (slot.typed()) {
      return new Slot.Written(Entities.escape(slot.tag()), slot.tag());
    }
    Fallback html = Fallback.inHtml(slot.fallback());
    if (service.isEmpty()) {
      return new Slot.Written(
          Placeholder.of(slot.tag(), html.written()), Placeholder.of(slot.tag(), slot.fallback()));
    }
    String field = fields.field(service.get(), slot.tag()).orElseThrow();
    return new Slot.Written(
        service.get().tag(field, html), service.get().tag(field, Fallback.inText(slot.fallback())));
  }
}
