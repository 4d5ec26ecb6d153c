package org.trifold.inspect.print;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
    Map<String, SortedMap<Integer, Shown>> shown = byAlternative(printed);
    Set<List<String>> seen = new HashSet<>();
    for (Element image : document.body().select("img[src][alt]")) {
      String alternative = image.attr("alt").strip();
      SortedMap<Integer, Shown> places = shown.get(alternative);
      if (places != null && seen.add(List.of(image.attr("src"), alternative))) {
        drawing(image, gate)
            .flatMap(DrawnType::smallest)
            .ifPresent(
                words ->
                    places.forEach(
                        (page, place) ->
                            fault(page, place, words, medium, alternative).ifPresent(faults::add)));
      }
    }
    return faults;
  }

  /** What is shown under each alternate description: on each page the first. */
  private static Map<String, SortedMap<Integer, Shown>> byAlternative(Printed printed) {
    Map<String, SortedMap<Integer, Shown>> shown = new HashMap<>();
    Map<Integer, Map<Integer, Tag>> tags = printed.tags();
    for (PrintedPage page : printed.pages()) {
      Map<Integer, Tag> marks = tags.getOrDefault(page.number(), Map.of());
      for (Shown picture : page.pictures()) {
        Tag tag = marks.get(picture.mark());
        String alternative = tag == null ? "" : tag.alternative().strip();
        if (!alternative.isEmpty()) {
          shown
              .computeIfAbsent(alternative, a -> new TreeMap<>())
              .putIfAbsent(page.number(), picture);
        }
      }
    }
    return shown;
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
    double least = TypeSize.leastInDrawings(medium);
    if (size >= least - TypeSize.SLACK) {
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
