package org.trifold.check.reading;

import java.util.List;
import java.util.Locale;
import org.trifold.check.text.Block;
import org.trifold.check.text.Citation;
import org.trifold.check.text.Word;

/** Capitals that are part of a name and stand for nothing that a reader needs to know. */
final class Names {
  private static final int PLACE = 2;
  private static final int INITIALS = 3;

  private Names() {}

  /** "Durham, NC" and "Zurich, CH"; "Tyler TF, Thomas GC". */
  static boolean isPlaceOrAuthor(Block block, int index) {
    List<Word> words = block.words();
    if (index == 0) {
      return false;
    }
    Word word = words.get(index);
    Word before = words.get(index - 1);
    String text = block.text();
    String between = text.substring(before.span().end(), word.span().start());
    boolean name =
        before.text().length() > 2
            && Character.isUpperCase(before.text().codePointAt(0))
            && !before.text().equals(before.text().toUpperCase(Locale.ROOT));
    if (!name) {
      return false;
    }
    boolean place = between.equals(", ") && word.text().length() == PLACE;
    boolean author =
        between.equals(" ")
            && word.text().length() <= INITIALS
            && Citation.startsAt(text, before.span().start())
            && (text.contains(" et al") || Citation.namesSeveral(text));
    return place || author;
  }
}
