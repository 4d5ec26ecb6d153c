package org.trifold.edition.handout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.trifold.model.ShownAddress;
import org.trifold.raster.Raster;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads SVG: without its scripts and links to the outside, with a size, drawn once to be sure. */
final class Drawing {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** The size that SVG and CSS give a drawing that names none (CSS 2.1, 10.3.2). */
  private static final double DEFAULT_WIDTH = 300;

  private static final double DEFAULT_HEIGHT = 150;

  /** Wide enough that nothing is left out, small enough to cost little. */
  private static final int TRIAL_WIDTH = 64;

  private static final Set<String> FORBIDDEN =
      Set.of("script", "foreignobject", "set", "animate", "animatetransform", "animatemotion");

  private static final Set<String> REFERRING = Set.of("image", "use", "feimage");

  private static final Set<String> WORDS = Set.of("text", "tspan", "textpath");

  private final Document document;

  /** What was taken out and leaves a gap on paper. */
  private final Set<Picture.Loss> losses = new LinkedHashSet<>();

  private Drawing(Document document) {
    this.document = document;
  }

  static Picture read(byte[] bytes) throws Picture.UnprintableException {
    Drawing drawing = new Drawing(parse(bytes));
    Element root = drawing.document.getDocumentElement();
    if (!"svg".equals(root.getLocalName())) {
      throw new Picture.UnprintableException(
          "is of a kind that can't be printed.", "Use PNG, JPEG, GIF or SVG.");
    }
    drawing.clean(root);
    List<String> texts = drawing.texts();
    double[] size = drawing.settleSize(root);
    byte[] clean = drawing.write();
    double smallestType;
    try {
      Raster.draw(clean, TRIAL_WIDTH);
      smallestType =
          texts.isEmpty()
              ? 0
              : Raster.words(clean).stream().mapToDouble(Raster.Words::size).min().orElse(0);
    } catch (Raster.BadDrawingException e) {
      throw new Picture.UnprintableException(
          "can't be drawn: " + String.valueOf(e.getMessage()) + ".",
          "Save it again as plain SVG 1.1, or as PNG.");
    }
    return new Picture(
        ".svg",
        clean,
        size[0],
        size[1],
        true,
        texts,
        smallestType * size[0],
        List.copyOf(drawing.losses));
  }

  private static Document parse(byte[] bytes) throws Picture.UnprintableException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setXIncludeAware(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      builder.setEntityResolver(
          (publicId, systemId) -> {
            throw new OutsideException();
          });
      return builder.parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (OutsideException e) {
      throw new Picture.UnprintableException(
          "refers to another file by an entity.", "Write the entity's text in its place.");
    } catch (SAXException | IOException e) {
      throw new Picture.UnprintableException(
          "is not well-formed SVG.", "Save it again from the program that made it.");
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser", e);
    }
  }

  /** A drawing wants to read another file. */
  private static final class OutsideException extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /** Takes out what acts, loads or moves. */
  private void clean(Element element) {
    List<Node> doomed = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (FORBIDDEN.contains(name(child)) || isEmptyReference(child)) {
          doomed.add(child);
          loss(child).ifPresent(losses::add);
        } else {
          clean(child);
        }
      } else if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
        doomed.add(node);
      }
    }
    doomed.forEach(element::removeChild);
    // SVG 2, 14.2.4: a stop starts at 0 by itself; in SVG 1.1 its offset must be written.
    if (name(element).equals("stop") && !element.hasAttribute("offset")) {
      element.setAttributeNS(null, "offset", "0");
    }
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add((Attr) element.getAttributes().item(i));
    }
    for (Attr attribute : attributes) {
      String local = attribute.getLocalName().toLowerCase(Locale.ROOT);
      if (local.startsWith("on") || (local.equals("href") && leadsOut(attribute.getValue()))) {
        element.removeAttributeNode(attribute);
      }
    }
  }

  /** What the page will lack; movement is nothing on paper. */
  private static Optional<Picture.Loss> loss(Element removed) {
    return switch (name(removed)) {
      case "script" -> Optional.of(new Picture.Loss("a script, which is not run", false));
      case "foreignobject" ->
          Optional.of(
              new Picture.Loss("HTML inside (<foreignObject>), which can't be drawn", true));
      case "image", "use", "feimage" ->
          Optional.of(
              new Picture.Loss(
                  "a part that lies in another file, \"" + ShownAddress.of(href(removed)) + "\"",
                  true));
      default -> Optional.empty();
    };
  }

  private static boolean leadsOut(String href) {
    return !href.startsWith("#") && !href.startsWith("data:image/");
  }

  /** Whether an element shows nothing but what it refers to, and that lies outside. */
  private static boolean isEmptyReference(Element element) {
    return REFERRING.contains(name(element)) && leadsOut(href(element));
  }

  private static String href(Element element) {
    String plain = element.getAttribute("href");
    return plain.isEmpty() ? element.getAttributeNS(XLINK, "href") : plain;
  }

  private static String name(Element element) {
    String local = element.getLocalName();
    return (local == null ? element.getTagName() : local).toLowerCase(Locale.ROOT);
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    NodeList all = document.getElementsByTagNameNS(SVG, "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element e && WORDS.contains(name(e))) {
        texts.add(e.getTextContent());
      }
    }
    return texts;
  }

  /** Gives the root a width, height and viewBox in pixels; returns width and height. */
  private double[] settleSize(Element root) {
    double width = CssLength.pixels(root.getAttribute("width"));
    double height = CssLength.pixels(root.getAttribute("height"));
    double[] box = viewBox(root);
    if (box.length == 0) {
      width = width > 0 ? width : DEFAULT_WIDTH;
      height = height > 0 ? height : DEFAULT_HEIGHT;
      root.setAttribute("viewBox", "0 0 " + width + " " + height);
    } else if (width > 0) {
      height = height > 0 ? height : width * box[1] / box[0];
    } else if (height > 0) {
      width = height * box[0] / box[1];
    } else {
      width = box[0];
      height = box[1];
    }
    root.setAttribute("width", String.valueOf(Math.max(1, Math.round(width))));
    root.setAttribute("height", String.valueOf(Math.max(1, Math.round(height))));
    return new double[] {width, height};
  }

  private static double[] viewBox(Element root) {
    String[] parts = root.getAttribute("viewBox").strip().split("[\\s,]+", -1);
    if (parts.length != 4) {
      return new double[0];
    }
    double width = CssLength.pixels(parts[2]);
    double height = CssLength.pixels(parts[3]);
    return width > 0 && height > 0 ? new double[] {width, height} : new double[0];
  }

  private byte[] write() {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("writing to memory", e);
    }
  }

  /** The same drawing with all words in one font. */
  static byte[] inFont(byte[] svg, String family) throws Picture.UnprintableException {
    Document document = parse(svg);
    Element style = document.createElementNS(SVG, "style");
    style.setAttribute("type", "text/css");
    style.setTextContent("* { font-family: " + CssText.quote(family) + " !important }");
    document.getDocumentElement().appendChild(style);
    return new Drawing(document).write();
  }
}
