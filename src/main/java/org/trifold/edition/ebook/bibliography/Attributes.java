package org.trifold.edition.ebook.bibliography;

import java.util.Optional;
import org.trifold.model.Publication;

/** Header attributes that say something. */
final class Attributes {
  private Attributes() {}

  static Optional<String> text(Publication publication, String name) {
    return publication.metadata().attribute(name).map(String::strip).filter(v -> !v.isEmpty());
  }
}
