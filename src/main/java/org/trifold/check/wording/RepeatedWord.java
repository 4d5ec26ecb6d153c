package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;
import org.trifold.check.words.Roots;

/** The same word twice, as it slips in at the end of a line, and the same two words of grammar. */
public final class RepeatedWord implements Rule {
  private static final Set<String> COPULAS = Set.of("is", "was", "are", "were");

  private static final Set<String> PARTICLES = Set.of("in", "on", "over");

  private static final Set<String> LINKS = Set.of("and", "or", "by");

  private final ByLanguage<Set<String>> doubles = ByLanguage.words("wording/doubles");
  private final ByLanguage<Set<String>> clauses = ByLanguage.words("wording/clauses");
  private final ByLanguage<Map<String, String>> pronouns = ByLanguage.pairs("wording/pronouns");
  private final ByLanguage<Set<String>> phrasal = ByLanguage.words("wording/phrasal");
  private final Roots stems = new Roots();

  /** For {@link java.util.ServiceLoader}. */
  public RepeatedWord() {}

  @Override
  public String id() {
    return "TF-EDIT-031";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Block block : subject.text().blocks()) {
      boolean read =
          block.kind() != BlockKind.VERSE
              && (block.kind() != BlockKind.TERM || block.text().endsWith("?"))
              && block.kind() != BlockKind.ATTRIBUTION
              && !block.isQuoted()
              && doubles.knows(block.language());
      if (read) {
        block.sentences().forEach(sentence -> check(sentence, remarks));
      }
    }
    return remarks;
  }

  private void check(Sentence sentence, List<Remark> remarks) {
    List<Word> words = sentence.words();
    for (int i = 0; i + 1 < words.size(); i++) {
      Optional<Span> found =
          isTwice(sentence.block(), words, i)
              ? span(words, i, i + 1)
              : twoTwice(sentence.block(), words, i);
      if (found.isPresent()) {
        Span span = found.get();
        remarks.add(
            Remark.of(
                sentence.block(),
                span,
                "\""
                    + sentence.block().text().substring(span.start(), span.end())
                    + "\" has the same twice.",
                "Take one out."));
      }
    }
  }

  private static Optional<Span> span(List<Word> words, int from, int to) {
    return Optional.of(new Span(words.get(from).span().start(), words.get(to).span().end()));
  }

  /** "Who told you you could": one ends a clause, and the other begins one. */
  private boolean isBetweenClauses(Block block, List<Word> words, int i) {
    String behind = pronouns.in(block.language()).getOrDefault(words.get(i).folded(), "");
    return i + 2 < words.size() && List.of(behind.split(" ")).contains(words.get(i + 2).folded());
  }

  /** "We moved in in May": one belongs to the verb. */
  private boolean isPhrasal(Block block, List<Word> words, int i) {
    return i > 0
        && PARTICLES.contains(words.get(i).folded())
        && phrasal.in(block.language()).contains(words.get(i - 1).folded());
  }

  private boolean isTwice(Block block, List<Word> words, int i) {
    Word one = words.get(i);
    Word two = words.get(i + 1);
    String folded = one.folded();
    String language = block.language();
    if (!isSame(one.text(), two.text())
        || one.isNumber()
        || !isBlank(block, one, two)
        || isMeant(block, folded)
        || isBetweenClauses(block, words, i)
        || isPhrasal(block, words, i)
        || (COPULAS.contains(folded) && isAfterClause(language, words, i))
        || isInterjection(block, words, i)
        || (!one.text().equals(two.text()) && !stems.isFunction(language, folded))
        || isEmphasis(words, i)) {
      return false;
    }
    if (folded.codePointCount(0, folded.length()) == 1) {
      return one.text().equals("a") && two.text().equals("a");
    }
    boolean heading =
        block.kind() == BlockKind.TITLE
            || block.kind() == BlockKind.SUBTITLE
            || block.kind() == BlockKind.HEADING;
    // "Duran Duran", "New York New York": a name; not in a heading, whose words are all capital.
    boolean name = Character.isUpperCase(two.text().codePointAt(0));
    return !name || (heading && stems.isFunction(language, folded));
  }

  /** English is what a text is in that does not say: there, doubles of any language are meant. */
  private boolean isMeant(Block block, String folded) {
    return block.isIn("en")
        ? doubles.all().stream().anyMatch(list -> list.contains(folded))
        : doubles.in(block.language()).contains(folded);
  }

  /** "What it is is": one verb ends a clause, and the other goes on. */
  private boolean isAfterClause(String language, List<Word> words, int i) {
    Set<String> opens = clauses.in(language);
    return words.subList(0, i).stream().anyMatch(word -> opens.contains(word.folded()));
  }

  /** "No no, thank you". */
  private static boolean isInterjection(Block block, List<Word> words, int i) {
    int end = words.get(i + 1).span().end();
    return i == 0 && end < block.text().length() && block.text().charAt(end) == ',';
  }

  /** "The the"; but not "OR or", where each is something else. */
  private static boolean isSame(String one, String two) {
    return one.equals(two)
        || (one.equalsIgnoreCase(two) && one.substring(1).equals(two.substring(1)));
  }

  /** "of the of the"; but not "and again and again". */
  private Optional<Span> twoTwice(Block block, List<Word> words, int i) {
    if (i + 3 >= words.size()) {
      return Optional.empty();
    }
    String language = block.language();
    String one = words.get(i).folded();
    String two = words.get(i + 1).folded();
    boolean same =
        !one.equals(two)
            && one.equals(words.get(i + 2).folded())
            && two.equals(words.get(i + 3).folded())
            && stems.isFunction(language, one)
            && stems.isFunction(language, two)
            && isBlank(block, words.get(i), words.get(i + 1))
            && isBlank(block, words.get(i + 1), words.get(i + 2))
            && isBlank(block, words.get(i + 2), words.get(i + 3));
    // "And more and more", "what is mine is mine".
    boolean joined = LINKS.contains(one) || LINKS.contains(two);
    boolean emphasis =
        joined
            || (COPULAS.contains(one) && isAfterClause(language, words, i))
            || (i > 0 && words.get(i - 1).folded().equals(two))
            || (i + 4 < words.size() && words.get(i + 4).folded().equals(one));
    return same && !emphasis ? span(words, i, i + 3) : Optional.empty();
  }

  /** Three times the same is meant. */
  private static boolean isEmphasis(List<Word> words, int i) {
    String folded = words.get(i).folded();
    return (i > 0 && words.get(i - 1).folded().equals(folded))
        || (i + 2 < words.size() && words.get(i + 2).folded().equals(folded));
  }

  private static boolean isBlank(Block block, Word one, Word two) {
    return !block.isOpaque(one.span())
        && !block.isOpaque(two.span())
        && block.text().substring(one.span().end(), two.span().start()).equals(" ");
  }
}
