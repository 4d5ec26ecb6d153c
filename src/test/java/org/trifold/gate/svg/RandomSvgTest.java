package org.trifold.gate.svg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.trifold.gate.ImageLimits;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What holds of any bytes that are let in as a drawing. More runs: {@code -Dtrifold.fuzz.runs}. */
class RandomSvgTest {
  private static final int RUNS = Integer.getInteger("trifold.fuzz.runs", 1500);

  @Test
  void whatIsLetInIsWellFormedStaysAsItIsAndDoesNothing() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder builder = factory.newDocumentBuilder();
    int let = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      String svg = new RandomSvg(seed).document();
      String code = "seed " + seed + ": " + svg;
      SafeSvg safe;
      try {
        safe = SafeSvg.of(svg.getBytes(UTF_8), ImageLimits.BUILT_IN);
      } catch (UnsafeSvgException e) {
        assertTrue(e.why().startsWith("it"), code);
        continue;
      }
      let++;
      Document document = builder.parse(new ByteArrayInputStream(safe.content()));
      check(document.getDocumentElement(), code + "\n" + new String(safe.content(), UTF_8));
      SafeSvg again = SafeSvg.of(safe.content(), ImageLimits.BUILT_IN);
      assertArrayEquals(safe.content(), again.content(), code);
      assertEquals(List.of(), again.losses(), code);
    }
    assertTrue(let > RUNS / 3, let + " of " + RUNS);
  }

  private static void check(Element element, String code) {
    assertEquals(Names.SVG, element.getNamespaceURI(), code);
    assertTrue(Names.KEPT.contains(element.getTagName()), code);
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      String name = attribute.getNodeName().toLowerCase(Locale.ROOT);
      String value = attribute.getNodeValue();
      assertFalse(name.startsWith("on") || name.equals("xml:base") || name.equals("href"), code);
      boolean refers =
          Css.REFERRING.contains(name) || name.equals("style") || name.endsWith("href");
      assertFalse(refers && value.contains("127.0.0.1") || name.startsWith("o:"), code);
      if (name.equals("xlink:href")) {
        assertTrue(value.startsWith("#") || value.startsWith("data:image/"), code);
        assertFalse(value.contains("text/html"), code);
      }
    }
    if (element.getTagName().equals("style")) {
      String css = element.getTextContent();
      assertFalse(css.contains("127.0.0.1") || css.contains("@import"), code);
    }
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element inner) {
        check(inner, code);
      } else {
        assertEquals(Node.TEXT_NODE, child.getNodeType(), code);
      }
    }
  }

  @Test
  void randomBytesNeitherHangNorBreakIt() {
    byte[] whole = new RandomSvg(1).document().getBytes(UTF_8);
    java.util.Random random = new java.util.Random(1);
    for (int run = 0; run < RUNS; run++) {
      byte[] bytes = whole.clone();
      for (int i = random.nextInt(6); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertTrue(SafeSvg.of(bytes, ImageLimits.BUILT_IN).content().length > 0);
      } catch (UnsafeSvgException e) {
        assertFalse(e.hint().isBlank());
      }
    }
  }
}
