package org.trifold.check.marketing;

import java.util.Comparator;
import java.util.List;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;

/**
 * A word or phrase comes so often that the text seems written for search engines. Of 425 pages of
 * manuals (up to 25 of each of two dozen public AsciiDoc projects), which have the words of their
 * trade more often than other texts, 386 keep to limits that were a little stricter than its usual
 * ones, and of some 240 public posts and recipes all but 7 to these. A short text is held to what a
 * longer one may have: naming its subject six times makes no habit of it, fourteen times in a
 * hundred words does; and in headings a short text names its subject, a long one is led by it.
 */
public final class KeywordStuffing implements Rule {
  private static final String WORDS = "least-words";
  private static final String WORD = "most-word-per-mille";
  private static final String PHRASE = "most-phrase-per-mille";
  private static final String HEADED = "most-headed-phrase-per-mille";

  /** Fewer are no habit. */
  private static final int LEAST = 6;

  /** A name of one word may come so many times as often. */
  private static final double NAME = 1.6;

  /** And one of more words. */
  private static final double LONG_NAME = 2;

  private static final int LEAST_HEADINGS = 5;

  /** Of a phrase that headings have: a post on yin yoga says so ten times. */
  private static final int LEAST_HEADED = 15;

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
        new Limit(WORDS, 150, "A shorter text is held to what so many words may have."),
        new Limit(WORD, 75, "How often in a thousand words one may come."),
        new Limit(PHRASE, 25, "How often in a thousand words a phrase of two or three may come."),
        new Limit(
            HEADED, 15, "The same for a phrase that two in five headings have, of five or more."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    Densities densities = Densities.of(subject.text());
    return densities.terms().stream()
        .filter(term -> isTooDense(term, densities, limits))
        .max(
            Comparator.comparingInt((Densities.Term term) -> term.count() * term.length())
                .thenComparing(Densities.Term::text))
        .map(term -> List.of(remark(term, densities)))
        .orElse(List.of());
  }

  private static boolean isTooDense(Densities.Term term, Densities all, Limits limits) {
    if (term.count() < LEAST) {
      return false;
    }
    // What is short names its subject more often.
    double words = Math.max(all.words(), limits.whole(WORDS));
    // A name has no other word, but "we" and "it".
    double name = term.length() == 1 ? NAME : LONG_NAME;
    double density = 1000 * term.count() / words / (term.isName() ? name : 1);
    if (term.length() == 1) {
      return density > limits.number(WORD);
    }
    boolean headed =
        term.count() >= LEAST_HEADED
            && all.headings() >= LEAST_HEADINGS
            && term.headings() >= HEADING_SHARE * all.headings();
    return density > limits.number(PHRASE) || (headed && density > limits.number(HEADED));
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
