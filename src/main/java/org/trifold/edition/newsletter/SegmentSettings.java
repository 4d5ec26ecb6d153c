package org.trifold.edition.newsletter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.trifold.config.Nearest;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.model.Audience;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.transform.Segments;

/**
 * The segments that get a mail of their own.
 *
 * @param names as listed, each once
 * @param where the place that they are listed at
 */
record SegmentSettings(List<String> names, SourceLocation where) {
  private static final String KEY = "newsletter.segments";

  static final Setting DECLARED =
      Setting.list(
          KEY,
          "",
          "Segments of readers, such as patients,staff: each gets a mail of its own,"
              + " <name>-patients.html and so on, with the blocks that the role segment-patients"
              + " marks for it; the mail without a segment in its name has none of them. Unset, the"
              + " one mail has all.");

  /** What can be a role's end and a part of a file's name. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+");

  /** Ends of names that a mail's own files have: {@code care-web.html}. */
  private static final Pattern TAKEN =
      Pattern.compile("(.*-)?(web|meta|images|newsletter|proof-\\d+)");

  SegmentSettings {
    names = List.copyOf(names);
  }

  /**
   * Reads the values.
   *
   * @throws FindingException where a name can't be part of a file's name
   */
  static SegmentSettings of(Settings settings) {
    List<String> names = settings.list(KEY).stream().distinct().toList();
    SourceLocation where = settings.value(KEY).where();
    Set<String> folded = new HashSet<>();
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw bad(name, "is no name for a segment", "Write letters, digits and hyphens.", where);
      }
      if (TAKEN.matcher(name).matches()) {
        throw bad(name, "would share file names with another mail's", "Choose another.", where);
      }
      if (!folded.add(name.toLowerCase(Locale.ROOT))) {
        throw bad(name, "is listed in two spellings", "Write it in one, as its role is.", where);
      }
    }
    return new SegmentSettings(names, where);
  }

  private static FindingException bad(String name, String why, String hint, SourceLocation where) {
    return new FindingException(
        Finding.error("TF-NEWS-054", where, "\"" + name + "\" " + why + ".", hint));
  }

  /** Who gets a mail, those of no segment first. */
  List<Audience> audiences() {
    if (names.isEmpty()) {
      return List.of(Audience.EVERYBODY);
    }
    List<Audience> audiences = new ArrayList<>(List.of(Audience.REST));
    names.forEach(name -> audiences.add(new Audience.Segment(name)));
    return audiences;
  }

  /**
   * Holds the list against the roles of a manuscript.
   *
   * @param selected what the newsletter selects of it
   */
  void check(Document selected, Findings findings) {
    Map<String, SourceLocation> marked = Segments.in(selected);
    Optional.ofNullable(marked.remove("")).ifPresent(place -> findings.add(nameless(place)));
    if (names.isEmpty()) {
      marked.values().stream().findFirst().ifPresent(p -> findings.add(together(marked, p)));
      return;
    }
    for (String name : names) {
      if (!marked.containsKey(name)) {
        findings.add(unmarked(name, marked.keySet()));
      }
    }
    marked.forEach(
        (name, place) -> {
          if (!names.contains(name)) {
            findings.add(unlisted(name, place));
          }
        });
  }

  private static Finding nameless(SourceLocation place) {
    return Finding.warning(
        "TF-NEWS-052",
        place,
        "The role \"" + Audience.ROLE + "\" names no segment, so everybody gets this.",
        "Write one behind the hyphen: " + Audience.ROLE + "patients.");
  }

  private static Finding together(Map<String, SourceLocation> marked, SourceLocation place) {
    return Finding.info(
        "TF-NEWS-050",
        place,
        "The one mail has what is for each segment: " + String.join(", ", marked.keySet()) + ".",
        "For a mail each, set " + KEY + " = \"" + String.join(",", marked.keySet()) + "\".");
  }

  private Finding unmarked(String name, Set<String> marked) {
    String message = "Nothing is marked for the segment \"" + name + "\".";
    // A list for many manuscripts: not each has something for everyone.
    return marked.isEmpty()
        ? Finding.info("TF-NEWS-051", where, message, "Its mail is the one that all others get.")
        : Finding.warning("TF-NEWS-051", where, message, Nearest.hint(name, marked));
  }

  private Finding unlisted(String name, SourceLocation place) {
    return Finding.warning(
        "TF-NEWS-053",
        place,
        "What is for the segment \"" + name + "\" is in no mail: " + KEY + " doesn't list it.",
        Nearest.to(name, names)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Add it there, or the role not-newsletter here."));
  }
}
