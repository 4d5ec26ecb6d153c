package org.trifold.read;

import java.util.List;
import java.util.Optional;
import org.asciidoctor.ast.Section;

/**
 * What kind of section the author means. AsciiDoc takes any style for the name of a special section
 * ({@code [foreword]}); these names are understood as roles too ({@code [.foreword]}).
 */
final class SectionKinds {
  /**
   * Kinds that AsciiDoc has no style of its own for. Most are of the EPUB 3 Structural Semantics
   * Vocabulary 1.1.
   */
  private static final List<String> ROLES =
      List.of(
          "copyright-page",
          "epigraph",
          "foreword",
          "introduction",
          "prologue",
          "conclusion",
          "epilogue",
          "afterword",
          "credits",
          "contributors",
          "errata",
          "about-author",
          "also-by");

  /** Below a chapter a role is only a role. */
  private static final int LOWEST = 1;

  private SectionKinds() {}

  /** The kind that a section's role gives it. */
  static Optional<String> byRole(Section section) {
    return section.getLevel() > LOWEST
        ? Optional.empty()
        : ROLES.stream().filter(section::hasRole).findFirst();
  }

  /** The section's kind; empty for one that is only a section. */
  static Optional<String> of(Section section) {
    return byRole(section)
        .or(() -> Optional.ofNullable(section.getSectionName()).filter(k -> !k.equals("section")));
  }
}
