package org.trifold.edition.ebook;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What two vocabularies call a kind of section.
 *
 * @param type of the EPUB 3 Structural Semantics Vocabulary 1.1
 * @param role of the Digital Publishing WAI-ARIA Module 1.1; empty where it has none
 */
record Meaning(String type, String role) {
  private static final Map<String, Meaning> SECTIONS =
      Map.ofEntries(
          both("part"),
          both("chapter"),
          both("preface"),
          both("abstract"),
          both("foreword"),
          both("introduction"),
          both("prologue"),
          both("conclusion"),
          both("epilogue"),
          both("afterword"),
          both("appendix"),
          both("glossary"),
          both("bibliography"),
          both("index"),
          both("dedication"),
          both("epigraph"),
          both("colophon"),
          both("acknowledgments"),
          both("credits"),
          both("errata"),
          Map.entry("contributors", new Meaning("contributors", "")),
          Map.entry(ContentFile.COPYRIGHT_PAGE, new Meaning("copyright-page", "")),
          Map.entry("notes", new Meaning("endnotes", "doc-endnotes")));

  /**
   * Kinds that the work itself is made of. A prologue is "typically part of the narrative" and an
   * epilogue "a concluding section of narrative" (EPUB 3 Structural Semantics Vocabulary 1.1).
   */
  private static final Set<String> BODY =
      Set.of("part", "chapter", ContentFile.TEXT, "prologue", "conclusion", "epilogue");

  private static Map.Entry<String, Meaning> both(String name) {
    return Map.entry(name, new Meaning(name, "doc-" + name));
  }

  /** The meaning of a section's kind; empty for a kind that the vocabularies don't know. */
  static Optional<Meaning> of(String kind) {
    return Optional.ofNullable(SECTIONS.get(kind));
  }

  /** Whether a kind is of the work itself; else it stands before or behind. */
  static boolean isBody(String kind) {
    return BODY.contains(kind);
  }
}
