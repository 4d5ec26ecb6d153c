package org.trifold.inspect.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.gate.DataUri;
import org.trifold.gate.Gate;
import org.trifold.model.FindingException;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.raster.Raster;

/**
 * TF-PRINT-001 for the words of drawings. A page has them as mere shapes, so they are measured in
 * the drawing and held against the size that it is printed at.
 */
final class DrawnType {
  /** RNIB Clear Print; in large print APH and ACB, for everything. Points. */
  private static final double LEAST = 12;

  /** In a printed book, in proportion to its text. */
  private static final double BOOK = 6;

  private static final double LARGE_PRINT = 18;
  private static final double SLACK = 0.06;

  private DrawnType() {}

  /** Whether a publication may show drawings. */
  static boolean mayHave(String html) {
    return html.contains(".svg\"") || html.contains(DataUri.SCHEME + "image/svg");
  }

  /**
   * The faults of a file: for each drawing its smallest words.
   *
   * @param document what it was made from
   */
  static List<Fault> check(Printed printed, Medium medium, Document document, Gate gate) {
    List<Fault> faults = new ArrayList<>();
    Map<Integer, Map<Integer, Tag>> tags = printed.tags();
    for (Element image : document.body().select("img[src][alt]")) {
      Optional<Raster.Words> smallest = drawing(image, gate).flatMap(DrawnType::smallest);
      if (smallest.isPresent()) {
        String alternative = image.attr("alt").strip();
        for (PrintedPage page : printed.pages()) {
          Map<Integer, Tag> marks = tags.getOrDefault(page.number(), Map.of());
          page.pictures().stream()
              .filter(shown -> isOf(shown, marks, alternative))
              .findFirst()
              .flatMap(shown -> fault(page.number(), shown, smallest.get(), medium, alternative))
              .ifPresent(faults::add);
        }
      }
    }
    return faults;
  }

  private static boolean isOf(Shown shown, Map<Integer, Tag> marks, String alternative) {
    Tag tag = marks.get(shown.mark());
    return tag != null && !alternative.isEmpty() && tag.alternative().strip().equals(alternative);
  }

  /** The drawing, if it is one and has words. */
  private static Optional<byte[]> drawing(Element image, Gate gate) {
    String source = image.attr("src");
    String name = source.toLowerCase(Locale.ROOT);
    try {
      Optional<byte[]> bytes =
          name.startsWith(DataUri.SCHEME + "image/svg")
              ? DataUri.image(source)
              : name.endsWith(".svg")
                  ? Optional.of(gate.read(source, SourceLocation.of(image), Gate.BINARY_LIMIT))
                  : Optional.empty();
      return bytes.filter(b -> new String(b, StandardCharsets.ISO_8859_1).contains("text"));
    } catch (FindingException e) {
      // Told where the edition read it.
      return Optional.empty();
    }
  }

  private static Optional<Raster.Words> smallest(byte[] drawing) {
    try {
      return Raster.words(drawing).stream().min(Comparator.comparingDouble(Raster.Words::size));
    } catch (Raster.BadDrawingException e) {
      return Optional.empty();
    }
  }

  private static Optional<Fault> fault(
      int page, Shown shown, Raster.Words words, Medium medium, String alternative) {
    double size = words.size() * shown.bounds().getWidth();
    double least = medium.largePrint() ? LARGE_PRINT : medium.book() ? BOOK : LEAST;
    if (size >= least - SLACK) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            "TF-PRINT-001",
            medium.largePrint() ? Severity.ERROR : Severity.WARNING,
            page,
            alternative,
            "In a drawing "
                + Quote.first(words.text())
                + " is printed in "
                + Quote.number(size)
                + " pt type; "
                + Quote.number(least)
                + " pt is the least"
                + (medium.largePrint() ? " in large print." : "."),
            "Make the drawing's words larger, or the drawing wider."));
  }
}
