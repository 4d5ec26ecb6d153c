package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trifold.check.claims.Clause.Mark;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Spans;
import org.trifold.check.text.Text;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Word;

/** Takes the clauses out of a text that say something: no questions, no quotations. */
final class ClauseReader {
  private static final String OPENING = "\"“«„";
  private static final String CLOSING = "\"”»“";
  private static final String BREAKS = ",;:()[]–—…/!?";

  /** A longer run without a comma is no clause: a list, or no language. */
  private static final int MOST_WORDS = 120;

  private static final int LABEL_WORDS = 5;
  private static final int LEAD_WORDS = 8;

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
          term = asks ? Set.of() : term(tokens(grammar, block.words()));
          continue;
        }
        boolean explains = block.element().normalName().equals("dd") || isInDescription(block);
        read(block, grounds, section.index(), explains ? term : Set.of());
      }
    }
    return List.copyOf(clauses);
  }

  /** What it names; of a term like "never" its words. */
  private Set<String> term(List<Token> tokens) {
    Set<String> contents = grammar.contents(tokens);
    return contents.isEmpty()
        ? tokens.stream().map(Token::stem).collect(Collectors.toUnmodifiableSet())
        : Set.copyOf(contents);
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
    Spans quotes = quotes(block.text());
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
    List<Word> before = block.words(new Span(0, Math.max(0, colon)));
    boolean short_ = colon > 0 && before.size() <= LABEL_WORDS;
    return short_ ? Set.copyOf(grammar.contents(tokens(grammar, before))) : Set.of();
  }

  /** Words in quotation marks, from an opening to a closing one. */
  static Spans quotes(String text) {
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
    return new Spans(quotes);
  }

  static List<Token> tokens(Grammar grammar, List<Word> words) {
    return words.stream()
        .map(word -> new Token(word.folded(), grammar.stem(word.folded()), word.span()))
        .toList();
  }

  private void split(Sentence sentence, Spans quotes, Clause.Around around) {
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
      boolean hidden = quotes.meet(span) || sentence.block().isOpaque(span);
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
    if (run.size() > MOST_WORDS) {
      return;
    }
    EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    if (qualified
        || words.within("timed", run)
        || run.get(0).word().equals("first")
        || words.within("comparing", run)) {
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
    clauses.add(new Clause(sentence, number, run, first, marks, groups, lead(sentence), around));
  }

  /** "Before the test, …": a phrase without a verb. */
  private List<Token> lead(Sentence sentence) {
    Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    boolean leads =
        last != null
            && last.sentence().equals(sentence)
            && last.start()
            && last.tokens().size() <= LEAD_WORDS
            && words.has("circumstance", last.tokens().get(0).word())
            && last.tokens().stream().noneMatch(token -> grammar.isVerbal(token.word()));
    return leads ? last.tokens() : List.of();
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
