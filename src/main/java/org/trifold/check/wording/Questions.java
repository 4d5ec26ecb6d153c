package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Text;
import org.trifold.check.text.Word;
import org.trifold.check.text.Words;
import org.trifold.check.words.ByLanguage;
import org.trifold.check.words.Roots;

/** Finds the questions of a text: by their mark; those of headings by how they begin, too. */
final class Questions {
  private static final int LEAST_WORDS = 3;

  /** Before a quotation that is the author's question. */
  private static final Set<String> ASKED = Set.of("question", "questions");

  private final ByLanguage<Map<String, String>> kinds = ByLanguage.pairs("wording/questions");
  private final ByLanguage<Set<String>> links = ByLanguage.words("wording/links");
  private final Roots stems;

  Questions(Roots stems) {
    this.stems = stems;
  }

  List<Question> of(Text text) {
    List<Question> questions = new ArrayList<>();
    Set<Block> before = new HashSet<>(text.sections().get(0).blocks());
    for (Block block : text.blocks()) {
      String language = block.language();
      boolean read =
          stems.know(language)
              && kinds.knows(language)
              && !block.isQuoted()
              && block.kind() != BlockKind.VERSE
              && block.kind() != BlockKind.CAPTION
              && block.kind() != BlockKind.CELL
              && block.kind() != BlockKind.HEAD_CELL;
      if (read) {
        add(block, before.contains(block), questions);
      }
    }
    return questions;
  }

  private void add(Block block, boolean before, List<Question> questions) {
    String text = block.text();
    boolean marked = false;
    for (Sentence sentence : block.sentences()) {
      int from = sentence.span().start();
      for (int mark = text.indexOf('?', from);
          mark >= 0 && mark < sentence.span().end();
          mark = text.indexOf('?', mark + 1)) {
        if (isHead(block) || !isSpoken(text, mark)) {
          add(block, new Span(start(text, from, mark), mark + 1), before, questions);
        }
        marked = true;
      }
    }
    if (!marked && isHead(block) && asks(block)) {
      add(block, new Span(0, text.length()), before, questions);
    }
  }

  /**
   * Somebody's words, in quotation marks: people of a story ask each other. Not "the question
   * “…?”", which the author asks.
   */
  private static boolean isSpoken(String text, int mark) {
    String before = text.substring(0, mark);
    boolean straight = before.chars().filter(c -> c == '"').count() % 2 == 1;
    boolean curly = before.lastIndexOf('“') > before.lastIndexOf('”');
    if (!straight && !curly) {
      return false;
    }
    int opens = Math.max(straight ? before.lastIndexOf('"') : -1, before.lastIndexOf('“'));
    List<Word> words = Words.of(before.substring(0, opens));
    return words.isEmpty() || !ASKED.contains(words.get(words.size() - 1).folded());
  }

  /** Without a mark: "How It Works", "What Is It"; but not "What You Get". */
  private boolean asks(Block block) {
    List<Word> words = block.words();
    String kind = kind(block, words);
    boolean pronoun = kind.startsWith("wh") && !kind.equals("why") && !kind.equals("whether");
    return !kind.isEmpty()
        && (!pronoun || (words.size() > 1 && !kind(block, words.subList(1, 2)).isEmpty()));
  }

  private static boolean isHead(Block block) {
    return switch (block.kind()) {
      case TITLE, SUBTITLE, HEADING, TERM -> true;
      default -> false;
    };
  }

  /** After the sentence before, a colon, or the quotation mark that opens. */
  private static int start(String text, int start, int mark) {
    for (int i = mark - 1; i > start; i--) {
      if (":“„«\"?".indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return start;
  }

  private void add(Block block, Span span, boolean before, List<Question> questions) {
    List<Word> words = block.words(span);
    int links = 0;
    while (links < words.size() - LEAST_WORDS && isLink(block, words.get(links))) {
      links++;
    }
    words = words.subList(links, words.size());
    if (words.size() < LEAST_WORDS || block.isOpaque(span)) {
      return;
    }
    Set<String> about = stems.of(block.language(), words);
    Span own = new Span(words.get(0).span().start(), span.end());
    boolean opens = before || block.kind() == BlockKind.TITLE || block.kind() == BlockKind.SUBTITLE;
    String kind = kind(block, words);
    // "What does it cost" is how much.
    boolean cost = kind.equals("what") && about.contains(stems.of(block.language(), "cost"));
    questions.add(new Question(block, own, cost ? "amount" : kind, about, isHead(block), opens));
  }

  /** "So, does it hurt?", "But is it safe?" */
  private boolean isLink(Block block, Word word) {
    return links.in(block.language()).contains(word.folded());
  }

  private String kind(Block block, List<Word> words) {
    Map<String, String> known = kinds.in(block.language());
    if (words.isEmpty()) {
      return "";
    }
    String first = words.get(0).folded();
    String two = words.size() > 1 ? first + " " + words.get(1).folded() : first;
    return known.getOrDefault(two, known.getOrDefault(first, ""));
  }
}
