package org.trifold.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;

/** Finds selection roles that name no edition: a slip there would show or hide the wrong words. */
public final class EditionRoles {
  private EditionRoles() {}

  /**
   * Findings for roles {@code only-…} and {@code not-…} that name no known edition.
   *
   * @param editions the names of all known editions
   */
  public static List<Finding> check(Publication publication, Set<String> editions) {
    List<Finding> findings = new ArrayList<>();
    for (Element element : publication.document().body().select("[class*=only-], [class*=not-]")) {
      for (String name : element.classNames()) {
        String edition = name.replaceFirst("^(only|not)-", "");
        boolean sheet =
            name.equals(SheetSelection.NOT_SHEET) || name.equals(SheetSelection.ONLY_SHEET);
        if (sheet || edition.equals(name) || editions.contains(edition)) {
          continue;
        }
        Optional<String> meant = meant(edition, editions);
        findings.add(
            Finding.warning(
                "TF-SELECT-003",
                SourceLocation.of(element),
                "The role \"" + name + "\" names no edition, so it chooses nothing.",
                meant
                    .map(e -> "Did you mean \"" + e + "\"?")
                    .orElse(
                        "Known: " + String.join(", ", editions.stream().sorted().toList()) + ".")));
      }
    }
    return List.copyOf(findings);
  }

  /** The edition that a file format stands for, or the nearest name. */
  private static Optional<String> meant(String word, Set<String> editions) {
    String edition =
        switch (word) {
          case "pdf", "print" -> "handout";
          case "epub", "epub3", "book" -> "ebook";
          case "email", "mail", "html" -> "newsletter";
          default -> "";
        };
    return editions.contains(edition) ? Optional.of(edition) : Nearest.to(word, editions);
  }
}
