package org.trifold.edition.handout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.svg.SafeSvg;
import org.trifold.gate.svg.UnsafeSvgException;
import org.trifold.raster.Raster;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads SVG: made safe, with a size, drawn once to be sure. */
final class Drawing {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** The size that SVG and CSS give a drawing that names none (CSS 2.1, 10.3.2). */
  private static final double DEFAULT_WIDTH = 300;

  private static final double DEFAULT_HEIGHT = 150;

  /** Wide enough that nothing is left out, small enough to cost little. */
  private static final int TRIAL_WIDTH = 64;

  private static final Set<String> WORDS = Set.of("text", "tspan", "textPath");

  private final Document document;

  private Drawing(Document document) {
    this.document = document;
  }

  static Picture read(byte[] bytes, ImageLimits limits) throws Picture.UnprintableException {
    SafeSvg safe;
    try {
      safe = SafeSvg.of(bytes, limits);
    } catch (UnsafeSvgException e) {
      throw new Picture.UnprintableException("can't be printed: " + e.why() + ".", e.hint());
    }
    Drawing drawing = new Drawing(parse(safe.content()));
    List<String> texts = drawing.texts();
    double[] size = drawing.settleSize(drawing.document.getDocumentElement());
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
        safe.losses().stream().map(l -> new Picture.Loss(l.what(), l.visible())).toList());
  }

  /** The tree of a drawing that was made safe. */
  private static Document parse(byte[] clean) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(clean));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException("was written by the JDK's own writer", e);
    }
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    NodeList all = document.getElementsByTagNameNS(SVG, "*");
    for (int i = 0; i < all.getLength(); i++) {
      if (all.item(i) instanceof Element e && WORDS.contains(e.getLocalName())) {
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
  static byte[] inFont(byte[] svg, String family) {
    Document document = parse(svg);
    Element style = document.createElementNS(SVG, "style");
    style.setAttribute("type", "text/css");
    style.setTextContent("* { font-family: " + CssText.quote(family) + " !important }");
    document.getDocumentElement().appendChild(style);
    return new Drawing(document).write();
  }
}
