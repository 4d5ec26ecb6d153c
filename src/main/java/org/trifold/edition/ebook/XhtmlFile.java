package org.trifold.edition.ebook;

import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.ebook.xhtml.XmlText;

/** Writes a content document as XHTML (EPUB 3.3, 6.1). */
final class XhtmlFile {
  static final String XHTML = "http://www.w3.org/1999/xhtml";
  static final String OPS = "http://www.idpf.org/2007/ops";
  private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  static final String STYLESHEET = "book.css";

  private static final Set<String> VOID = Set.of("br", "wbr", "hr", "img", "col");

  private XhtmlFile() {}

  /**
   * The bytes of a file.
   *
   * @param title for its head
   * @param description gives language and direction
   */
  static byte[] write(String title, Description description, Element body) {
    String lang = description.lang();
    return XmlText.document(
        xml -> {
          xml.writeDTD("<!DOCTYPE html>");
          xml.writeCharacters("\n");
          xml.writeStartElement("html");
          xml.writeDefaultNamespace(XHTML);
          xml.writeNamespace("epub", OPS);
          xml.writeAttribute("lang", lang);
          xml.writeAttribute("xml", XML, "lang", lang);
          xml.writeAttribute("dir", description.dir());
          xml.writeCharacters("\n");
          xml.writeStartElement("head");
          xml.writeStartElement("title");
          xml.writeCharacters(XmlText.line(title));
          xml.writeEndElement();
          xml.writeEmptyElement("link");
          xml.writeAttribute("rel", "stylesheet");
          xml.writeAttribute("type", "text/css");
          xml.writeAttribute("href", STYLESHEET);
          xml.writeEndElement();
          xml.writeCharacters("\n");
          element(body, xml);
          xml.writeCharacters("\n");
          xml.writeEndElement();
        });
  }

  /** Bytes that an element takes in a file. */
  static long size(Element element) {
    return XmlText.document(xml -> element(element, xml)).length;
  }

  private static void element(Element element, XMLStreamWriter xml) throws XMLStreamException {
    String name = element.normalName();
    if (VOID.contains(name)) {
      xml.writeEmptyElement(name);
      attributes(element, xml);
      return;
    }
    xml.writeStartElement(name);
    if (name.equals("math")) {
      xml.writeDefaultNamespace(MATHML);
    }
    attributes(element, xml);
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        element(inner, xml);
      } else if (child instanceof TextNode text) {
        xml.writeCharacters(text.getWholeText());
      }
    }
    xml.writeEndElement();
  }

  private static void attributes(Element element, XMLStreamWriter xml) throws XMLStreamException {
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      String value = XmlText.clean(attribute.getValue());
      if (key.equals(Semantics.TYPE)) {
        xml.writeAttribute("epub", OPS, "type", value);
      } else if (key.equals("xml:lang")) {
        xml.writeAttribute("xml", XML, "lang", value);
      } else if (!key.startsWith("data-") && !(key.equals("class") && value.isBlank())) {
        xml.writeAttribute(key, value);
      }
    }
  }
}
