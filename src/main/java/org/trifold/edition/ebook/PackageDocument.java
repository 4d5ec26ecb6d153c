package org.trifold.edition.ebook;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trifold.model.Author;
import org.trifold.model.Metadata;

/** Writes the package document (EPUB 3.3, 5) and the container file that points at it (4.2.6.3). */
final class PackageDocument {
  static final String PATH = "EPUB/package.opf";

  private static final String OPF = "http://www.idpf.org/2007/opf";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** W3CDTF, the form of dc:date (EPUB 3.3, 5.5.4.4). */
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?");

  private static final DateTimeFormatter MODIFIED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PackageDocument() {}

  static byte[] container() {
    return XmlText.document(
        xml -> {
          xml.writeStartElement("container");
          xml.writeDefaultNamespace(CONTAINER);
          xml.writeAttribute("version", "1.0");
          xml.writeStartElement("rootfiles");
          xml.writeEmptyElement("rootfile");
          xml.writeAttribute("full-path", PATH);
          xml.writeAttribute("media-type", "application/oebps-package+xml");
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  /**
   * The package document's bytes.
   *
   * @param coverId manifest id of the cover's image
   */
  static byte[] write(
      Description description, Accessibility accessibility, String coverId, Volume volume) {
    return XmlText.document(xml -> document(description, accessibility, coverId, volume, xml));
  }

  private static void document(
      Description d, Accessibility a, String coverId, Volume volume, XMLStreamWriter xml)
      throws XMLStreamException {
    boolean rightToLeft = d.dir().equals("rtl");
    xml.writeStartElement("package");
    xml.writeDefaultNamespace(OPF);
    xml.writeAttribute("version", "3.0");
    xml.writeAttribute("unique-identifier", "publication-id");
    xml.writeAttribute("xml", XML, "lang", d.lang());
    xml.writeAttribute("dir", rightToLeft ? "rtl" : "ltr");
    line(xml);
    xml.writeStartElement("metadata");
    xml.writeNamespace("dc", DC);
    line(xml);
    bibliography(d, xml);
    accessibility(a, xml);
    meta("dcterms:modified", MODIFIED.format(d.clock()), xml);
    xml.writeEmptyElement("meta");
    xml.writeAttribute("name", "cover");
    xml.writeAttribute("content", coverId);
    line(xml);
    xml.writeEndElement();
    line(xml);
    manifest(volume, xml);
    xml.writeStartElement("spine");
    xml.writeAttribute("toc", volume.ncxId());
    if (rightToLeft) {
      xml.writeAttribute("page-progression-direction", "rtl");
    }
    line(xml);
    for (String id : volume.spine()) {
      xml.writeEmptyElement("itemref");
      xml.writeAttribute("idref", id);
      line(xml);
    }
    xml.writeEndElement();
    line(xml);
    xml.writeEndElement();
  }

  private static void bibliography(Description d, XMLStreamWriter xml) throws XMLStreamException {
    Metadata metadata = d.metadata();
    dc("identifier", "publication-id", d.identifier(), xml);
    dc("title", "title", d.title(), xml);
    Optional<String> subtitle = metadata.subtitle().map(XmlText::line).filter(s -> !s.isEmpty());
    if (subtitle.isPresent()) {
      refine("title", "title-type", "main", xml);
      refine("title", "display-seq", "1", xml);
      dc("title", "subtitle", subtitle.get(), xml);
      refine("subtitle", "title-type", "subtitle", xml);
      refine("subtitle", "display-seq", "2", xml);
    }
    int number = 0;
    for (Author author : metadata.authors()) {
      String name = XmlText.line(author.name());
      if (!name.isEmpty()) {
        String id = "author-" + ++number;
        dc("creator", id, name, xml);
        refineScheme(id, "role", "aut", "marc:relators", xml);
      }
    }
    dc("language", "", d.lang(), xml);
    if (d.publisher().isPresent()) {
      dc("publisher", "", XmlText.line(d.publisher().get()), xml);
    }
    if (metadata.description().isPresent()) {
      dc("description", "", XmlText.line(metadata.description().get()), xml);
    }
    for (String keyword : metadata.keywords()) {
      dc("subject", "", XmlText.line(keyword), xml);
    }
    if (metadata.revisionDate().isPresent()) {
      Matcher date = DATE.matcher(metadata.revisionDate().get().strip());
      if (date.matches()) {
        dc("date", "", date.group(), xml);
      }
    }
  }

  private static void accessibility(Accessibility a, XMLStreamWriter xml)
      throws XMLStreamException {
    for (String mode : a.modes()) {
      meta("schema:accessMode", mode, xml);
    }
    for (String senses : a.sufficient()) {
      meta("schema:accessModeSufficient", senses, xml);
    }
    for (String feature : a.features()) {
      meta("schema:accessibilityFeature", feature, xml);
    }
    for (String hazard : a.hazards()) {
      meta("schema:accessibilityHazard", hazard, xml);
    }
    meta("schema:accessibilitySummary", a.summary(), xml);
    if (a.pageBreakSource().isPresent()) {
      meta("pageBreakSource", a.pageBreakSource().get(), xml);
    }
  }

  private static void manifest(Volume volume, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("manifest");
    line(xml);
    for (Volume.Item item : volume.manifest()) {
      xml.writeEmptyElement("item");
      xml.writeAttribute("id", item.id());
      xml.writeAttribute("href", item.href());
      xml.writeAttribute("media-type", item.mediaType());
      if (!item.properties().isEmpty()) {
        xml.writeAttribute("properties", item.properties());
      }
      line(xml);
    }
    xml.writeEndElement();
    line(xml);
  }

  private static void dc(String name, String id, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    if (value.isEmpty()) {
      return;
    }
    xml.writeStartElement("dc", name, DC);
    if (!id.isEmpty()) {
      xml.writeAttribute("id", id);
    }
    xml.writeCharacters(value);
    xml.writeEndElement();
    line(xml);
  }

  private static void meta(String property, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("property", property);
    xml.writeCharacters(value);
    xml.writeEndElement();
    line(xml);
  }

  private static void refine(String id, String property, String value, XMLStreamWriter xml)
      throws XMLStreamException {
    refineScheme(id, property, value, "", xml);
  }

  private static void refineScheme(
      String id, String property, String value, String scheme, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeStartElement("meta");
    xml.writeAttribute("refines", "#" + id);
    xml.writeAttribute("property", property);
    if (!scheme.isEmpty()) {
      xml.writeAttribute("scheme", scheme);
    }
    xml.writeCharacters(value);
    xml.writeEndElement();
    line(xml);
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
