package org.trifold.check.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a block into sentences: a mark that ends one, what closes after it, then a blank and no
 * small letter (or, after a mark of scripts without blanks, anything). The points of abbreviations
 * and list numbers end none. Follows Unicode's UAX 29 (sentence boundaries) without its tables,
 * whose answers differ from one JDK to the next.
 */
final class Sentences {
  private static final String MARKS = ".!?…؟۔।॥։።";
  private static final String WIDE_MARKS = "。！？｡";
  private static final String CLOSERS = "\"'”’»›)]}」』】）］";

  private static final char BINDING = '\u00a0';

  private Sentences() {}

  static List<Sentence> of(Block block, Abbreviations abbreviations) {
    String text = block.text();
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    int word = 0;
    List<Word> words = block.words();
    for (int i = 0; i < text.length(); i++) {
      if (!isMark(text.charAt(i))) {
        continue;
      }
      int end = closed(text, i);
      if (ends(text, i, end, abbreviations)) {
        word = add(block, new Span(start, end), words, word, sentences);
        start = skipBlanks(text, end);
      }
      i = end - 1;
    }
    if (start < text.length()) {
      add(block, new Span(start, text.length()), words, word, sentences);
    }
    return List.copyOf(sentences);
  }

  private static int add(
      Block block, Span span, List<Word> words, int from, List<Sentence> sentences) {
    int to = from;
    while (to < words.size() && words.get(to).span().start() < span.end()) {
      to++;
    }
    sentences.add(new Sentence(block, span, words.subList(from, to)));
    return to;
  }

  private static boolean isMark(char c) {
    return MARKS.indexOf(c) >= 0 || WIDE_MARKS.indexOf(c) >= 0;
  }

  /** Behind the mark, further marks and what closes. */
  private static int closed(String text, int mark) {
    int end = mark + 1;
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static boolean ends(String text, int mark, int end, Abbreviations abbreviations) {
    if (end == text.length() || WIDE_MARKS.indexOf(text.charAt(mark)) >= 0) {
      return true;
    }
    if (!isBlank(text, end)) {
      return false;
    }
    int next = skipOpeners(text, end);
    if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
      return false;
    }
    return text.charAt(mark) != '.' || end > mark + 1 || !isAbbreviation(text, mark, abbreviations);
  }

  /** One that binds does so alone; beside another it was left there by a page of the web. */
  private static boolean isBlank(String text, int at) {
    return text.charAt(at) == ' '
        || text.charAt(at) == BINDING && at + 1 < text.length() && text.charAt(at + 1) == ' ';
  }

  private static boolean isAbbreviation(String text, int point, Abbreviations abbreviations) {
    int start = point;
    while (start > 0
        && text.charAt(start - 1) != ' '
        && "(\"“‘'«[".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String word = text.substring(start, point);
    // "3." before a capital letter: a date or a list number in German and others, at the start.
    boolean number = start == 0 && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    return number || abbreviations.isOne(word);
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == BINDING)) {
      at++;
    }
    return at;
  }

  private static int skipOpeners(String text, int from) {
    int at = from;
    while (at < text.length() && " \"'“‘«(¿¡[".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }
}
