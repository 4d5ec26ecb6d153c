package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Span;

/**
 * A hyphen where a dash is due: between the ends of a range ("3-6 sessions", Chicago Manual of
 * Style 6.83), and around a thought (" - ").
 */
public final class RangeDash implements Rule {
  /** Two numbers, of four digits at most, with nothing at them that makes them a code. */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,:/\\\\\\-–—+#_=@'’*\\[])(\\d{1,4}(?:\\.\\d{1,2})?)([-‐])(\\d{1,4}(?:\\.\\d{1,2})?)"
              + "(?![\\p{L}\\p{N}\\-–—:/_=@*\\]]|[.,]\\p{N})");

  private static final Pattern SUSPECT = Pattern.compile("\\d[-‐]\\d| - ");
  private static final Pattern THOUGHT =
      Pattern.compile("(?<=[\\p{L}\\p{N})”\"]) - (?=[\\p{L}“\"(])");

  /** "+ or -", "- or +": signs that are spoken of. */
  private static final Pattern SIGN_BEFORE =
      Pattern.compile("[^\\p{L}\\p{N}\\s,;:.!?)\\]”\"]\\s+(?:or|and|oder|und|ou|et|o|y)$");

  private static final Pattern SIGN_AFTER =
      Pattern.compile("^(?:or|and|oder|und|ou|et|o|y)\\s+[^\\p{L}\\p{N}\\s“\"(\\[]");

  /** What a number after it is no range of: "Figure 3-4", "ISBN 978-3", "call 555-1234". */
  private static final Pattern NO_RANGE =
      Pattern.compile(
          "(?:figures?|figs?|tables?|examples?|listings?|sections?|chapters?|appendix|eq|equations?"
              + "|isbn|issn|doi|tel|phone|telephone|fax|call|text|dial|no|nr|number|room|suite|unit"
              + "|apt|version|release|model|type|part|form|rfc|iso|iec|ieee|code|zip|item|abbildung"
              + "|tabelle|abschnitt|kapitel|figura|tabla|capítulo|tableau|score|scores|won|lost|beat"
              + "|level|bug|issue|cve|step)\\.?$");

  /** A word that is longer is none of those above. */
  private static final int LONGEST_WORD = 40;

  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)[\\s\u00a0(:]*$");

  /** For {@link java.util.ServiceLoader}. */
  public RangeDash() {}

  @Override
  public String id() {
    return "TF-EDIT-039";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    TypedWords words = new TypedWords(subject);
    List<Remark> remarks = new ArrayList<>();
    for (Block block : subject.text().blocks()) {
      if (block.kind() == BlockKind.VERSE || !SUSPECT.matcher(block.text()).find()) {
        continue;
      }
      List<Typed> typed = words.of(block);
      Map<Integer, Typed> starts = new HashMap<>();
      typed.forEach(one -> starts.putIfAbsent(one.word().span().start(), one));
      Matcher range = RANGE.matcher(block.text());
      while (range.find()) {
        if (isRange(block, range)) {
          range(range, starts).ifPresent(remarks::add);
        }
      }
      thoughts(block, typed, remarks);
    }
    return remarks;
  }

  private static boolean isRange(Block block, Matcher range) {
    String from = range.group(1);
    String to = range.group(3);
    if (block.isOpaque(new Span(range.start(), range.end())) || isCode(from) || isCode(to)) {
      return false;
    }
    boolean month = from.matches("(?:19|20)\\d\\d") && to.matches("0[1-9]|1[0-2]");
    boolean phone = from.matches("\\d{3}") && to.matches("\\d{4}");
    if (month || phone || !isAscending(from, to)) {
      return false;
    }
    String before =
        block.text().substring(Math.max(0, range.start() - LONGEST_WORD), range.start());
    Matcher word = LAST_WORD.matcher(before);
    if (!word.find()) {
      return true;
    }
    String last = word.group(1);
    boolean acronym = last.length() > 1 && last.equals(last.toUpperCase(Locale.ROOT));
    return !acronym && !NO_RANGE.matcher(last.toLowerCase(Locale.ROOT)).matches();
  }

  /** "007", "0-1": no quantity. */
  private static boolean isCode(String number) {
    return number.length() > 1 && number.startsWith("0") && number.charAt(1) != '.';
  }

  /** The end of "1998-99" is short for 1999. */
  private static boolean isAscending(String from, String to) {
    double start = Double.parseDouble(from);
    double end = Double.parseDouble(to);
    boolean short_ = from.length() == 4 && to.length() == 2 && from.matches("\\d+");
    return short_ ? end > start % 100 : end > start;
  }

  private static Optional<Remark> range(Matcher range, Map<Integer, Typed> starts) {
    String whole = range.group();
    return Optional.ofNullable(starts.get(range.start()))
        .filter(one -> one.line().startsWith(whole, one.from()))
        .map(
            one ->
                Remark.of(
                        one.at(one.from() + range.end(1) - range.start()),
                        1,
                        "\"" + whole + "\" is a range with a hyphen.",
                        "Write \"" + range.group(1) + "–" + range.group(3) + "\", with an en dash.")
                    .instead("–"));
  }

  private static void thoughts(Block block, List<Typed> typed, List<Remark> remarks) {
    for (int i = 0; i + 1 < typed.size(); i++) {
      Typed one = typed.get(i);
      Typed next = typed.get(i + 1);
      if (!one.isNextTo(block, next)) {
        continue;
      }
      String shown = Typed.shown(block, one, next);
      String between = one.until(next);
      Matcher thought = THOUGHT.matcher(one.word().text() + shown + next.word().text());
      boolean numbers = one.word().isNumber() || next.word().isNumber();
      boolean letters = one.word().text().length() < 2 || next.word().text().length() < 2;
      int hyphen = between.indexOf(" - ");
      if (!numbers
          && hyphen >= 0
          && shown.contains(" - ")
          && thought.find()
          && !isSign(block, one.word().span().end(), next.word().span().start())
          && !isShort(letters, next)) {
        remarks.add(
            Remark.of(
                    one.at(one.to() + hyphen),
                    3,
                    "After \"" + one.word().text() + "\" a hyphen stands for a dash.",
                    "Write \" – \", an en dash.")
                .instead(" – "));
      }
    }
  }

  private static boolean isSign(Block block, int from, int to) {
    String text = block.text();
    return SIGN_BEFORE.matcher(text.substring(Math.max(0, from - LONGEST_WORD), from)).find()
        || SIGN_AFTER
            .matcher(text.substring(to, Math.min(text.length(), to + LONGEST_WORD)))
            .find();
  }

  /** "A - B": a sum, or a name of two; but "I" and "a" are words. */
  private static boolean isShort(boolean letters, Typed next) {
    return letters && !next.word().text().matches("[aAI]");
  }
}
