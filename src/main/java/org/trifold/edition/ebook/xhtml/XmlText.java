package org.trifold.edition.ebook.xhtml;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How this package writes XML: the platform's own StAX writer, UTF-8, characters that XML has. */
public final class XmlText {
  private XmlText() {}

  /** Something that writes one document. */
  @FunctionalInterface
  public interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /** The bytes of a document: declaration, then what the body writes, then a line end. */
  public static byte[] document(Body body) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      body.write(xml);
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes any XML", e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The text without characters that XML 1.0 can't hold (section 2.2, Char), unpaired surrogates
   * included; a form feed becomes a space and a carriage return a line end.
   */
  public static String clean(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800 || c == '\n' || c == '\t')) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\f') {
                out.append(' ');
              } else if (c == '\r') {
                out.append('\n');
              } else if (isXml(c)) {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }

  /** The text on one line, as metadata and labels want it. */
  public static String line(String text) {
    return clean(text).strip().replaceAll("\\s+", " ");
  }
}
