package org.trifold.edition.newsletter.picture;

import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.ShownAddress;
import org.trifold.model.SourceLocation;

/** Why a picture is not in the mail. Without state. */
final class Unshown {
  /** What to do about a drawing that can't be drawn. */
  static final String AGAIN = "Open it in a drawing program and save it again.";

  private Unshown() {}

  /** Of a format that mail programs don't show. */
  static FindingException format(String source, SourceLocation where) {
    return new FindingException(
        Finding.error(
            "TF-NEWS-006",
            where,
            "Mail programs don't show pictures like \"" + ShownAddress.of(source) + "\".",
            "Save it as PNG, JPEG or GIF, or draw it as SVG."));
  }

  /**
   * One that can't be drawn.
   *
   * @param why a clause
   */
  static FindingException broken(String source, SourceLocation where, String why, String hint) {
    return new FindingException(
        Finding.error(
            "TF-NEWS-007",
            where,
            "The picture \""
                + ShownAddress.of(source)
                + "\" can't be drawn: "
                + why.replaceAll("\\s+", " ")
                + ".",
            hint));
  }
}
