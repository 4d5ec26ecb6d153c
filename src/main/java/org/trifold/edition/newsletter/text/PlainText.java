package org.trifold.edition.newsletter.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.edition.Prepared;
import org.trifold.theme.Brand;

/**
 * The plain-text part: every word of the mail for who reads without HTML. Prose wraps at 72 columns
 * (RFC 3676, §4.2 asks for less than 79, and replies put marks before lines); code does not. Line
 * ends are {@code \n}, characters in Unicode's composed form.
 */
public final class PlainText {
  private static final int WIDTH = 72;

  private PlainText() {}

  /**
   * The whole part, ending with a line end.
   *
   * @param body the article, its links as they are to be written; is changed
   * @param viewOnline address of the same mail on the web
   * @param unsubscribe address or merge tag
   * @param postalAddress the tag of a service that writes the sender's address itself
   */
  public static String of(
      Prepared prepared,
      Element body,
      Optional<String> viewOnline,
      String unsubscribe,
      Optional<String> postalAddress) {
    List<String> lines = new ArrayList<>();
    prepared.brand().map(Brand::name).ifPresent(name -> lines.addAll(List.of(name, "")));
    NumberedLinks links = NumberedLinks.in(body);
    lines.addAll(TextBlocks.inside(body, WIDTH));
    lines.addAll(addresses(links, prepared.labels().get("links")));
    lines.addAll(List.of("", "-".repeat(WIDTH), ""));
    prepared.brand().ifPresent(brand -> imprint(prepared, brand, postalAddress, lines));
    if (prepared.brand().isEmpty()) {
      postalAddress.ifPresent(lines::add);
    }
    viewOnline.ifPresent(url -> lines.add(prepared.labels().get("view-online") + ": " + url));
    lines.add(prepared.labels().get("unsubscribe") + ": " + unsubscribe);
    StringBuilder out = new StringBuilder();
    boolean blank = true;
    for (String line : lines) {
      String text = line.stripTrailing();
      if (blank && text.isEmpty()) {
        continue;
      }
      blank = false;
      out.append(text).append('\n');
    }
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** The addresses, under a heading as high as that of the notes. */
  private static List<String> addresses(NumberedLinks links, String heading) {
    if (links.lines().isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "", heading));
    lines.addAll(List.of("-".repeat(TextWidth.of(heading)), ""));
    lines.addAll(links.lines());
    return lines;
  }

  private static void imprint(
      Prepared prepared, Brand brand, Optional<String> postalAddress, List<String> lines) {
    lines.addAll(TextWrap.wrap(brand.fact("legal-name").orElseGet(brand::name), WIDTH));
    lines.addAll(postalAddress.map(List::of).orElseGet(() -> brand.lines("address")));
    labelled(prepared, brand, "phone", "call-us").ifPresent(lines::add);
    labelled(prepared, brand, "hours", "hours")
        .ifPresent(text -> lines.addAll(TextWrap.wrap(text, WIDTH)));
    brand.fact("email").ifPresent(lines::add);
    brand.fact("web").ifPresent(lines::add);
    lines.add("");
  }

  private static Optional<String> labelled(
      Prepared prepared, Brand brand, String fact, String label) {
    return brand.fact(fact).map(value -> prepared.labels().get(label) + ": " + value);
  }
}
