package org.trifold.edition.newsletter.picture;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** How wide a drawing wants to be shown. */
final class SvgWidth {
  /** CSS Images 3, §5.2: the width of a replaced element that says nothing. */
  private static final int DEFAULT = 300;

  /** Wider than any screen; a drawing scales without loss, so nothing is gained beyond. */
  private static final int LIMIT = 4096;

  private static final Pattern LENGTH = Pattern.compile("\\s*(\\d+(?:\\.\\d+)?)\\s*([a-z]*)\\s*");

  private SvgWidth() {}

  /** CSS pixels: the width attribute, else the width of the view box. */
  static int of(byte[] svg) {
    Element root = root(svg);
    if (root == null) {
      return DEFAULT;
    }
    Matcher width = LENGTH.matcher(root.attr("width"));
    if (width.matches()) {
      return clamp(Double.parseDouble(width.group(1)) * pixels(width.group(2)));
    }
    String[] box = root.attr("viewBox").strip().split("[\\s,]+");
    return box.length == 4 && box[2].matches("\\d+(\\.\\d+)?")
        ? clamp(Double.parseDouble(box[2]))
        : DEFAULT;
  }

  /** CSS Values 4, §6.2. */
  private static double pixels(String unit) {
    return switch (unit) {
      case "in" -> 96;
      case "cm" -> 96 / 2.54;
      case "mm" -> 96 / 25.4;
      case "pt" -> 96 / 72.0;
      case "pc" -> 16;
      default -> 1;
    };
  }

  private static int clamp(double width) {
    return (int) Math.max(1, Math.min(LIMIT, Math.round(width)));
  }

  private static @Nullable Element root(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (!text.contains("<svg") && !text.contains(":svg")) {
      return null;
    }
    Element first = Jsoup.parse(text, "", Parser.xmlParser()).firstElementChild();
    boolean svg =
        first != null && (first.tagName().equals("svg") || first.tagName().endsWith(":svg"));
    return svg ? first : null;
  }
}
