package org.trifold.gate.svg;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.trifold.gate.ImageLimits;
import org.trifold.gate.svg.SafeSvg.Loss;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes out of one drawing what acts, loads, moves or leads out, and counts what is left. */
final class Cleaner {
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
  private static final Set<String> SPACE = Set.of("preserve", "default");

  /** Attributes that mean nothing here, or make a program load or wait for something. */
  private static final Set<String> REFUSED =
      Set.of(
          "externalresourcesrequired",
          "contentscripttype",
          "contentstyletype",
          "filterres",
          "cursor",
          "color-profile",
          "baseprofile",
          "version",
          "src",
          "ping",
          "target",
          "download",
          "attributename",
          "content");

  private final Css css = new Css();
  private final Set<String> ids = new HashSet<>();
  private final Set<Loss> losses = new LinkedHashSet<>();

  /** Parts that pictures in the drawing count as. */
  private final Map<Element, Long> weights = new IdentityHashMap<>();

  private final InnerPictures pictures;

  private Cleaner(int depth, ImageLimits limits) {
    this.pictures = new InnerPictures(depth, limits, losses);
  }

  /** A clean drawing and how many parts are drawn for it. */
  record Cleaned(SafeSvg drawing, long parts) {}

  /**
   * Cleans a file.
   *
   * @param depth how many drawings it stands in
   * @param limits of the pixel pictures in it
   */
  static Cleaned clean(byte[] bytes, int depth, ImageLimits limits) throws UnsafeSvgException {
    Document document = SvgParser.parse(bytes);
    Cleaner cleaner = new Cleaner(depth, limits);
    Element root = document.getDocumentElement();
    cleaner.element(root);
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", Names.SVG);
    root.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xlink", Names.XLINK);
    if (cleaner.css.lost()) {
      cleaner.losses.add(new Loss("a colour, effect or style that lies in another file", true));
    }
    long parts = new Parts(document, cleaner.weights).count();
    return new Cleaned(new SafeSvg(write(document), List.copyOf(cleaner.losses)), parts);
  }

  private void element(Element element) {
    attributes(element);
    List<Node> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      children.add(node);
    }
    for (Node node : children) {
      if (node instanceof Element child) {
        child(element, child);
      }
    }
    String name = element.getLocalName();
    // SVG 2, 14.2.4: a stop starts at 0 by itself; in SVG 1.1 its offset must be written.
    if (name.equals("stop") && !element.hasAttribute("offset")) {
      element.setAttributeNS(null, "offset", "0");
    }
    if (name.equals("style")) {
      element.setAttributeNS(null, "type", "text/css");
      element.setTextContent(css.sheet(element.getTextContent()));
    }
  }

  private void child(Element parent, Element child) {
    String name = child.getLocalName();
    if (!Names.SVG.equals(child.getNamespaceURI())) {
      if (Names.XHTML.equals(child.getNamespaceURI())) {
        lose(parent, child);
      }
      parent.removeChild(child);
    } else if (name.equals("a")) {
      // A link in a picture leads nowhere: what it wraps stays.
      element(renamed(child, isText(parent) ? "tspan" : "g"));
    } else if (!Names.KEPT.contains(name) || isForeignStyle(child)) {
      lose(parent, child);
      parent.removeChild(child);
    } else {
      element(child);
      if (Names.REFERRING.contains(name) && href(child).isEmpty()) {
        parent.removeChild(child);
      } else if (name.equals("style") && child.getTextContent().isBlank()) {
        parent.removeChild(child);
      }
    }
  }

  private static boolean isForeignStyle(Element element) {
    String type = element.getAttribute("type").strip().toLowerCase(Locale.ROOT);
    return element.getLocalName().equals("style") && !type.isEmpty() && !type.equals("text/css");
  }

  private static boolean isText(Element element) {
    return Set.of("text", "tspan", "textPath").contains(element.getLocalName());
  }

  private static Element renamed(Element element, String name) {
    Element renamed = element.getOwnerDocument().createElementNS(Names.SVG, name);
    while (element.getFirstChild() != null) {
      renamed.appendChild(element.getFirstChild());
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Attr attribute = (Attr) element.getAttributes().item(i);
      if (!"href".equals(attribute.getLocalName())) {
        renamed.setAttributeNS(
            attribute.getNamespaceURI(), attribute.getName(), attribute.getValue());
      }
    }
    element.getParentNode().replaceChild(renamed, element);
    return renamed;
  }

  /** What the drawing will lack; movement is nothing on paper, and editors' notes show nothing. */
  private void lose(Element parent, Element removed) {
    String name = removed.getLocalName();
    if (Names.SILENT.contains(name) || name.equals("style")) {
      return;
    }
    String words = words(removed);
    switch (name) {
      case "script", "handler", "listener" ->
          losses.add(new Loss("a script, which is not run", false));
      case "foreignObject" -> {
        if (!words.isEmpty() && !isSaidAgain(parent, removed, words)) {
          losses.add(new Loss("HTML inside (<foreignObject>), which can't be drawn", true));
        }
      }
      case "font" -> losses.add(new Loss("a font of its own, which is not used", false));
      default ->
          losses.add(
              new Loss(
                  "an element <" + Names.shortened(name) + ">, which is not drawn",
                  !words.isEmpty()));
    }
  }

  /** Whether another branch of the same {@code switch} has the words (SVG 1.1, 5.8.2). */
  private static boolean isSaidAgain(Element parent, Element removed, String words) {
    if (!parent.getLocalName().equals("switch")) {
      return false;
    }
    for (Node node = removed.getNextSibling(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element other && words(other).equals(words)) {
        return true;
      }
      // Another way to say it is a picture of it, which some programs write.
      if (node instanceof Element other && other.getLocalName().equals("image")) {
        return href(other).isPresent();
      }
    }
    return false;
  }

  private static String words(Element element) {
    return element.getTextContent().replaceAll("[\\s\\u00a0]+", "");
  }

  private void attributes(Element element) {
    List<Attr> attributes = new ArrayList<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      attributes.add((Attr) element.getAttributes().item(i));
    }
    reference(element);
    for (Attr attribute : attributes) {
      String name = attribute.getLocalName();
      boolean kept =
          attribute.getNamespaceURI() == null
              ? name.equals("href") || plain(attribute)
              : Names.XLINK.equals(attribute.getNamespaceURI())
                  ? name.equals("href")
                  : name.equals("lang") || name.equals("space") && isSpace(attribute);
      if (!kept) {
        element.removeAttributeNode(attribute);
      }
    }
  }

  private static boolean isSpace(Attr attribute) {
    return SPACE.contains(attribute.getValue());
  }

  /** Whether an attribute without a namespace stays; its value is made safe. */
  private boolean plain(Attr attribute) {
    String name = attribute.getLocalName();
    String lower = name.toLowerCase(Locale.ROOT);
    String value = attribute.getValue();
    if (!PLAIN_NAME.matcher(name).matches()
        || lower.startsWith("on")
        || lower.startsWith("data-")
        || REFUSED.contains(lower)) {
      return false;
    }
    switch (lower) {
      case "id" -> {
        return !value.isBlank() && ids.add(value);
      }
      case "style" -> {
        String clean = css.style(value);
        attribute.setValue(clean);
        return !clean.isEmpty();
      }
      case "class", "d", "points", "kernelmatrix", "values", "tablevalues" -> {
        return true;
      }
      default -> {
        attribute.setValue(Css.settled(lower, value));
        return lower.startsWith("aria-") || css.isSafe(lower, value);
      }
    }
  }

  /** Leaves one reference, as SVG 1.1 writes it, where it is to a part or picture of its own. */
  private void reference(Element element) {
    String address = href(element).orElse("");
    boolean had = element.hasAttribute("href") || element.hasAttributeNS(Names.XLINK, "href");
    element.removeAttribute("href");
    element.removeAttributeNS(Names.XLINK, "href");
    String name = element.getLocalName();
    if (name.equals("image") || name.equals("feImage") && !address.startsWith("#")) {
      pictures
          .of(address)
          .ifPresent(
              inside -> {
                element.setAttributeNS(Names.XLINK, "xlink:href", inside.address());
                weights.put(element, inside.parts());
              });
    } else if (Css.isInside(address)) {
      element.setAttributeNS(Names.XLINK, "xlink:href", address);
    } else if (had && !address.isEmpty()) {
      losses.add(
          new Loss(
              "a part that lies in another file, \"" + Names.shortened(address) + "\"",
              Names.REFERRING.contains(name)));
    }
  }

  /** Programs of today read {@code href} and pass over the older one (SVG 2, 16.1.6). */
  private static Optional<String> href(Element element) {
    String plain = element.getAttribute("href").strip();
    String address = plain.isEmpty() ? element.getAttributeNS(Names.XLINK, "href").strip() : plain;
    return address.isEmpty() ? Optional.empty() : Optional.of(address);
  }

  private static byte[] write(Document document) {
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(out));
      return out.toByteArray();
    } catch (TransformerException e) {
      throw new IllegalStateException("writing to memory", e);
    }
  }
}
