package org.trifold.check.marketing;

import java.util.Comparator;
import java.util.List;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/**
 * A word or phrase comes so often that the text seems written for search engines. What is normal
 * was measured in 246 pages of manuals, which have the words of their trade more often than other
 * texts: in 24 of 25 no phrase comes more than 25 times in a thousand words, and in all but two no
 * phrase that comes 15 times is in two of five headings.
 */
public final class KeywordStuffing implements Rule {
  private static final String WORDS = "least-words";
  private static final String WORD = "most-word-per-mille";
  private static final String PHRASE = "most-phrase-per-mille";
  private static final String HEADED = "most-headed-phrase-per-mille";

  /** Fewer are no habit. */
  private static final int LEAST = 6;

  private static final int LEAST_HEADINGS = 5;

  private static final double HEADING_SHARE = 0.4;

  /** For {@link java.util.ServiceLoader}. */
  public KeywordStuffing() {}

  @Override
  public String id() {
    return "TF-EDIT-140";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(WORDS, 150, "Words that a text must have before a density says anything."),
        new Limit(WORD, 60, "How often in a thousand words one may come."),
        new Limit(PHRASE, 25, "How often in a thousand words a phrase of two or three may come."),
        new Limit(
            HEADED, 15, "The same for a phrase that two in five headings have, of five or more."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Densities densities = Densities.of(subject.text());
    if (densities.words() < limits.whole(WORDS)) {
      return List.of();
    }
    return densities.terms().stream()
        .filter(term -> isTooDense(term, densities, limits))
        .max(
            Comparator.comparingInt((Densities.Term term) -> term.count() * term.length())
                .thenComparing(Densities.Term::text))
        .map(term -> List.of(remark(term, densities)))
        .orElse(List.of());
  }

  private static boolean isTooDense(Densities.Term term, Densities all, Limits limits) {
    // A name has no other word.
    if (term.count() < LEAST || term.isName()) {
      return false;
    }
    double density = density(term, all);
    if (term.length() == 1) {
      return density > limits.number(WORD);
    }
    boolean headed =
        all.headings() >= LEAST_HEADINGS && term.headings() >= HEADING_SHARE * all.headings();
    return density > limits.number(PHRASE) || (headed && density > limits.number(HEADED));
  }

  private static double density(Densities.Term term, Densities all) {
    return 1000.0 * term.count() / all.words();
  }

  private static Remark remark(Densities.Term term, Densities all) {
    String headings =
        term.headings() > 1
            ? ", and in " + term.headings() + " of " + all.headings() + " headings"
            : "";
    return Remark.of(
        term.block(),
        term.span(),
        "“"
            + term.text()
            + "” comes "
            + term.count()
            + " times in "
            + all.words()
            + " words"
            + headings
            + ".",
        "Say it where it is needed, and a pronoun where that is clear.");
  }
}
