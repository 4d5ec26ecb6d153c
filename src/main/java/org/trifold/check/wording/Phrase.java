package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trifold.check.text.Word;

/**
 * A phrase of a word list: {@code a|b} is one of them, {@code (a|b)} one or none, {@code #} a
 * number, {@code *} up to three words, {@code **} any words. Immutable.
 *
 * @param line as written in the list
 */
record Phrase(String line, List<Token> tokens) {
  private static final int MOST_WILD = 3;

  Phrase {
    tokens = List.copyOf(tokens);
  }

  private enum Kind {
    WORD,
    NUMBER,
    SOME,
    ANY
  }

  private record Token(Kind kind, Set<String> words, boolean optional) {}

  static Phrase of(String line) {
    List<Token> tokens = new ArrayList<>();
    for (String written : line.toLowerCase(Locale.ROOT).split(" ")) {
      boolean optional = written.startsWith("(") && written.endsWith(")");
      String inner = optional ? written.substring(1, written.length() - 1) : written;
      tokens.add(
          switch (inner) {
            case "#" -> new Token(Kind.NUMBER, Set.of(), optional);
            case "*" -> new Token(Kind.SOME, Set.of(), optional);
            case "**" -> new Token(Kind.ANY, Set.of(), optional);
            // Signs are no words of a text.
            case "&", "©", "»" -> new Token(Kind.WORD, Set.of(), true);
            default ->
                new Token(Kind.WORD, Set.copyOf(Arrays.asList(inner.split("\\|"))), optional);
          });
    }
    return new Phrase(line, tokens);
  }

  /**
   * Whether words begin with it.
   *
   * @return how many words it takes; −1 where they don't
   */
  int opens(List<Word> words) {
    return match(words, 0, 0, false);
  }

  /** The words that it may begin with; empty where any may. */
  Set<String> firsts() {
    Set<String> firsts = new HashSet<>();
    for (Token token : tokens) {
      if (token.kind != Kind.WORD) {
        return Set.of();
      }
      firsts.addAll(token.words);
      if (!token.optional) {
        return firsts;
      }
    }
    return Set.of();
  }

  /** Whether these words, from the first to the last, are it. */
  boolean isAll(List<Word> words) {
    return match(words, 0, 0, true) == words.size();
  }

  private int match(List<Word> words, int at, int token, boolean whole) {
    if (token == tokens.size()) {
      return !whole || at == words.size() ? at : -1;
    }
    Token wanted = tokens.get(token);
    if (wanted.kind == Kind.ANY && token == tokens.size() - 1) {
      return words.size();
    }
    if (wanted.kind == Kind.SOME || wanted.kind == Kind.ANY) {
      int most = wanted.kind == Kind.ANY ? words.size() : Math.min(words.size(), at + MOST_WILD);
      for (int next = at; next <= most; next++) {
        int end = match(words, next, token + 1, whole);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    if (at < words.size() && fits(wanted, words.get(at))) {
      int end = match(words, at + 1, token + 1, whole);
      if (end >= 0) {
        return end;
      }
    }
    return wanted.optional ? match(words, at, token + 1, whole) : -1;
  }

  private static boolean fits(Token wanted, Word word) {
    return wanted.kind == Kind.NUMBER ? word.isNumber() : wanted.words.contains(word.folded());
  }
}
