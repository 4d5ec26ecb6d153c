package org.trifold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Drawings that are too large to keep as files: each of one thing too many. */
final class Bombs {
  private final Map<String, byte[]> drawings = new LinkedHashMap<>();
  private final Random random = new Random(1);

  private Bombs() {
    add("refused-nested", "<g>".repeat(100_000) + "<path d='M0 0h1'/>" + "</g>".repeat(100_000));
    add("refused-nested-two-hundred", "<g>".repeat(300) + "</g>".repeat(300));
    StringBuilder chain = new StringBuilder("<path id='a0' d='M0 0h1'/>");
    for (int i = 1; i < 3000; i++) {
      chain.append("<use id='a" + i + "' xlink:href='#a" + (i - 1) + "'/>");
    }
    add("refused-chain-of-uses", chain.toString());
    add("refused-elements", "<rect width='1' height='1'/>".repeat(60_000));
    add("refused-tspans", "<text y='9'>" + "<tspan>x</tspan>".repeat(200_000) + "</text>");
    add("refused-letters", "<text y='9'>" + "word ".repeat(200_000) + "</text>");
    add(
        "refused-markers",
        "<marker id='m' markerWidth='4' markerHeight='4'><path d='M0 0h1'/></marker>"
            + "<path fill='none' marker-mid='url(#m)' d='"
            + zigzag(100_000)
            + "'/>");
    add("refused-crossings", "<path stroke='red' fill='none' d='" + zigzag(200_000) + "'/>");
    add("refused-covered", "<rect width='90' height='40'/>".repeat(20_000));
    add("refused-groups", "<g opacity='.9'><rect width='90' height='40'/></g>".repeat(2_000));
    add("refused-nested-groups", "<g opacity='.9'>".repeat(150) + square() + "</g>".repeat(150));
    add(
        "refused-masks",
        "<mask id='m'><rect width='90' height='40'/></mask>"
            + "<g mask='url(#m)'><rect width='90' height='40'/></g>".repeat(1000));
    add(
        "refused-gradients",
        "<linearGradient id='g'><stop/><stop offset='1' stop-color='red'/></linearGradient>"
            + "<rect width='90' height='40' fill='url(#g)'/>".repeat(2000));
    add("gone-huge-coordinates", "<path d='M-1e30 -1e30L1e30 1e30H1e38z' fill='red'/>");
  }

  private static String square() {
    return "<rect width='90' height='40'/>";
  }

  private String zigzag(int corners) {
    StringBuilder path = new StringBuilder("M0 0");
    for (int i = 0; i < corners; i++) {
      path.append('L').append(random.nextInt(90)).append(' ').append(random.nextInt(40));
    }
    return path.toString();
  }

  private void add(String name, String content) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='90' height='40' viewBox='0 0 90 40'>"
            + content
            + "</svg>";
    drawings.put(name, svg.getBytes(UTF_8));
  }

  /** All of them by name. */
  static Map<String, byte[]> all() {
    return new Bombs().drawings;
  }
}
