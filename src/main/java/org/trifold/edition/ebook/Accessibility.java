package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.edition.Prepared;
import org.trifold.model.Finding;
import org.trifold.transform.Labels;

/**
 * What may truly be said of the e-book's accessibility, found by looking at its content. Values as
 * in the Schema.org Accessibility Properties vocabulary that EPUB Accessibility 1.1, 2.2 refers to.
 *
 * @param modes senses needed for the content as it is
 * @param sufficient sets of senses, each enough to read it all
 * @param features what helps
 * @param hazards {@code none}, or what is not known of pictures that move
 * @param summary for people, in the language of the publication
 * @param pageBreakSource whose page breaks are marked; empty where none are
 * @param claim to conform to a standard
 */
record Accessibility(
    List<String> modes,
    List<String> sufficient,
    List<String> features,
    List<String> hazards,
    String summary,
    Optional<String> pageBreakSource,
    Optional<AccessibilityClaim> claim) {

  /** What nobody has looked for in pictures that move; they make no sound. */
  private static final List<String> MOVING =
      List.of("unknownFlashingHazard", "unknownMotionSimulationHazard", "noSoundHazard");

  Accessibility {
    modes = List.copyOf(modes);
    sufficient = List.copyOf(sufficient);
    features = List.copyOf(features);
    hazards = List.copyOf(hazards);
  }

  /**
   * Looks at the content.
   *
   * @param found by reading the manuscript
   */
  static Accessibility of(
      Prepared prepared,
      List<Finding> found,
      Description description,
      List<ContentFile> files,
      List<Picture> pictures) {
    Labels labels = prepared.labels();
    boolean images = false;
    boolean described = isDescribed(files);
    boolean headings = false;
    boolean math = false;
    boolean index = false;
    for (ContentFile file : files) {
      if (file.made()) {
        continue;
      }
      images |= file.body().select("img").stream().anyMatch(image -> !isDecorative(image));
      headings |= file.body().selectFirst("h1, h2, h3, h4, h5, h6") != null;
      math |= file.body().selectFirst("math") != null;
      index |= file.body().selectFirst("section[data-kind=index] a") != null;
    }
    List<String> modes = new ArrayList<>(List.of("textual"));
    List<String> sufficient = new ArrayList<>();
    List<String> features = new ArrayList<>();
    StringBuilder summary = new StringBuilder(labels.get("accessibility-structure"));
    if (!images || described) {
      sufficient.add("textual");
    }
    if (images) {
      modes.add("visual");
      sufficient.add("textual,visual");
      summary.append(' ');
      summary.append(
          labels.get(described ? "accessibility-described" : "accessibility-undescribed"));
    } else {
      summary.append(' ').append(labels.get("accessibility-text-only"));
    }
    if (images && described) {
      features.add("alternativeText");
    }
    if (math) {
      features.add("describedMath");
    }
    features.add("displayTransformability");
    if (index) {
      features.add("index");
    }
    if (math) {
      features.add("MathML");
    }
    boolean pages = !PageList.of(files).entries().isEmpty();
    if (pages) {
      features.addAll(List.of("pageBreakMarkers", "pageNavigation"));
      summary.append(' ').append(labels.get("accessibility-pages"));
    }
    features.add("readingOrder");
    if (headings) {
      features.add("structuralNavigation");
    }
    features.add("tableOfContents");
    boolean moving = pictures.stream().anyMatch(Picture::animated);
    return new Accessibility(
        modes,
        sufficient,
        features,
        moving ? MOVING : List.of("none"),
        summary.toString(),
        pages ? Optional.of(PageSource.of(description)) : Optional.empty(),
        AccessibilityClaim.of(prepared, found, description, files, moving));
  }

  /** Whether every picture that says something says it in words too. */
  static boolean isDescribed(List<ContentFile> files) {
    return files.stream()
        .map(ContentFile::body)
        .allMatch(
            body ->
                body.select(".image-missing:empty").isEmpty()
                    && body.select("img").stream()
                        .allMatch(image -> isDecorative(image) || isDescribed(image)));
  }

  /** Whether the author says in words what a picture shows: a file's name doesn't. */
  static boolean isDescribed(Element image) {
    return !image.attr("alt").isBlank() && !image.hasAttr("data-default-alt");
  }

  static boolean isDecorative(Element image) {
    Element parent = image.parent();
    return image.hasClass("decorative") || parent != null && parent.hasClass("decorative");
  }
}
