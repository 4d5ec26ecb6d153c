package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;
import org.trifold.model.Severity;

/** Two blanks for one, one before a comma or full stop, and none after it. */
public final class Spacing implements Rule {
  /** What a text that is fine has nowhere. */
  private static final Pattern SUSPECT = Pattern.compile(" [,.;:!?]|[,;]\\p{L}|\\p{Ll}\\.\\p{Lu}");

  private static final Pattern BLANKS = Pattern.compile(" {2,}");
  private static final Pattern BEFORE_MARK = Pattern.compile(" +([,.;:!?])( +|$)");
  private static final Pattern WRONG_SIDE = Pattern.compile(" ,");
  private static final Pattern NO_BLANK = Pattern.compile("[,;]");
  private static final Pattern SENTENCES_JOINED =
      Pattern.compile("(\\p{Ll}{3,})([.])(\\p{Lu}\\p{Ll}*)");
  private static final int LEAST_LETTERS = 3;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] +");
  private static final Pattern AFTER_MARK = Pattern.compile("[,;:)] {2,}");

  /** No clause ends with these, so that a mark after one is spoken of: "use ; as delimiter". */
  private static final Set<String> NO_ENDS =
      Set.of("a", "an", "the", "by", "with", "of", "or", "and", "use", "using", "either");

  private final ByLanguage<Set<String>> openers = ByLanguage.words("wording/openers");

  /** For {@link java.util.ServiceLoader}. */
  public Spacing() {}

  @Override
  public String id() {
    return "TF-EDIT-037";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    TypedWords words = new TypedWords(subject);
    List<Remark> remarks = new ArrayList<>();
    List<Remark> afterSentences = new ArrayList<>();
    int single = 0;
    List<Block> blocks = subject.text().blocks();
    BlankLines lines = new BlankLines(subject.sources());
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      if (block.kind() == BlockKind.VERSE) {
        continue;
      }
      Block next = blocks.get(Math.min(b + 1, blocks.size() - 1));
      if (!SUSPECT.matcher(block.text()).find() && !lines.haveTwoBlanks(block, next)) {
        single += Math.max(0, block.sentences().size() - 1);
        continue;
      }
      List<Typed> typed = words.of(block);
      for (int i = 0; i < typed.size(); i++) {
        joined(block, typed.get(i), remarks);
        if (i + 1 < typed.size() && typed.get(i).isNextTo(block, typed.get(i + 1))) {
          Typed one = typed.get(i);
          String between = one.until(typed.get(i + 1));
          if (SENTENCE_END.matcher(between).matches()) {
            if (between.length() == 2) {
              single++;
            } else {
              afterSentences.add(blanks(one, 1, between.length()).atMost(Severity.INFO));
            }
          } else {
            between(block, one, typed.get(i + 1), remarks);
          }
        } else {
          last(block, typed.get(i), remarks);
        }
      }
    }
    // Two blanks after each sentence are a typist's habit, and no reader sees them.
    if (single > afterSentences.size()) {
      remarks.addAll(afterSentences);
    }
    return remarks;
  }

  private static Remark blanks(Typed one, int from, int to) {
    return Remark.of(
            one.at(one.to() + from),
            to - from,
            "Between \""
                + one.word().text()
                + "\" and the next word are "
                + (to - from)
                + " blanks.",
            "Leave one.")
        .instead(" ");
  }

  private static void between(Block block, Typed one, Typed next, List<Remark> remarks) {
    String typed = one.until(next);
    String shown = Typed.shown(block, one, next);
    if (BLANKS.matcher(typed).matches() && shown.equals(" ")) {
      remarks.add(blanks(one, 0, typed.length()));
    } else if (AFTER_MARK.matcher(typed).matches() && shown.length() == 2) {
      remarks.add(blanks(one, 1, typed.length()));
    } else if (BEFORE_MARK.matcher(typed).matches() && typed.endsWith(" ") && shown.equals(typed)) {
      if (block.isIn("en") && NO_ENDS.contains(one.word().folded())) {
        return;
      }
      beforeMark(block, one, typed, remarks);
    } else if (WRONG_SIDE.matcher(typed).matches()
        && shown.equals(typed)
        && isPlain(next.word())
        && !isCode(next.line(), next.from())) {
      remarks.add(
          Remark.of(
                  one.at(one.to()),
                  2,
                  "The blank behind \"" + one.word().text() + "\" stands before the comma.",
                  "Put it behind the comma.")
              .instead(", "));
    } else if (NO_BLANK.matcher(typed).matches()
        && shown.equals(typed)
        && isPlain(one.word())
        && isPlain(next.word())
        && !isCode(one.line(), one.from())) {
      remarks.add(
          Remark.of(
                  one.at(one.to()),
                  1,
                  "After \""
                      + typed
                      + "\" a blank is missing before \""
                      + next.word().text()
                      + "\".",
                  "Put one in.")
              .instead(typed + " "));
    }
  }

  /** The mark that ends a line. */
  private static void last(Block block, Typed one, List<Remark> remarks) {
    String typed = one.line().substring(one.to()).stripTrailing();
    int end = one.word().span().end() + typed.length();
    boolean ends =
        block.text().startsWith(typed, one.word().span().end())
            && (end == block.text().length() || block.text().charAt(end) == ' ');
    if (ends && BEFORE_MARK.matcher(typed).matches()) {
      beforeMark(block, one, typed, remarks);
    }
  }

  private static void beforeMark(Block block, Typed one, String typed, List<Remark> remarks) {
    char mark = typed.strip().charAt(0);
    // French sets a blank before the others, and not every French text says that it is one.
    if (mark == ',' || mark == '.' || block.isIn("en")) {
      remarks.add(
          Remark.of(
                  one.at(one.to()),
                  typed.indexOf(mark) + 1,
                  "Before \"" + mark + "\" is a blank.",
                  "Take it out.")
              .instead(String.valueOf(mark)));
    }
  }

  /** "(name,value)", "%C(auto,red)": no prose. */
  private static boolean isCode(String line, int at) {
    int end = line.indexOf(' ', at);
    String whole = line.substring(line.lastIndexOf(' ', at) + 1, end < 0 ? line.length() : end);
    return whole.chars().anyMatch(c -> "()[]<>{}%=/|_@\\".indexOf(c) >= 0);
  }

  private static boolean isPlain(Word word) {
    return word.text().length() >= LEAST_LETTERS
        && word.text().chars().allMatch(Character::isLetter)
        && word.text().chars().skip(1).allMatch(Character::isLowerCase);
  }

  /** "results.The": one word to the eye of a program. */
  private void joined(Block block, Typed typed, List<Remark> remarks) {
    Matcher matcher = SENTENCES_JOINED.matcher(typed.word().text());
    boolean found =
        matcher.matches()
            && openers
                .in(block.language())
                .contains(matcher.group(3).toLowerCase(java.util.Locale.ROOT))
            && !BlockEnd.isAddress(typed.line(), typed.from());
    if (found) {
      remarks.add(
          Remark.of(
                  typed.at(typed.from() + matcher.end(1)),
                  1,
                  "After the full stop a blank is missing before \"" + matcher.group(3) + "\".",
                  "Put one in.")
              .instead(". "));
    }
  }
}
