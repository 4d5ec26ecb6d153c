package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.List;
import org.trifold.check.text.Block;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Spans;
import org.trifold.check.text.Text;
import org.trifold.check.words.Stems;

/**
 * A sentence in which an author says something: no question, not somebody else's words.
 *
 * @param sentence as it stands
 * @param tokens its words; quoted ones and code as "…"
 */
record Said(Sentence sentence, List<Token> tokens) {
  private static final Token HIDDEN = new Token("…", "…", new Span(0, 0));

  /** All of a text, in English. */
  static List<Said> of(Text text, Stems stems) {
    List<Said> all = new ArrayList<>();
    for (Block block : text.blocks()) {
      if (block.kind().isProse() && !block.isQuoted() && block.isIn("en")) {
        Spans quotes = ClauseReader.quotes(block.text());
        block.sentences().stream()
            .filter(sentence -> !sentence.text().endsWith("?") && !sentence.words().isEmpty())
            .forEach(sentence -> all.add(of(sentence, quotes, stems)));
      }
    }
    return List.copyOf(all);
  }

  private static Said of(Sentence sentence, Spans quotes, Stems stems) {
    Block block = sentence.block();
    List<Token> tokens =
        sentence.words().stream()
            .map(
                word -> {
                  Span span = word.span();
                  boolean hidden = block.isOpaque(span) || quotes.meet(span);
                  return hidden
                      ? new Token(HIDDEN.word(), HIDDEN.stem(), span)
                      : new Token(word.folded(), stems.of(word.folded()), span);
                })
            .toList();
    return new Said(sentence, tokens);
  }

  /** The part of the block from a token to before another. */
  Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** What stands between two neighbours. */
  String behind(int token) {
    int end = tokens.get(token).span().end();
    int next =
        token + 1 < tokens.size() ? tokens.get(token + 1).span().start() : sentence.span().end();
    return sentence.block().text().substring(end, next);
  }
}
