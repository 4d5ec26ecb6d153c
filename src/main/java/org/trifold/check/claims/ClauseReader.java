package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trifold.check.claims.Clause.Mark;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Text;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Word;

/** Takes the clauses out of a text that say something: no questions, no quotations. */
final class ClauseReader {
  private static final String OPENING = "\"“«„";
  private static final String CLOSING = "\"”»“";
  private static final String BREAKS = ",;:()[]–—…/!?";
  private static final int LABEL_WORDS = 5;

  private final Grammar grammar;
  private final Lexicon words;
  private final List<Clause> clauses = new ArrayList<>();
  private int number;

  ClauseReader(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words();
  }

  /** The clauses in reading order. */
  List<Clause> read(Text text) {
    Optional<Block> title = text.blocks(BlockKind.TITLE).stream().findFirst();
    Grounds grounds = new Grounds(grammar, text.sections(), title);
    for (TextSection section : grounds.sections()) {
      Set<String> term = Set.of();
      for (Block block : section.blocks()) {
        if (block.kind() == BlockKind.TERM) {
          boolean asks = block.text().endsWith("?");
          term = asks ? Set.of() : Set.copyOf(grammar.contents(tokens(grammar, block.words())));
          continue;
        }
        boolean explains = block.element().normalName().equals("dd") || isInDescription(block);
        read(block, grounds, section.index(), explains ? term : Set.of());
      }
    }
    return List.copyOf(clauses);
  }

  private static boolean isInDescription(Block block) {
    return block.element().closest("dd") != null;
  }

  private void read(Block block, Grounds grounds, int section, Set<String> term) {
    boolean said = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.ITEM;
    if (!said || block.isQuoted() || !block.isIn("en")) {
      return;
    }
    Set<String> label = term.isEmpty() ? label(block) : term;
    Clause.Around around = grounds.around(section, label);
    List<Span> quotes = quotes(block.text());
    for (Sentence sentence : block.sentences()) {
      number++;
      if (!sentence.text().endsWith("?") && !sentence.words().isEmpty()) {
        split(sentence, quotes, around);
      }
    }
  }

  /** "Basic plan: no card needed." */
  private Set<String> label(Block block) {
    int colon = block.text().indexOf(':');
    List<Word> before = block.words().stream().filter(word -> word.span().end() <= colon).toList();
    boolean short_ = colon > 0 && before.size() <= LABEL_WORDS;
    return short_ ? Set.copyOf(grammar.contents(tokens(grammar, before))) : Set.of();
  }

  /** Words in quotation marks, from an opening to a closing one. */
  static List<Span> quotes(String text) {
    List<Span> quotes = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open < 0 && OPENING.indexOf(c) >= 0) {
        open = i;
      } else if (open >= 0 && CLOSING.indexOf(c) >= 0) {
        quotes.add(new Span(open, i + 1));
        open = -1;
      }
    }
    return List.copyOf(quotes);
  }

  static List<Token> tokens(Grammar grammar, List<Word> words) {
    return words.stream()
        .map(word -> new Token(word.folded(), grammar.stem(word.folded()), word.span()))
        .toList();
  }

  private void split(Sentence sentence, List<Span> quotes, Clause.Around around) {
    List<Token> all = tokens(grammar, sentence.words());
    boolean qualified = words.within("reported", all) || words.within("conditional", all);
    Set<String> groups = new LinkedHashSet<>();
    all.stream()
        .filter(token -> words.has("group", token.stem()) || words.has("group", token.word()))
        .forEach(token -> groups.add(token.stem()));
    boolean limits = words.within("contrast", all);
    List<Token> run = new ArrayList<>();
    boolean first = true;
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      if (!run.isEmpty() && opens(sentence.block().text(), all, i)) {
        add(sentence, run, first, qualified, limits, groups, around);
        run = new ArrayList<>();
        first = false;
      }
      Span span = token.span();
      boolean hidden = quotes.stream().anyMatch(span::meets) || sentence.block().isOpaque(span);
      run.add(hidden ? new Token("…", "…" + token.stem(), span) : token);
    }
    add(sentence, run, first, qualified, limits, groups, around);
  }

  private boolean opens(String text, List<Token> all, int i) {
    Token token = all.get(i);
    String between = text.substring(all.get(i - 1).span().end(), token.span().start());
    if (between.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0)) {
      return true;
    }
    if (words.has("splits", token.word())) {
      return true;
    }
    boolean joins = token.word().equals("and") || token.word().equals("or");
    return joins
        && i + 1 < all.size()
        && (words.has("person", all.get(i + 1).word())
            || words.has("pronoun", all.get(i + 1).word()));
  }

  private void add(
      Sentence sentence,
      List<Token> run,
      boolean first,
      boolean qualified,
      boolean limits,
      Set<String> groups,
      Clause.Around around) {
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    if (qualified || words.within("timed", run) || words.within("comparing", run)) {
      marks.add(Mark.QUALIFIED);
    }
    if (qualified) {
      marks.add(Mark.CONDITIONAL);
    }
    if (limits) {
      marks.add(Mark.CONTRAST);
    }
    if (words.within("partial", run) || (!first && isPartialBefore(sentence))) {
      marks.add(Mark.PARTIAL);
    }
    if (words.within("universal", run)) {
      marks.add(Mark.UNIVERSAL);
    }
    clauses.add(new Clause(sentence, number, run, first, marks, groups, around));
  }

  /** "In some cases, the update …": the opening phrase holds for what follows. */
  private boolean isPartialBefore(Sentence sentence) {
    Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    return last != null
        && last.sentence().equals(sentence)
        && last.start()
        && last.is(Mark.PARTIAL)
        && grammar.words().has("preposition", last.tokens().get(0).word());
  }
}
