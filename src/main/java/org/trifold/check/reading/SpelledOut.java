package org.trifold.check.reading;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.trifold.check.text.Block;
import org.trifold.check.text.Word;

/** Whether the words that a short form is made of stand near it, one after another. */
final class SpelledOut {
  private static final int LEAST = 3;

  private SpelledOut() {}

  /** "The red blood cells that you have (your RBC count)"; "RICE" before "Rest … Ice …". */
  static boolean around(Block block, int index, String form) {
    return form.length() >= LEAST && (inBlock(block, index, form) || inList(block, form));
  }

  private static boolean inBlock(Block block, int index, String form) {
    List<Word> words = block.words();
    for (int from = 0; from + form.length() <= words.size(); from++) {
      boolean itself = from <= index && index < from + form.length();
      if (!itself && begins(words.subList(from, from + form.length()), form)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(List<Word> words, String form) {
    for (int i = 0; i < form.length(); i++) {
      char letter = Character.toLowerCase(form.charAt(i));
      if (Character.toLowerCase(words.get(i).text().charAt(0)) != letter) {
        return false;
      }
    }
    return true;
  }

  /** A list behind it whose items begin with its letters. */
  private static boolean inList(Block block, String form) {
    @Nullable Element next = block.element().nextElementSibling();
    if (next == null || !next.is("ul, ol, dl")) {
      return false;
    }
    List<Element> items = next.select("> li, > dt, > div > dt");
    if (items.size() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      String item = items.get(i).text().strip();
      boolean same =
          !item.isEmpty()
              && Character.toLowerCase(item.charAt(0)) == Character.toLowerCase(form.charAt(i));
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
