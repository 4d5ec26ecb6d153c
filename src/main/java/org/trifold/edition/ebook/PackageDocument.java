package org.trifold.edition.ebook;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.trifold.edition.ebook.xhtml.XmlText;

/** Writes the package document (EPUB 3.3, 5) and the container file that points at it (4.2.6.3). */
final class PackageDocument {
  static final String PATH = "EPUB/package.opf";

  private static final String OPF = "http://www.idpf.org/2007/opf";
  private static final String CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

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
    new PackageMetadata(xml).write(d, a, coverId);
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

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
