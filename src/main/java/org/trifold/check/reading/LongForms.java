package org.trifold.check.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.check.text.Block;
import org.trifold.check.text.Word;

/**
 * Whether a short form is explained where it stands: "Long Form (LF)", "LF (Long Form)", "LF stands
 * for", "LF, or long form".
 */
final class LongForms {
  private static final int NEAR = 80;

  private static final Pattern AFTER =
      Pattern.compile(
          "^[\"”’]?(?: \\((?!see )\\p{L}[^)]*[ -]\\p{L}|,? (?:which |that )?(?:stands?|is short)"
              + " for\\b|,? means?\\b|, or (?:an? |the )?\\p{L}| – \\p{L}|—\\p{L}| = \\p{L}|:"
              + " \\p{L})");

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:called|known as|short(?:ened)?:?|abbreviated(?: to| as)?|or)(?: the)?[ \"“‘]+$");

  private static final Pattern ONE_WORD = Pattern.compile("^s? \\((\\p{L}{7,})\\)");

  private LongForms() {}

  /**
   * Asks the words around.
   *
   * @param index of the short form's word
   * @param form without the s of a plural
   */
  static boolean explain(Block block, int index, String form) {
    Word word = block.words().get(index);
    String text = block.text();
    int start = word.span().start();
    int end = word.span().end();
    String after = text.substring(end, Math.min(text.length(), end + NEAR));
    boolean startsAfterBracket = start > 0 && "([".indexOf(text.charAt(start - 1)) >= 0;
    if (startsAfterBracket
        || text.substring(Math.max(0, start - 5), start).matches(".*[(\\[][\"“‘]")) {
      // In brackets: "platelet-rich plasma (PRP)", "(PRP for short)".
      return initial(block, index, form) || halfOf(block, index, form);
    }
    if (AFTER.matcher(after).find() || isOneWord(after, form)) {
      return true;
    }
    String before = text.substring(Math.max(0, start - NEAR), start);
    return BEFORE.matcher(before).find() && initial(block, index, form);
  }

  /** "EKG (electrocardiogram)": one long word with its first letter. */
  private static boolean isOneWord(String after, String form) {
    Matcher word = ONE_WORD.matcher(after);
    return word.find()
        && Character.toLowerCase(word.group(1).charAt(0)) == Character.toLowerCase(form.charAt(0));
  }

  /** "Retrograde cholangiopancreatography (ERCP)": half of its letters, if not the first. */
  private static boolean halfOf(Block block, int index, String form) {
    List<Word> before = block.words().subList(Math.max(0, index - form.length()), index);
    long found =
        form.toLowerCase(Locale.ROOT)
            .chars()
            .distinct()
            .filter(c -> before.stream().anyMatch(word -> word.folded().charAt(0) == c))
            .count();
    return found >= 2 && 2 * found >= form.length();
  }

  /** Whether the words before could be what it is short for: one of them has its first letter. */
  private static boolean initial(Block block, int index, String form) {
    List<Word> words = block.words();
    int first = Math.max(0, index - form.length() - 4);
    char letter = Character.toLowerCase(form.charAt(0));
    for (int i = first; i < index; i++) {
      String folded = words.get(i).folded();
      if (folded.charAt(0) == letter || folded.indexOf("-" + letter) >= 0) {
        return true;
      }
    }
    return false;
  }
}
