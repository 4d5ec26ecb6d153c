package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;

/**
 * Straight quotation marks and apostrophes beside typographic ones. What the most are is right;
 * where there are as many of both, the typographic.
 */
public final class Quotes implements Rule {
  private static final String HINT = "Write all the same way.";

  /** For {@link java.util.ServiceLoader}. */
  public Quotes() {}

  private static final String MARKS = "'’‘\"“”„«»";
  private static final String OPENING = "“„«";
  private static final String CLOSING = "”“»";

  /** A sign that was typed, and what the other kind would have. */
  private record Sign(Typed typed, int column, boolean curly, Optional<String> other) {}

  @Override
  public String id() {
    return "TF-EDIT-038";
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    TypedWords words = new TypedWords(subject);
    List<Sign> quotes = new ArrayList<>();
    List<Sign> apostrophes = new ArrayList<>();
    for (Block block : subject.text().blocks()) {
      if (block.kind() == BlockKind.VERSE || !hasMarks(block.text())) {
        continue;
      }
      List<Sign> own = new ArrayList<>();
      for (Typed typed : words.of(block)) {
        apostrophes(typed, apostrophes);
        single(block, typed, apostrophes);
        quotes(block, typed, own);
      }
      quotes.addAll(paired(own));
    }
    List<Remark> remarks = new ArrayList<>();
    mixed(quotes, "quotation mark", remarks);
    mixed(apostrophes, "apostrophe", remarks);
    return remarks;
  }

  private static boolean hasMarks(String text) {
    return text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private static void apostrophes(Typed typed, List<Sign> signs) {
    String written = typed.line().substring(typed.from(), typed.to());
    for (int i = 1; i + 1 < written.length(); i++) {
      char c = written.charAt(i);
      if ((c == '\'' || c == '’')
          && Character.isLetter(written.charAt(i - 1))
          && Character.isLetter(written.charAt(i + 1))) {
        String other = c == '’' ? "'" : "’";
        signs.add(new Sign(typed, typed.from() + i, c == '’', Optional.of(other)));
      }
    }
  }

  /** "‘webhook’": the closing one is the apostrophe's sign, so both are held to apostrophes. */
  private static void single(Block block, Typed typed, List<Sign> signs) {
    String line = typed.line();
    int before = typed.from() - 1;
    int shown = typed.word().span().start() - 1;
    if (before >= 0
        && shown >= 0
        && line.charAt(before) == '‘'
        && block.text().charAt(shown) == '‘'
        && block.isIn("en")) {
      signs.add(new Sign(typed, before, true, Optional.of("'")));
    }
  }

  /** Marks that touch a word, in the source as on the page. */
  private static void quotes(Block block, Typed typed, List<Sign> signs) {
    String line = typed.line();
    String text = block.text();
    int before = typed.from() - 1;
    int shown = typed.word().span().start() - 1;
    if (before >= 0 && shown >= 0 && text.charAt(shown) == line.charAt(before)) {
      char c = line.charAt(before);
      boolean free = before == 0 || " (—–".indexOf(line.charAt(before - 1)) >= 0;
      if (OPENING.indexOf(c) >= 0 || (c == '"' && free)) {
        signs.add(new Sign(typed, before, c != '"', other(block, c == '"' ? "“" : "\"")));
      }
    }
    int after = typed.to();
    int end = typed.word().span().end();
    while (after < line.length()
        && end < text.length()
        && ".,!?;:".indexOf(line.charAt(after)) >= 0
        && line.charAt(after) == text.charAt(end)) {
      after++;
      end++;
    }
    if (after < line.length() && end < text.length() && line.charAt(after) == text.charAt(end)) {
      char c = line.charAt(after);
      boolean measure = after > 0 && Character.isDigit(line.charAt(after - 1));
      if (CLOSING.indexOf(c) >= 0 || (c == '"' && !measure)) {
        signs.add(new Sign(typed, after, c != '"', other(block, c == '"' ? "”" : "\"")));
      }
    }
  }

  /** Other languages have other marks. */
  private static Optional<String> other(Block block, String mark) {
    return block.isIn("en") ? Optional.of(mark) : Optional.empty();
  }

  /** Straight ones of a block are known for what they are if each that opens is closed. */
  private static List<Sign> paired(List<Sign> signs) {
    boolean open = false;
    boolean paired = true;
    for (Sign sign : signs) {
      if (!sign.curly) {
        boolean opens = sign.other.orElse("").equals("“");
        paired &= opens != open;
        open = opens;
      }
    }
    if (paired && !open) {
      return signs;
    }
    return signs.stream()
        .map(s -> s.curly ? s : new Sign(s.typed, s.column, false, Optional.empty()))
        .toList();
  }

  private static void mixed(List<Sign> signs, String what, List<Remark> remarks) {
    long curly = signs.stream().filter(Sign::curly).count();
    long straight = signs.size() - curly;
    if (curly == 0 || straight == 0) {
      return;
    }
    boolean wrong = curly < straight;
    for (Sign sign : signs) {
      if (sign.curly == wrong) {
        Remark remark =
            Remark.of(
                sign.typed.at(sign.column),
                1,
                "This "
                    + what
                    + " at \""
                    + sign.typed.word().text()
                    + "\" is "
                    + (wrong ? "typographic" : "straight")
                    + ", and "
                    + Math.max(curly, straight)
                    + (Math.max(curly, straight) == 1 ? " is" : " are")
                    + (wrong ? " straight." : " typographic."),
                HINT);
        remarks.add(sign.other.map(remark::instead).orElse(remark));
      }
    }
  }
}
