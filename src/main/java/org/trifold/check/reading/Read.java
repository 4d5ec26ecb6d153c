package org.trifold.check.reading;

import java.util.List;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Word;

/**
 * A sentence as it is measured.
 *
 * @param language its code without a region; empty where nobody says
 * @param words those that are read: no code, no addresses, no long figures
 */
record Read(Sentence sentence, String language, List<Word> words) {
  Read {
    words = List.copyOf(words);
  }
}
