package org.trifold.edition.ebook.bibliography;

import java.util.Optional;

/**
 * Somebody who had a hand in the book.
 *
 * @param name as it is printed; never blank
 * @param fileAs as catalogues sort it: {@code Fern, Ada}
 * @param role MARC relator code: {@code aut}, {@code trl}
 */
public record Contributor(String name, Optional<String> fileAs, String role) {
  static final String AUTHOR = "aut";

  /** Authors are creators, all others contributors (EPUB 3.3, 5.5.3.2). */
  public boolean isCreator() {
    return role.equals(AUTHOR);
  }
}
