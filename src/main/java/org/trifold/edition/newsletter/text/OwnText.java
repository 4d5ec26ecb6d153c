package org.trifold.edition.newsletter.text;

import java.text.Normalizer;
import java.util.Optional;
import org.trifold.edition.Prepared;
import org.trifold.edition.newsletter.service.Personalization;
import org.trifold.gate.Gate;
import org.trifold.model.Audience;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * The text part that an author wrote in place of the made one: {@code <name>.newsletter.txt} beside
 * the manuscript, {@code <name>-<segment>.newsletter.txt} for a segment. It is taken as it is, in
 * Unicode's composed form and with a line end at its end.
 */
public final class OwnText {
  private static final String SUFFIX = ".newsletter.txt";

  private OwnText() {}

  /**
   * The author's text; empty where there is none.
   *
   * @param audience who gets the mail
   * @param unsubscribe address or merge tag, which no newsletter may lack
   * @param personal writes merge tags in their neutral form
   */
  public static Optional<String> of(
      Prepared prepared, Audience audience, String unsubscribe, Personalization personal) {
    Gate gate = prepared.gate();
    String name = prepared.publication().source().replaceFirst("\\.[^./]*$", "");
    String file = name + audience.suffix() + SUFFIX;
    if (!gate.exists(file)) {
      return Optional.empty();
    }
    SourceLocation where = SourceLocation.ofFile(file);
    String text = gate.readText(file, where).stripTrailing() + "\n";
    if (!text.contains(unsubscribe)) {
      prepared
          .findings()
          .add(
              Finding.warning(
                  "TF-NEWS-039",
                  where,
                  "This text part doesn't say where to unsubscribe.",
                  "Write \"" + unsubscribe + "\" in it."));
    }
    return Optional.of(personal.settle(Normalizer.normalize(text, Normalizer.Form.NFC), where));
  }
}
