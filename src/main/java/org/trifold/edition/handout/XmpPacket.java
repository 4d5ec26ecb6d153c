package org.trifold.edition.handout;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trifold.model.Author;
import org.trifold.model.Metadata;

/**
 * The XMP packet of a PDF: title, authors, description, keywords, dates and, for one that claims
 * PDF/UA-1 (ISO 14289-1, 5) and PDF/A-2a (ISO 19005-2, 6.6.4), the two claims.
 */
final class XmpPacket {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DC = "http://purl.org/dc/elements/1.1/";
  private static final String XMP = "http://ns.adobe.com/xap/1.0/";
  private static final String PDF = "http://ns.adobe.com/pdf/1.3/";
  private static final String PDFA_ID = "http://www.aiim.org/pdfa/ns/id/";
  private static final String PDFUA_ID = "http://www.aiim.org/pdfua/ns/id/";
  private static final String EXTENSION = "http://www.aiim.org/pdfa/ns/extension/";
  private static final String SCHEMA = "http://www.aiim.org/pdfa/ns/schema#";
  private static final String PROPERTY = "http://www.aiim.org/pdfa/ns/property#";

  /** The id that every XMP packet header carries (XMP part 1, 7.3.2). */
  private static final String PACKET_ID = "W5M0MpCehiHzreSzNTczkc9d";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneOffset.UTC);

  private final Metadata metadata;
  private final String date;
  private final String producer;
  private final boolean claims;

  /**
   * @param claims whether the file is said to conform to the two standards
   */
  XmpPacket(Metadata metadata, Instant clock, String producer, boolean claims) {
    this.metadata = metadata;
    this.date = DATE.format(clock.truncatedTo(ChronoUnit.SECONDS));
    this.producer = producer;
    this.claims = claims;
  }

  byte[] bytes() {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      write(xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to memory", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeProcessingInstruction("xpacket", "begin=\"\uFEFF\" id=\"" + PACKET_ID + "\"");
    xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
    xml.writeNamespace("x", "adobe:ns:meta/");
    xml.writeStartElement("rdf", "RDF", RDF);
    xml.writeNamespace("rdf", RDF);
    xml.writeStartElement("rdf", "Description", RDF);
    xml.writeNamespace("dc", DC);
    xml.writeNamespace("xmp", XMP);
    xml.writeNamespace("pdf", PDF);
    if (claims) {
      xml.writeNamespace("pdfaid", PDFA_ID);
      xml.writeNamespace("pdfuaid", PDFUA_ID);
      xml.writeNamespace("pdfaExtension", EXTENSION);
      xml.writeNamespace("pdfaSchema", SCHEMA);
      xml.writeNamespace("pdfaProperty", PROPERTY);
    }
    xml.writeAttribute("rdf", RDF, "about", "");
    properties(xml);
    if (claims) {
      pdfUaExtension(xml);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction("xpacket", "end=\"w\"");
  }

  private void properties(XMLStreamWriter xml) throws XMLStreamException {
    if (claims) {
      simple(xml, "pdfaid", PDFA_ID, "part", "2");
      simple(xml, "pdfaid", PDFA_ID, "conformance", "A");
      simple(xml, "pdfuaid", PDFUA_ID, "part", "1");
    }
    simple(xml, "dc", DC, "format", "application/pdf");
    list(xml, "title", "Alt", List.of(metadata.fullTitle()));
    // One entry, since the information dictionary has one string (ISO 19005-2, 6.6.3).
    String authors = String.join(", ", metadata.authors().stream().map(Author::name).toList());
    list(xml, "creator", "Seq", authors.isEmpty() ? List.of() : List.of(authors));
    list(xml, "description", "Alt", metadata.description().stream().toList());
    list(xml, "subject", "Bag", metadata.keywords());
    list(xml, "language", "Bag", List.of(metadata.lang()));
    if (!metadata.keywords().isEmpty()) {
      simple(xml, "pdf", PDF, "Keywords", String.join(", ", metadata.keywords()));
    }
    simple(xml, "pdf", PDF, "Producer", producer);
    simple(xml, "xmp", XMP, "CreatorTool", producer);
    simple(xml, "xmp", XMP, "CreateDate", date);
    simple(xml, "xmp", XMP, "ModifyDate", date);
    simple(xml, "xmp", XMP, "MetadataDate", date);
  }

  private static void simple(
      XMLStreamWriter xml, String prefix, String namespace, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(prefix, name, namespace);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void list(XMLStreamWriter xml, String name, String kind, List<String> items)
      throws XMLStreamException {
    if (items.isEmpty()) {
      return;
    }
    xml.writeStartElement("dc", name, DC);
    xml.writeStartElement("rdf", kind, RDF);
    for (String item : items) {
      xml.writeStartElement("rdf", "li", RDF);
      if (kind.equals("Alt")) {
        xml.writeAttribute("xml:lang", "x-default");
      }
      xml.writeCharacters(item);
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** ISO 19005-2, 6.6.2.3: a schema that PDF/A does not know is described in the packet. */
  private static void pdfUaExtension(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("pdfaExtension", "schemas", EXTENSION);
    xml.writeStartElement("rdf", "Bag", RDF);
    xml.writeStartElement("rdf", "li", RDF);
    xml.writeAttribute("rdf", RDF, "parseType", "Resource");
    simple(xml, "pdfaSchema", SCHEMA, "schema", "PDF/UA identification schema");
    simple(xml, "pdfaSchema", SCHEMA, "namespaceURI", PDFUA_ID);
    simple(xml, "pdfaSchema", SCHEMA, "prefix", "pdfuaid");
    xml.writeStartElement("pdfaSchema", "property", SCHEMA);
    xml.writeStartElement("rdf", "Seq", RDF);
    xml.writeStartElement("rdf", "li", RDF);
    xml.writeAttribute("rdf", RDF, "parseType", "Resource");
    simple(xml, "pdfaProperty", PROPERTY, "name", "part");
    simple(xml, "pdfaProperty", PROPERTY, "valueType", "Integer");
    simple(xml, "pdfaProperty", PROPERTY, "category", "internal");
    simple(xml, "pdfaProperty", PROPERTY, "description", "Part of ISO 14289 that is conformed to");
    for (int depth = 0; depth < 6; depth++) {
      xml.writeEndElement();
    }
  }
}
