package org.trifold.gather;

import java.util.List;

/**
 * What descriptions of one kind are called, and the rules that they may break.
 *
 * @param noun {@code book}
 * @param one with its article: {@code a book}
 * @param suffix what the names of such files end with
 * @param attributes header attributes that stand at the top of the file, not in a table
 */
record DescriptionKind(
    String noun,
    String one,
    String suffix,
    List<String> attributes,
    String untitled,
    String empty,
    String noArticle,
    String twice,
    String wrongValue) {
  static final DescriptionKind BOOK =
      new DescriptionKind(
          "book",
          "a book",
          ".book.toml",
          List.of(),
          "TF-BOOK-001",
          "TF-BOOK-002",
          "TF-BOOK-003",
          "TF-BOOK-004",
          "TF-BOOK-005");

  static final DescriptionKind ISSUE =
      new DescriptionKind(
          "issue",
          "an issue",
          ".issue.toml",
          List.of("subject", "preheader", "canonical-url"),
          "TF-ISSUE-001",
          "TF-ISSUE-002",
          "TF-ISSUE-003",
          "TF-ISSUE-004",
          "TF-ISSUE-005");

  DescriptionKind {
    attributes = List.copyOf(attributes);
  }

  static List<DescriptionKind> all() {
    return List.of(BOOK, ISSUE);
  }

  /** What is said of something listed that is not an article of this kind. */
  String isNoArticle(String listed, DescriptionKind is) {
    return "\""
        + listed
        + "\" is "
        + is.one
        + ", not an article of "
        + (is == this ? "one" : one)
        + ".";
  }
}
