package org.trifold.edition.newsletter.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Entities;

/**
 * Characters that stand for merge tags while a mail is laid out, each one character of a private
 * use area (Unicode, §23.5) that the mail has nowhere else. So no pass has to know what a tag looks
 * like, none can break one, and the dialect is written when nothing reads the mail any more. Not
 * thread-safe.
 */
public final class Marks {
  private static final char FIRST = '\uE000';
  private static final char LAST = '\uF8FF';

  private final IntPredicate taken;
  private final List<Slot> slots = new ArrayList<>();
  private final StringBuilder characters = new StringBuilder();
  private final Function<Slot, Slot.Written> writing;
  private char next = FIRST;

  /**
   * Marks for a mail.
   *
   * @param taken characters that it has already
   * @param writing what comes in a tag's place at the end
   */
  Marks(IntPredicate taken, Function<Slot, Slot.Written> writing) {
    this.taken = taken;
    this.writing = writing;
  }

  /** A character that stands for a slot. */
  String mark(Slot slot) {
    while (next <= LAST && taken.test(next)) {
      next++;
    }
    if (next > LAST) {
      throw new IllegalStateException("more merge tags than Unicode has private characters");
    }
    slots.add(slot);
    characters.append(next);
    return String.valueOf(next++);
  }

  /** Whether the mail has any. */
  boolean areUsed() {
    return !slots.isEmpty();
  }

  /** HTML that nothing parses any more, with tags for marks. */
  public String inHtml(String html) {
    return replace(html, slot -> writing.apply(slot).inHtml());
  }

  /** Plain text, or the value of a header's field, with tags for marks. */
  public String inText(String text) {
    return replace(text, slot -> writing.apply(slot).inText());
  }

  /** Plain text as who has no service reads it: with the words that tags fall back on. */
  public String fallback(String text) {
    return replace(text, Slot::fallback);
  }

  /** HTML as who has no service reads it. */
  public String fallbackInHtml(String html) {
    return replace(html, slot -> Entities.escape(slot.fallback()));
  }

  private String replace(String text, Function<Slot, String> words) {
    if (slots.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int slot = c < FIRST || c > LAST ? -1 : characters.indexOf(String.valueOf(c));
      if (slot < 0) {
        out.append(c);
      } else {
        out.append(words.apply(slots.get(slot)));
      }
    }
    return out.toString();
  }
}
