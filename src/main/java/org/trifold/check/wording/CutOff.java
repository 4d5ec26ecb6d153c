package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import org.trifold.model.Severity;

/**
 * A paragraph breaks off in mid-sentence. Certain where it ends on a word that a sentence does not
 * end on, on a comma, or owes the second half of a pair; where only the last of its sentences has
 * no end mark, the mark alone may be missing.
 */
public final class CutOff implements Rule {
  /** "and so on": as much as a message quotes. */
  private static final int QUOTED_WORDS = 6;

  private static final int LEAST_WORDS = 4;

  /** A line of an address or a greeting ends in a comma, too; those are short. */
  private static final int LEAST_BEFORE_COMMA = 7;

  private static final int LEAST_BEFORE_STRANDED = 8;
  private static final int LEAST_UNMARKED = 5;
  private static final int LEAST_ALONE = 15;
  private static final String SUPERLATIVE = "est";
  private static final Set<String> JOINS = Set.of("and", "or", "but");
  private static final Set<String> PLACED =
      Set.of("about", "after", "before", "in", "near", "on", "over", "under", "within");
  private static final Pattern SIGNED = Pattern.compile("[”“»«\"’]\\s*[—–-]\\s*\\p{Lu}[^”“»«\"]*$");

  private final ByLanguage<Set<String>> unfinished = ByLanguage.words("wording/unfinished");
  private final ByLanguage<Set<String>> articles = ByLanguage.words("wording/articles");
  private final ByLanguage<Set<String>> stranded = ByLanguage.words("wording/stranded");
  private final ByLanguage<Map<String, String>> pairs = ByLanguage.pairs("wording/pairs");

  /** For {@link java.util.ServiceLoader}. */
  public CutOff() {}

  @Override
  public String id() {
    return "TF-EDIT-030";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Remark> remarks = new ArrayList<>();
    for (Block block : subject.text().blocks()) {
      boolean read = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.ITEM;
      if (!read || block.isQuoted()) {
        continue;
      }
      BlockEnd end = BlockEnd.of(block);
      if (end.isOpen() && !isSigned(block.text())) {
        remark(block).ifPresent(remarks::add);
      } else if (end.isOpenItem(block)) {
        item(block).ifPresent(remarks::add);
      }
    }
    return remarks;
  }

  /** "“…” — Jane Doe": who is quoted stands behind a dash, and needs no full stop. */
  private static boolean isSigned(String text) {
    return SIGNED.matcher(text).find();
  }

  /** Items may go on in the next one behind "and", but not behind "the". */
  private Optional<Remark> item(Block block) {
    List<Word> words = block.words();
    Word end = words.get(words.size() - 1);
    List<Sentence> sentences = block.sentences();
    boolean cut =
        words.size() >= LEAST_WORDS
            && end.span().end() == block.text().length()
            && !block.isOpaque(end.span())
            && isIn(articles, block.language(), end);
    return cut
        ? Optional.of(brokenOff(block, sentences.get(sentences.size() - 1)))
        : Optional.empty();
  }

  private static Remark brokenOff(Block block, Sentence last) {
    return Remark.of(
        block,
        tail(last),
        "The paragraph breaks off: \"… " + block.text().substring(tail(last).start()) + "\".",
        "Write the sentence to its end, or take it out.");
  }

  private Optional<Remark> remark(Block block) {
    List<Sentence> sentences = block.sentences();
    Sentence last = sentences.get(sentences.size() - 1);
    if (last.words().isEmpty() || block.words().size() < LEAST_WORDS) {
      return Optional.empty();
    }
    Word end = last.words().get(last.words().size() - 1);
    if (block.isOpaque(end.span()) || BlockEnd.isAddress(block, end)) {
      return Optional.empty();
    }
    if (breaksOff(block, last, end)) {
      return Optional.of(brokenOff(block, last));
    }
    if (isStranded(block, last, end)) {
      return Optional.of(
          Remark.of(
                  block,
                  tail(last),
                  "The paragraph may break off: \"… "
                      + block.text().substring(tail(last).start())
                      + "\".",
                  "Write the sentence to its end, or set its full stop.")
              .atMost(Severity.WARNING));
    }
    return unmarked(block, last)
        .map(
            severity ->
                Remark.of(
                        block,
                        tail(last),
                        "The paragraph ends without a full stop: \"… "
                            + block.text().substring(tail(last).start())
                            + "\".",
                        "See whether something is missing, and set the full stop.")
                    .atMost(severity));
  }

  private boolean breaksOff(Block block, Sentence last, Word end) {
    String language = block.language();
    boolean prose = BlockEnd.isParagraph(block) || block.sentences().size() > 1;
    if (!unfinished.knows(language)) {
      return false;
    }
    String after = block.text().substring(end.span().end()).strip();
    if (after.equals(",")) {
      return prose && (last.words().size() >= LEAST_BEFORE_COMMA || block.sentences().size() > 1);
    }
    if (!after.isEmpty()) {
      return false;
    }
    return isIn(unfinished, language, end) || (prose && owes(language, last));
  }

  /** On a word that may end a sentence but seldom does. */
  private boolean isStranded(Block block, Sentence last, Word end) {
    return end.span().end() == block.text().length()
        && BlockEnd.isParagraph(block)
        && (last.words().size() >= LEAST_BEFORE_STRANDED || block.sentences().size() > 1)
        && (isIn(stranded, block.language(), end)
            || isMostOfNothing(block, last, end)
            || isSecondOfTwo(block, last, end));
  }

  /** "In the morning and before": what may end a sentence elsewhere does not behind "and". */
  private static boolean isSecondOfTwo(Block block, Sentence last, Word end) {
    int before = last.words().size() - 2;
    return block.isIn("en")
        && before >= 0
        && JOINS.contains(last.words().get(before).folded())
        && PLACED.contains(end.text());
  }

  /** "Delete the oldest": the oldest what? */
  private static boolean isMostOfNothing(Block block, Sentence last, Word end) {
    int before = last.words().size() - 2;
    return block.isIn("en")
        && before >= 0
        && last.words().get(before).folded().equals("the")
        && end.folded().length() > SUPERLATIVE.length() + 2
        && end.folded().endsWith(SUPERLATIVE);
  }

  /** "vitamin A", "the letter I": capital, it is a name. */
  private static boolean isIn(ByLanguage<Set<String>> lists, String language, Word word) {
    return Character.isLowerCase(word.text().codePointAt(0))
        && lists.in(language).contains(word.folded());
  }

  private boolean owes(String language, Sentence sentence) {
    String text =
        " " + String.join(" ", sentence.words().stream().map(Word::folded).toList()) + " ";
    return pairs.in(language).entrySet().stream()
        .anyMatch(pair -> owes(text, pair.getKey(), pair.getValue()));
  }

  private static boolean owes(String text, String first, String seconds) {
    int at = text.indexOf(" " + first + " ");
    if (at < 0) {
      return false;
    }
    for (String second : seconds.split(" ; ")) {
      if (text.indexOf(" " + second + " ", at) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Severity> unmarked(Block block, Sentence last) {
    // "Privacy | Terms": a row of links.
    if (block.text().contains(" | ")
        || !BlockEnd.isParagraph(block)
        || !BlockEnd.isWordAlone(block)
        || BlockEnd.isBeforeTable(block)
        || block.sentences().stream().anyMatch(Sentence::isParted)) {
      return Optional.empty();
    }
    if (block.sentences().size() > 1 && last.words().size() >= LEAST_UNMARKED) {
      return Optional.of(Severity.WARNING);
    }
    return last.words().size() >= LEAST_ALONE ? Optional.of(Severity.INFO) : Optional.empty();
  }

  private static Span tail(Sentence last) {
    List<Word> words = last.words();
    Word from = words.get(Math.max(0, words.size() - QUOTED_WORDS));
    return new Span(from.span().start(), last.span().end());
  }
}
