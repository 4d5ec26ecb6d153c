package org.trifold.gate.svg;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifold.AnyInput;
import org.trifold.Fuzz;
import org.trifold.gate.ImageLimits;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What holds of any bytes that are let in as a drawing. */
@Fuzz
class RandomSvgTest {
  private static final int TRIES = 1500;

  @Provide
  Arbitrary<String> drawings() {
    return RandomSvg.documents();
  }

  @StatisticsReport(StatisticsReportMode.OFF)
  @Property(tries = TRIES)
  void whatIsLetInIsWellFormedStaysAsItIsAndDoesNothing(@ForAll("drawings") String svg)
      throws Exception {
    Optional<SafeSvg> let = let(svg.getBytes(UTF_8));
    Statistics.label("let in")
        .collect(let.isPresent())
        .coverage(c -> c.check(true).percentage(share -> share > 20));
    if (let.isPresent()) {
      SafeSvg safe = let.get();
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document =
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(safe.content()));
      check(document.getDocumentElement(), new String(safe.content(), UTF_8));
      SafeSvg again = SafeSvg.of(safe.content(), ImageLimits.BUILT_IN);
      assertArrayEquals(safe.content(), again.content());
      assertEquals(List.of(), again.losses());
    }
  }

  /** Empty where it is refused with words. */
  private static Optional<SafeSvg> let(byte[] svg) {
    try {
      return Optional.of(SafeSvg.of(svg, ImageLimits.BUILT_IN));
    } catch (UnsafeSvgException e) {
      assertTrue(e.why().startsWith("it"), e.why());
      assertFalse(e.hint().isBlank());
      return Optional.empty();
    }
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

  /** Found with random input: the parser takes such names, the tree does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' :a='b'/>",
        "<svg xmlns='http://www.w3.org/2000/svg'><:g/></svg>"
      })
  void aNameThatStartsWithAColonIsRefused(String svg) {
    assertEquals(Optional.empty(), let(svg.getBytes(UTF_8)));
  }

  @Provide
  Arbitrary<byte[]> garbage() {
    return AnyInput.changed(
        AnyInput.files("src/test/resources", ".svg").stream()
            .filter(svg -> svg.length() < 20_000)
            .map(svg -> svg.getBytes(UTF_8))
            .toArray(byte[][]::new));
  }

  @Property(tries = TRIES)
  void randomBytesNeitherHangNorBreakIt(@ForAll("garbage") byte[] bytes) {
    let(bytes).ifPresent(safe -> assertTrue(safe.content().length > 0));
  }
}
