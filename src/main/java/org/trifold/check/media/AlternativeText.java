package org.trifold.check.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.words.ByLanguage;

/** The words of a picture say nothing that the reader is not told already. */
public final class AlternativeText implements Rule {
  /** What cameras, screens and programs call files. */
  private static final String MADE_UP =
      "(?i)(img|dsc|dscn|dscf|pxl|mvi|scan|image|picture|photo|foto|bild|screenshot|screen shot|screen"
          + " recording|bildschirmfoto|capture|untitled|unbenannt|figure|fig|unknown|download)"
          + "[ _.-]*\\(?[\\d][\\d _.:at-]*\\)?";

  private static final String SUFFIX = "(?i).*\\.(png|jpe?g|gif|svg|webp|tiff?|bmp|heic|avif)";

  private final ByLanguage<Set<String>> openings = ByLanguage.entries("alt-openings");
  private final ByLanguage<Set<String>> empty = ByLanguage.entries("alt-empty");

  /** For {@link java.util.ServiceLoader}. */
  public AlternativeText() {}

  @Override
  public String id() {
    return "TF-EDIT-121";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Element image : subject.text().document().select("img[alt]:not([data-default-alt])")) {
      Shown picture = new Shown(image);
      if (picture.words().isBlank() || picture.isDecorative()) {
        continue;
      }
      fault(picture)
          .ifPresent(
              fault ->
                  remarks.add(
                      Remark.of(
                          picture.place(subject.sources()),
                          "The words for the picture \"" + picture.file() + "\" " + fault + ".",
                          "Write in its brackets what who can't see it should know.")));
    }
    return List.copyOf(remarks);
  }

  private Optional<String> fault(Shown picture) {
    String words = picture.words();
    if (isFileName(words, picture.file())) {
      return Optional.of("are the name of a file: “" + words + "”");
    }
    String caption = folded(picture.caption());
    if (!caption.isEmpty() && caption.equals(folded(words))) {
      return Optional.of("are those of its caption, which would be heard twice");
    }
    String language = picture.language();
    String lower = words.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (empty.in(language).contains(lower.replaceAll("[\\s.:!]+$", ""))) {
      return Optional.of("say nothing of it: “" + words + "”");
    }
    return openings.in(language).stream()
        .filter(opening -> lower.startsWith(opening + " "))
        .findFirst()
        .map(opening -> "start with “" + opening + "”, which screen readers say by themselves");
  }

  /** "IMG_1234", "scar-types.png", "scar-types"; one good word may be a file's name as well. */
  private static boolean isFileName(String words, String file) {
    String stem = file.replaceFirst("\\.[^.]*$", "");
    boolean written = words.equalsIgnoreCase(file) || words.equalsIgnoreCase(stem);
    boolean joined = stem.matches(".*[_\\d-].*");
    return (words.matches(SUFFIX) && !words.contains(" "))
        || (written && joined && !words.contains(" "))
        || words.matches(MADE_UP);
  }

  private static String folded(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
