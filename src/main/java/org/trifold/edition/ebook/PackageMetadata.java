package org.trifold.edition.ebook;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trifold.edition.ebook.bibliography.Bibliography;
import org.trifold.edition.ebook.bibliography.Contributor;
import org.trifold.edition.ebook.bibliography.Isbn;
import org.trifold.edition.ebook.bibliography.Series;
import org.trifold.edition.ebook.bibliography.Subject;
import org.trifold.edition.ebook.xhtml.XmlText;

/** Writes the metadata of the package document (EPUB 3.3, 5.5 and appendix D). */
final class PackageMetadata {
  private static final String DC = "http://purl.org/dc/elements/1.1/";

  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final XMLStreamWriter xml;
  private int subjects;

  PackageMetadata(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Writes it all.
   *
   * @param coverId manifest id of the cover's image
   */
  void write(Description description, Accessibility accessibility, String coverId)
      throws XMLStreamException {
    xml.writeStartElement("metadata");
    xml.writeNamespace("dc", DC);
    line();
    titles(description);
    people(description.bibliography());
    publication(description);
    accessibility(accessibility);
    meta("dcterms:modified", MODIFIED.format(description.clock()));
    xml.writeEmptyElement("meta");
    xml.writeAttribute("name", "cover");
    xml.writeAttribute("content", coverId);
    line();
    xml.writeEndElement();
    line();
  }

  /** Main title, subtitle and edition, shown in that order (EPUB 3.3, D.3.10 and D.3.12). */
  private void titles(Description d) throws XMLStreamException {
    dc("identifier", "publication-id", d.identifier());
    dc("title", "title", d.title());
    Optional<String> subtitle = d.metadata().subtitle().map(XmlText::line);
    Optional<String> edition = d.bibliography().edition();
    int shown = 0;
    if (subtitle.isPresent() || edition.isPresent()) {
      titleType("title", "main", ++shown);
    }
    refine("title", "file-as", d.bibliography().titleFileAs());
    if (subtitle.isPresent() && dc("title", "subtitle", subtitle.get())) {
      titleType("subtitle", "subtitle", ++shown);
    }
    if (edition.isPresent() && dc("title", "edition", edition.get())) {
      titleType("edition", "edition", ++shown);
    }
  }

  private void titleType(String id, String type, int shown) throws XMLStreamException {
    refine(id, "title-type", "", type);
    refine(id, "display-seq", "", String.valueOf(shown));
  }

  private void people(Bibliography bibliography) throws XMLStreamException {
    int authors = 0;
    int others = 0;
    for (Contributor person : bibliography.contributors()) {
      String element = person.isCreator() ? "creator" : "contributor";
      String id = person.isCreator() ? "author-" + ++authors : "contributor-" + ++others;
      if (dc(element, id, person.name())) {
        refine(id, "role", "marc:relators", person.role());
        refine(id, "file-as", person.fileAs());
      }
    }
  }

  private void publication(Description d) throws XMLStreamException {
    Bibliography bibliography = d.bibliography();
    dc("language", d.lang());
    dc("publisher", bibliography.publisher());
    dc("description", d.metadata().description());
    for (Subject subject : bibliography.subjects()) {
      subject(subject);
    }
    dc("date", bibliography.date());
    for (String rights : bibliography.rights()) {
      dc("rights", rights);
    }
    dc("source", bibliography.printIsbn().map(Isbn::urn));
    if (bibliography.series().isPresent()) {
      series(bibliography.series().get());
    }
  }

  /** A heading of a scheme has authority and term together (EPUB 3.3, D.3.1 and D.3.11). */
  private void subject(Subject subject) throws XMLStreamException {
    if (subject.code().isEmpty()) {
      dc("subject", subject.words());
      return;
    }
    String id = "subject-" + ++subjects;
    if (dc("subject", id, subject.words())) {
      refine(id, "authority", "", Subject.AUTHORITY);
      refine(id, "term", subject.code());
    }
  }

  /** EPUB 3.3, D.3.2, D.3.3 and D.3.7. */
  private void series(Series series) throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("property", "belongs-to-collection");
    xml.writeAttribute("id", "series");
    xml.writeCharacters(XmlText.line(series.name()));
    xml.writeEndElement();
    line();
    refine("series", "collection-type", "", "series");
    refine("series", "group-position", series.position());
    refine("series", "dcterms:identifier", series.identifier());
  }

  private void accessibility(Accessibility a) throws XMLStreamException {
    for (String mode : a.modes()) {
      meta("schema:accessMode", mode);
    }
    for (String senses : a.sufficient()) {
      meta("schema:accessModeSufficient", senses);
    }
    for (String feature : a.features()) {
      meta("schema:accessibilityFeature", feature);
    }
    for (String hazard : a.hazards()) {
      meta("schema:accessibilityHazard", hazard);
    }
    meta("schema:accessibilitySummary", a.summary());
    if (a.pageBreakSource().isPresent()) {
      meta("pageBreakSource", a.pageBreakSource().get());
    }
    if (a.claim().isPresent()) {
      meta("dcterms:conformsTo", a.claim().get().standard());
      if (a.claim().get().certifier().isPresent()) {
        meta("a11y:certifiedBy", a.claim().get().certifier().get());
      }
    }
  }

  private void dc(String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      dc(name, value.get());
    }
  }

  private void dc(String name, String value) throws XMLStreamException {
    dc(name, "", value);
  }

  /**
   * Writes an element, unless it would say nothing.
   *
   * @param id empty for none
   */
  private boolean dc(String name, String id, String value) throws XMLStreamException {
    String text = XmlText.line(value);
    if (text.isEmpty()) {
      return false;
    }
    xml.writeStartElement("dc", name, DC);
    if (!id.isEmpty()) {
      xml.writeAttribute("id", id);
    }
    xml.writeCharacters(text);
    xml.writeEndElement();
    line();
    return true;
  }

  private void meta(String property, String value) throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("property", property);
    xml.writeCharacters(XmlText.line(value));
    xml.writeEndElement();
    line();
  }

  private void refine(String id, String property, Optional<String> value)
      throws XMLStreamException {
    Optional<String> text = value.map(XmlText::line).filter(v -> !v.isEmpty());
    if (text.isPresent()) {
      refine(id, property, "", text.get());
    }
  }

  private void refine(String id, String property, String scheme, String value)
      throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("refines", "#" + id);
    xml.writeAttribute("property", property);
    if (!scheme.isEmpty()) {
      xml.writeAttribute("scheme", scheme);
    }
    xml.writeCharacters(value);
    xml.writeEndElement();
    line();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
