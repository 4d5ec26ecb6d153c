package org.trifold.gate.svg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads SVG into a tree whose names have no prefixes, without comments, processing instructions and
 * attributes of foreign namespaces. The one DOCTYPE that is passed over is that of SVG itself,
 * which older programs write; it is not read. Nesting and number of elements are limited here,
 * before anything else has to walk the tree.
 */
final class SvgParser extends DefaultHandler2 {
  /** Programs nest some dozens; whatever walks a tree of {@value} levels needs little stack. */
  static final int DEEPEST = 200;

  /** Larger drawings are photographs in disguise: 32 MiB. */
  private static final int LARGEST = 32 << 20;

  private static final String PREFIX = "http://xml.org/sax/";

  /** Public identifiers of SVG 1.0, 1.1 and their profiles (SVG 1.1, Appendix A). */
  private static final Pattern PUBLIC = Pattern.compile("-//W3C//DTD SVG .*");

  private static final Pattern SYSTEM = Pattern.compile("https?://www\\.w3\\.org/\\S*");

  private final Document document;
  private final Deque<Element> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inDoctype;
  private boolean unnamed;
  private int elements;

  private SvgParser(Document document) {
    this.document = document;
  }

  /** Why a drawing is refused, on its way through the parser. */
  private static final class Refusal extends SAXException {
    private static final long serialVersionUID = 1L;

    private final UnsafeSvgException reason;

    Refusal(String message, String hint) {
      super(message);
      this.reason = new UnsafeSvgException(message, hint);
    }
  }

  /** The tree; its root is an {@code svg} element. */
  static Document parse(byte[] bytes) throws UnsafeSvgException {
    if (bytes.length > LARGEST) {
      throw new UnsafeSvgException(
          "it is larger than " + (LARGEST >> 20) + " MB", "Save it as PNG or JPEG.");
    }
    Prolog.look(bytes);
    try {
      SvgParser handler =
          new SvgParser(
              DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().newDocument());
      XMLReader reader = reader();
      reader.setContentHandler(handler);
      reader.setErrorHandler(handler);
      reader.setDTDHandler(handler);
      reader.setEntityResolver(handler);
      reader.setProperty(PREFIX + "properties/lexical-handler", handler);
      reader.setProperty(PREFIX + "properties/declaration-handler", handler);
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
      return handler.document;
    } catch (Refusal e) {
      throw e.reason;
    } catch (SAXException | IOException | DOMException e) {
      // DOM: a name that starts with a colon, which the parser lets pass.
      String line =
          e instanceof SAXParseException place && place.getLineNumber() > 0
              ? " (line " + place.getLineNumber() + ")"
              : "";
      throw new UnsafeSvgException(Prolog.NOT_WELL_FORMED + line, Prolog.SAVE_AGAIN);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser", e);
    }
  }

  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(PREFIX + "features/external-general-entities", false);
    factory.setFeature(PREFIX + "features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setXIncludeAware(false);
    return factory.newSAXParser().getXMLReader();
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    boolean known = publicId == null || PUBLIC.matcher(publicId).matches();
    if (!known || systemId != null && !SYSTEM.matcher(systemId).matches()) {
      throw new Refusal("its DOCTYPE names another file", Prolog.PLAIN);
    }
    inDoctype = true;
  }

  @Override
  public void endDTD() {
    inDoctype = false;
  }

  private static SAXException declares() {
    return new Refusal(Prolog.DECLARES, Prolog.PLAIN);
  }

  @Override
  public void comment(char[] ch, int start, int length) throws SAXException {
    if (inDoctype) {
      throw declares();
    }
  }

  @Override
  public void processingInstruction(String target, String data) throws SAXException {
    if (inDoctype) {
      throw declares();
    }
  }

  @Override
  public void elementDecl(String name, String model) throws SAXException {
    throw declares();
  }

  @Override
  public void attributeDecl(
      String element, String name, String type, @Nullable String mode, @Nullable String value)
      throws SAXException {
    throw declares();
  }

  @Override
  public void internalEntityDecl(String name, String value) throws SAXException {
    throw declares();
  }

  @Override
  public void externalEntityDecl(String name, @Nullable String publicId, String systemId)
      throws SAXException {
    throw declares();
  }

  @Override
  public void notationDecl(String name, @Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    throw declares();
  }

  @Override
  public void unparsedEntityDecl(
      String name, @Nullable String publicId, String systemId, String notation)
      throws SAXException {
    throw declares();
  }

  @Override
  public void skippedEntity(String name) throws SAXException {
    throw new Refusal(
        "it names the entity \"" + name + "\", which it does not have",
        "Write the character itself.");
  }

  @Override
  public InputSource resolveEntity(
      @Nullable String name, @Nullable String publicId, @Nullable String base, String systemId)
      throws SAXException {
    throw new Refusal("it wants to read another file", Prolog.PLAIN);
  }

  @Override
  public void startElement(String uri, String local, String qualified, Attributes attributes)
      throws SAXException {
    flush();
    if (open.isEmpty()) {
      unnamed = uri.isEmpty();
      if (!local.equals("svg") || !(unnamed || uri.equals(Names.SVG))) {
        throw new Refusal("it is no SVG", "Use PNG, JPEG, GIF or SVG.");
      }
    }
    if (open.size() >= DEEPEST) {
      throw new Refusal(
          "its parts are nested more than " + DEEPEST + " deep", "Ungroup what it shows.");
    }
    elements++;
    if (elements > Parts.MOST) {
      throw new Refusal(Parts.TOO_MANY, Parts.FEWER);
    }
    Element element = document.createElementNS(uri.isEmpty() && unnamed ? Names.SVG : uri, local);
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getLocalName(i);
      String value = characters(attributes.getValue(i));
      switch (attributes.getURI(i)) {
        case "" -> element.setAttributeNS(null, name, value);
        case Names.XLINK -> element.setAttributeNS(Names.XLINK, "xlink:" + name, value);
        case Names.XML -> element.setAttributeNS(Names.XML, "xml:" + name, value);
        default -> {
          // An editor's own.
        }
      }
    }
    if (open.isEmpty()) {
      document.appendChild(element);
    } else {
      open.element().appendChild(element);
    }
    open.push(element);
  }

  @Override
  public void endElement(String uri, String local, String qualified) {
    flush();
    open.pop();
  }

  @Override
  public void characters(char[] ch, int start, int length) {
    text.append(ch, start, length);
  }

  private void flush() {
    if (text.length() > 0 && !open.isEmpty()) {
      open.element().appendChild(document.createTextNode(characters(text.toString())));
    }
    text.setLength(0);
  }

  /** What XML 1.0 can hold (section 2.2, Char) of what XML 1.1 could. */
  private static String characters(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800 || c == '\n' || c == '\t')) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                c >= ' ' && c < 0xD800
                    || c == '\n'
                    || c == '\t'
                    || c > 0xDFFF && c != 0xFFFE && c != 0xFFFF)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
