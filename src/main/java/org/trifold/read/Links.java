package org.trifold.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.Finding;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/** Checks where links and cross-references lead. */
final class Links {
  /** Schemes that lead a reader somewhere in every edition. */
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

  /** Schemes that run something or look into the reader's machine. */
  private static final Set<String> DANGEROUS =
      Set.of("javascript", "vbscript", "data", "file", "blob", "about", "jar");

  /** Marks a reference whose words are ours, not the author's. */
  private static final String OWN_WORDS = "data-xref-title";

  /** What the parser makes of a manuscript's suffix. */
  private static final String OUTPUT_SUFFIX = ".html";

  /** Suffixes of AsciiDoc files (Asciidoctor, {@code ASCIIDOC_EXTENSIONS}). */
  private static final List<String> SUFFIXES = List.of(".adoc", ".asciidoc", ".asc", ".ad");

  /**
   * Characters of the longest address: "at a minimum" so many are taken by whatever speaks HTTP
   * (RFC 9110, section 4.1). A PDF has an address once more for each line on which it stands.
   */
  private static final int LONGEST = 8000;

  private static final Pattern SCHEME = Pattern.compile("(?s)\\s*([A-Za-z][A-Za-z0-9+.-]*):.*");
  private static final Pattern TITLE = Pattern.compile("(?m)^= +(.+)$");

  private final ReadSession session;
  private final Places places;

  Links(ReadSession session) {
    this.session = session;
    this.places = new Places(session);
  }

  void check(Document document) {
    for (Element link : document.select("a[href]")) {
      if (link.attr("href").length() > LONGEST) {
        tooLong(link);
      } else {
        scheme(link);
      }
    }
    for (Element fact : document.select("span[data-brand]")) {
      locate(fact, "brand:" + fact.attr("data-brand"));
    }
    Set<String> ids = new HashSet<>();
    document.select("[id]").forEach(e -> ids.add(e.id()));
    for (Element reference : document.select("a[data-xref]")) {
      String target = reference.attr("data-xref");
      locate(reference, target.isEmpty() ? manuscript(reference.attr("data-xref-file")) : target);
      if (reference.hasAttr("data-xref-file")) {
        otherManuscript(reference);
      } else if (!reference.attr("data-xref").isEmpty()
          && !ids.contains(reference.attr("data-xref"))) {
        unresolved(
            reference,
            "There is no \"" + ShownAddress.of(reference.attr("data-xref")) + "\" to refer to.");
      }
    }
  }

  /** Later passes know the line no better than what the element carries. */
  private void locate(Element element, String written) {
    SourceLocation where = places.of(element, written);
    if (where.column() > 0) {
      element.attr(SourceLocation.LINE_ATTRIBUTE, String.valueOf(where.line()));
    }
  }

  private void unresolved(Element reference, String message) {
    session
        .findings()
        .add(
            Finding.error(
                "TF-READ-040",
                places.of(reference, reference.attr("data-xref")),
                message,
                "Correct the id, or give the target one with [#id]."));
    // What the reader would see of it stays: the author's text, or the id.
    if (reference.text().isEmpty() && reference.selectFirst("img") == null) {
      reference.text("[" + reference.attr("data-xref") + "]");
    }
    reference.unwrap();
  }

  private void tooLong(Element link) {
    String href = link.attr("href");
    session
        .findings()
        .add(
            Finding.error(
                "TF-READ-045",
                places.of(link, href),
                "The address of the link has " + href.length() + " characters.",
                "Shorten it to " + LONGEST + " at most; a longer one is cut off or refused."));
    link.unwrap();
  }

  private void scheme(Element link) {
    String href = link.attr("href").strip();
    Matcher matcher = SCHEME.matcher(href.replaceAll("[\\p{Cntrl}\\s]", ""));
    if (!matcher.matches()) {
      return;
    }
    String scheme = matcher.group(1).toLowerCase(Locale.ROOT);
    if (SCHEMES.contains(scheme)) {
      return;
    }
    SourceLocation where = places.of(link, href);
    String shown = ShownAddress.of(href);
    if (DANGEROUS.contains(scheme)) {
      session
          .findings()
          .add(
              Finding.error(
                  "TF-READ-041",
                  where,
                  "The link \"" + shown + "\" leads to something that runs or reads files.",
                  "Link to an http, https, mailto or tel address."));
      link.unwrap();
      return;
    }
    session
        .findings()
        .add(
            Finding.info(
                "TF-READ-042",
                where,
                "The link \"" + shown + "\" can't be followed from an edition.",
                "Link to an http, https, mailto or tel address."));
    if (!link.text().contains(href)) {
      link.appendText(" (" + href + ")");
    }
    link.unwrap();
  }

  /** A reference to another manuscript names its title; there is nothing in a file to link to. */
  private void otherManuscript(Element reference) {
    String path = reference.attr("data-xref-file");
    String file = manuscript(path);
    Optional<String> text = session.gate().readTextIfPresent(resolved(file));
    if (text.isEmpty()) {
      unresolvedFile(reference, file);
      return;
    }
    String id = reference.attr("data-xref");
    if (!id.isEmpty() && !mentions(text.get(), id)) {
      session
          .findings()
          .add(
              Finding.warning(
                  "TF-READ-044",
                  places.of(reference, id),
                  "There is no id \"" + id + "\" written in \"" + file + "\".",
                  "Correct the id after the #."));
    }
    if (reference.text().isEmpty() || reference.text().equals(path)) {
      Matcher title = TITLE.matcher(text.get());
      reference.text(title.find() ? title.group(1).strip() : file);
      reference.attr(OWN_WORDS, "");
    }
    reference.attr("data-xref-file", file);
  }

  private void unresolvedFile(Element reference, String file) {
    session
        .findings()
        .add(
            Finding.error(
                "TF-READ-043",
                places.of(reference, file),
                "The manuscript \""
                    + ShownAddress.of(file)
                    + "\" that is referred to does not exist.",
                "Correct its name."));
    String path = reference.attr("data-xref-file");
    if (reference.text().isEmpty() || reference.text().equals(path)) {
      reference.text(file);
    }
    reference.unwrap();
  }

  /** Whether a text names this id, or has a heading that its automatic id is made from. */
  private static boolean mentions(String text, String id) {
    if (text.contains(id)) {
      return true;
    }
    String folded = letters(id);
    return text.lines().filter(l -> l.startsWith("=")).anyMatch(l -> letters(l).equals(folded));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /**
   * The manuscript's file that a path stands for. The parser has put the suffix of its output in
   * the place of the one that was written, so the file is looked for by each suffix there is.
   */
  private String manuscript(String path) {
    if (!path.endsWith(OUTPUT_SUFFIX)) {
      return path;
    }
    String stem = path.substring(0, path.length() - OUTPUT_SUFFIX.length());
    List<String> candidates = new ArrayList<>();
    // The suffix of the manuscript itself is the likeliest.
    String own = session.manuscript();
    candidates.add(stem + own.substring(Math.max(own.lastIndexOf('.'), own.lastIndexOf('/') + 1)));
    SUFFIXES.forEach(suffix -> candidates.add(stem + suffix));
    return candidates.stream()
        .filter(file -> session.gate().admits(resolved(file)))
        .findFirst()
        .orElse(candidates.get(0));
  }

  /** Path relative to the project root of a file named from the manuscript's folder. */
  private String resolved(String file) {
    try {
      Path manuscript = session.gate().root().resolve(session.manuscript());
      return manuscript.resolveSibling(file).normalize().toString();
    } catch (InvalidPathException e) {
      return file;
    }
  }
}
