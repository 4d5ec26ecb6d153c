package org.trifold.check.wording;

import java.util.List;
import org.trifold.check.Suppression;
import org.trifold.model.Severity;

/**
 * What a manuscript says, as far as others of the run may say it too. Pure data: it is made where
 * the manuscript is read, and compared where all of the run come together.
 *
 * @param manuscript its path
 * @param severity how bad it is to its profile that it says what another says
 * @param leastWords shorter passages count for nothing
 * @param share from 0 to 1: passages are nearly the same that share so much of their wording
 * @param said its sentences in their order
 * @param suppressions those for {@link RepeatedElsewhere}
 */
public record Passages(
    String manuscript,
    Severity severity,
    int leastWords,
    double share,
    List<Said> said,
    List<Suppression> suppressions) {
  public Passages {
    said = List.copyOf(said);
    suppressions = List.copyOf(suppressions);
  }
}
