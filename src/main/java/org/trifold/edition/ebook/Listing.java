package org.trifold.edition.ebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.trifold.edition.ebook.xhtml.XmlText;
import org.trifold.model.Metadata;
import org.trifold.transform.Labels;

/**
 * A list of the figures or tables that have a caption, which the author asks for by the header
 * attribute {@code lof} or {@code lot}; its value, if it has one, is the title.
 *
 * @param type of the navigation (EPUB 3 Structural Semantics Vocabulary 1.1, Document navigation)
 */
record Listing(String type, String title, List<Contents.Entry> entries) {
  Listing {
    entries = List.copyOf(entries);
  }

  /** The lists that the author wants and that have something in them. */
  static List<Listing> of(List<ContentFile> files, Metadata metadata, Ids ids, Labels labels) {
    List<Listing> listings = new ArrayList<>();
    Optional<String> figures = metadata.attribute("lof");
    if (figures.isPresent()) {
      List<Contents.Entry> entries =
          entries(files, "figure.image > figcaption, [data-caption=figure] > figcaption", ids);
      listings.add(
          new Listing("loi", title(figures.get(), labels.get("list-of-figures")), entries));
    }
    Optional<String> tables = metadata.attribute("lot");
    if (tables.isPresent()) {
      List<Contents.Entry> entries = entries(files, "table > caption", ids);
      listings.add(new Listing("lot", title(tables.get(), labels.get("list-of-tables")), entries));
    }
    return listings.stream().filter(listing -> !listing.entries().isEmpty()).toList();
  }

  private static String title(String given, String label) {
    return given.isBlank() ? label : XmlText.line(given);
  }

  private static List<Contents.Entry> entries(List<ContentFile> files, String captions, Ids ids) {
    List<Contents.Entry> entries = new ArrayList<>();
    for (ContentFile file : files) {
      for (Element caption : file.body().select(captions)) {
        String words = Titles.words(caption);
        Element shown = caption.parent();
        if (!words.isEmpty() && shown != null) {
          ids.of(shown, words);
          entries.add(new Contents.Entry(words, file.address(shown), 1, List.of()));
        }
      }
    }
    return entries;
  }
}
