package org.trifold.check.claims;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
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
  private final Marking marking;
  private final List<Clause> clauses = new ArrayList<>();
  private int number;

  ClauseReader(Grammar grammar) {
    this.grammar = grammar;
    this.words = grammar.words();
    this.marking = new Marking(words);
  }

  /** The clauses in reading order. */
  List<Clause> read(Text text) {
    Optional<Block> title = text.blocks(BlockKind.TITLE).stream().findFirst();
    Grounds grounds = new Grounds(grammar, text.sections(), title);
    for (TextSection section : grounds.sections()) {
      Set<String> term = Set.of();
      List<String> lead = List.of();
      @Nullable Block over = null;
      boolean cases = section.heading().filter(this::opensCases).isPresent();
      for (Block block : section.blocks()) {
        cases = block.kind() == BlockKind.ITEM ? cases : opensCases(block);
        if (block.kind() == BlockKind.TERM) {
          boolean asks = block.text().endsWith("?");
          term = asks ? Set.of() : term(tokens(grammar, block.words()));
          continue;
        }
        lead = leads(block) ? words(block) : lead;
        over = leads(block) && block.kind() == BlockKind.ITEM ? block : over;
        boolean explains = block.element().normalName().equals("dd") || isInDescription(block);
        boolean isCase = cases && !explains || block.element().closest(".call-us") != null;
        Clause.Around around = grounds.around(section.index(), explains ? term : Set.of());
        around = lead.isEmpty() ? around : around.headed(lead);
        if (over != null && isWithin(block, over)) {
          around = around.labelled(Set.copyOf(words(over)));
        }
        read(block, around, isCase);
      }
    }
    return List.copyOf(clauses);
  }

  /** "Call us if:", "When to see a doctor": what is listed below are cases. */
  private boolean opensCases(Block block) {
    boolean heading = block.kind() == BlockKind.HEADING;
    boolean leads = heading || block.text().endsWith(":");
    List<Sentence> sentences = block.sentences();
    List<Word> last =
        sentences.isEmpty() ? block.words() : sentences.get(sentences.size() - 1).words();
    return leads && words.within("conditional", tokens(grammar, last));
  }

  /** "2. Oral 75 g test:", alone in its line: a heading to what follows, whatever it is marked. */
  private static boolean leads(Block block) {
    boolean line = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.ITEM;
    return line
        && block.text().endsWith(":")
        && block.sentences().size() == 1
        && block.words().size() <= LEAD_WORDS;
  }

  /** "Pros:" and what is listed below it. */
  private static boolean isWithin(Block block, Block lead) {
    Element item = lead.element().closest("li");
    return item != null && block != lead && block.element().parents().contains(item);
  }

  private List<String> words(Block block) {
    return block.words().stream()
        .map(Word::folded)
        .filter(word -> !words.has("determiner", word))
        .toList();
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

  private void read(Block block, Clause.Around under, boolean isCase) {
    boolean said = block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.ITEM;
    if (!said || block.isQuoted() || !block.isIn("en")) {
      return;
    }
    Clause.Around around = under.label().isEmpty() ? under.labelled(label(block)) : under;
    Spans quotes = quotes(block.text());
    for (Sentence sentence : block.sentences()) {
      number++;
      boolean says = !sentence.text().endsWith("?") && !sentence.text().contains(" = ");
      if (says && !sentence.words().isEmpty()) {
        split(sentence, quotes, around, isCase);
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

  private void split(Sentence sentence, Spans quotes, Clause.Around around, boolean isCase) {
    List<Token> all = tokens(grammar, sentence.words());
    Set<Mark> marks = marking.ofSentence(all, isCase);
    List<Token> run = new ArrayList<>();
    boolean first = true;
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      if (!run.isEmpty() && opens(sentence.block().text(), all, i)) {
        add(sentence, run, first, marks, groups(all, i), around);
        run = new ArrayList<>();
        first = false;
      }
      Span span = token.span();
      boolean hidden = quotes.meet(span) || sentence.block().isOpaque(span);
      run.add(hidden ? new Token("…", "…" + token.stem(), span) : token);
    }
    add(sentence, run, first, marks, groups(all, all.size()), around);
  }

  /** Whom a clause that ends here holds for; what a further statement names is not its own. */
  private Set<String> groups(List<Token> all, int end) {
    Set<String> groups = new LinkedHashSet<>();
    for (int i = 0; i < all.size() && (i < end || !joins(all, i)); i++) {
      Token token = all.get(i);
      if (words.has("group", token.stem()) || words.has("group", token.word())) {
        groups.add(words.pairs("same group").getOrDefault(token.word(), token.stem()));
      }
    }
    // "Pregnant women" are those who are pregnant.
    if (groups.stream().anyMatch(group -> words.has("narrower", group))) {
      groups.removeIf(group -> !words.has("narrower", group));
    }
    return groups;
  }

  private boolean opens(String text, List<Token> all, int i) {
    Token token = all.get(i);
    String between = text.substring(all.get(i - 1).span().end(), token.span().start());
    boolean number = between.equals(",") && all.get(i - 1).isNumber() && token.isNumber();
    if (!number && between.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0)) {
      return true;
    }
    if (words.has("splits", token.word())) {
      return true;
    }
    return joins(all, i);
  }

  /** "…, and you …": a statement of its own. */
  private boolean joins(List<Token> all, int i) {
    boolean joins = all.get(i).word().equals("and") || all.get(i).word().equals("or");
    return joins
        && i + 1 < all.size()
        && (words.has("person", all.get(i + 1).word())
            || words.has("pronoun", all.get(i + 1).word()));
  }

  private void add(
      Sentence sentence,
      List<Token> run,
      boolean first,
      Set<Mark> all,
      Set<String> groups,
      Clause.Around around) {
    if (run.size() > MOST_WORDS) {
      return;
    }
    Set<Mark> marks = marking.ofClause(run);
    marks.addAll(all);
    if (!first && isPartialBefore(sentence)) {
      marks.add(Mark.PARTIAL);
    }
    clauses.add(new Clause(sentence, number, run, first, marks, groups, lead(sentence), around));
  }

  /** "Before the test, …": a phrase without a verb. */
  private List<Token> lead(Sentence sentence) {
    Clause last = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    if (last == null || !last.start() || !last.sentence().equals(sentence)) {
      return List.of();
    }
    boolean leads =
        last.tokens().size() <= LEAD_WORDS
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
