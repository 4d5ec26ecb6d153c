package org.trifold.edition.ebook.xhtml;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.svg.SafeSvg;
import org.trifold.gate.svg.UnsafeSvgException;
import org.trifold.raster.Raster;

/**
 * An SVG file on its way into the e-book: made safe, then written anew from an allow-list of SVG
 * 1.1, since EPUBCheck judges every attribute. A drawing that needs more than the list has is drawn
 * as pixels.
 */
public final class Drawing {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** Width of a drawing that becomes pixels: sharp on a tablet, small enough for shops. */
  private static final int PIXELS = 1600;

  private static final Pattern OUTSIDE =
      Pattern.compile("url\\(\\s*['\"]?\\s*(?!#)|@import|@font-face|expression\\(");

  private static final Pattern INSIDE_LINK = Pattern.compile("#[A-Za-z_][A-Za-z0-9._-]*");
  private static final Pattern DATA_IMAGE = Pattern.compile("data:image/(png|jpeg);base64,.*");
  private static final Pattern LENGTH = Pattern.compile("\\d+(\\.\\d+)?(px)?");

  private final SafeSvg safe;
  private final Element root;
  private final Set<String> ids = new HashSet<>();
  private boolean plain = true;

  private Drawing(SafeSvg safe, Element root) {
    this.safe = safe;
    this.root = root;
    inspect(root);
  }

  /**
   * The drawing in these bytes.
   *
   * @param limits of the pictures in it
   * @throws UnsafeSvgException where they hold none, or one that can't be made safe
   */
  public static Drawing parse(byte[] bytes, ImageLimits limits) throws UnsafeSvgException {
    SafeSvg safe = SafeSvg.of(bytes, limits);
    String text = new String(safe.content(), StandardCharsets.UTF_8);
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    return new Drawing(safe, document.children().get(0));
  }

  /** What the drawing had and has no more, whether written or drawn. */
  public List<SafeSvg.Loss> losses() {
    return safe.losses();
  }

  /** Whether the allow-list has all that the drawing shows. */
  public boolean isPlain() {
    return plain;
  }

  /**
   * The drawing as pixels.
   *
   * @throws Raster.BadDrawingException where it can't be drawn
   */
  public byte[] toPng() throws Raster.BadDrawingException {
    return Raster.png(Raster.draw(safe.content(), PIXELS));
  }

  private static String name(Element element) {
    String name = element.tagName();
    return name.startsWith("svg:") ? name.substring(4) : name;
  }

  private void inspect(Element element) {
    String name = name(element);
    if (SvgVocabulary.isSilent(name)) {
      return;
    }
    boolean style = name.equals("style");
    if (!style && !SvgVocabulary.isKnown(name)) {
      plain = false;
      return;
    }
    if (style && OUTSIDE.matcher(css(element)).find()) {
      plain = false;
    }
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      boolean link = key.equals("href") || key.equals("xlink:href");
      if (link && !name.equals("a") && !isInside(name, attribute.getValue())) {
        plain = false;
      }
    }
    element.children().forEach(this::inspect);
  }

  private static String css(Element style) {
    StringBuilder css = new StringBuilder(style.wholeText());
    style.dataNodes().forEach(data -> css.append(data.getWholeData()));
    return css.toString();
  }

  private static boolean isInside(String element, String address) {
    String target = address.strip();
    return INSIDE_LINK.matcher(target).matches()
        || element.equals("image") && DATA_IMAGE.matcher(target.replaceAll("\\s", "")).matches();
  }

  /**
   * The drawing written from the allow-list.
   *
   * @throws Raster.BadDrawingException where no reader could draw it in time
   */
  public byte[] toXml() throws Raster.BadDrawingException {
    Raster.requireCheap(safe.content());
    ids.clear();
    return XmlText.document(xml -> write(root, xml, true));
  }

  private void write(Element element, XMLStreamWriter xml, boolean outermost)
      throws XMLStreamException {
    String name = name(element);
    if (SvgVocabulary.isSilent(name) || !isWhole(element, name)) {
      return;
    }
    // A link in a picture leads nowhere: what it wraps stays.
    String written = name.equals("a") ? "g" : name;
    xml.writeStartElement(written);
    if (outermost) {
      xml.writeDefaultNamespace(SVG);
      xml.writeNamespace("xlink", XLINK);
      xml.writeAttribute("version", "1.1");
      viewBox(element, xml);
    }
    for (Attribute attribute : element.attributes()) {
      attribute(written, attribute, xml);
    }
    if (name.equals("style")) {
      xml.writeCharacters(XmlText.clean(css(element)));
    } else {
      for (Node child : element.childNodes()) {
        child(name, child, xml);
      }
    }
    xml.writeEndElement();
  }

  private static boolean isWhole(Element element, String name) {
    return SvgVocabulary.required(name).stream().allMatch(element::hasAttr);
  }

  private void child(String parent, Node child, XMLStreamWriter xml) throws XMLStreamException {
    if (child instanceof Element element) {
      write(element, xml, false);
    } else if (child instanceof TextNode text
        && (SvgVocabulary.holdsText(parent) || text.isBlank())) {
      xml.writeCharacters(XmlText.clean(text.getWholeText()));
    }
  }

  /** A drawing with a size but no view box can't be scaled to a phone; the size is its box. */
  private static void viewBox(Element element, XMLStreamWriter xml) throws XMLStreamException {
    String width = element.attr("width").strip();
    String height = element.attr("height").strip();
    if (!element.hasAttr("viewBox")
        && LENGTH.matcher(width).matches()
        && LENGTH.matcher(height).matches()) {
      xml.writeAttribute(
          "viewBox", "0 0 " + width.replace("px", "") + " " + height.replace("px", ""));
    }
  }

  private void attribute(String element, Attribute attribute, XMLStreamWriter xml)
      throws XMLStreamException {
    String key = attribute.getKey();
    String value = XmlText.clean(attribute.getValue()).strip();
    if (key.equals("id")) {
      if (Vocabulary.isPlainName(value) && ids.add(value)) {
        xml.writeAttribute("id", value);
      }
    } else if (key.equals("href") || key.equals("xlink:href")) {
      if (SvgVocabulary.mayLink(element) && isInside(element, value)) {
        xml.writeAttribute("xlink", XLINK, "href", value);
      }
    } else if (key.equals("xml:space") && (value.equals("preserve") || value.equals("default"))) {
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", value);
    } else if (SvgVocabulary.allows(element, key, value)
        && !OUTSIDE.matcher(value.toLowerCase(Locale.ROOT)).find()) {
      xml.writeAttribute(key, value);
    }
  }
}
