package org.trifold.check.text;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.trifold.model.SourceLocation;

/**
 * A run of text without a block inside: a heading, a paragraph, an item, a cell, a note. Immutable.
 */
public final class Block {
  private final int index;
  private final BlockKind kind;
  private final String text;
  private final List<Span> opaque;
  private final Spans hidden;
  private final List<Link> links;
  private final Element element;
  private final String language;
  private final Set<String> selection;
  private final boolean quoted;
  private final SourceLocation where;
  private final List<Word> words;
  private final List<Sentence> sentences;

  Block(int index, BlockKind kind, InlineText run, Element element, Context context) {
    this.index = index;
    this.kind = kind;
    this.text = run.text();
    this.opaque = List.copyOf(run.opaque());
    this.hidden = new Spans(opaque);
    this.links = List.copyOf(run.links());
    this.element = element;
    this.language = context.language();
    this.selection = context.selection();
    this.quoted = context.quoted();
    this.where = SourceLocation.of(element);
    this.words = Words.of(text);
    this.sentences = Sentences.of(this, Abbreviations.of(language));
  }

  /**
   * What a block has from around it.
   *
   * @param language BCP 47; empty where nobody says
   * @param selection roles that choose who sees it
   * @param quoted whether somebody else's words
   */
  record Context(String language, Set<String> selection, boolean quoted) {}

  /** Its number in the document, from 0. */
  public int index() {
    return index;
  }

  public BlockKind kind() {
    return kind;
  }

  /** In one line, runs of blanks as one; notes are blocks of their own. */
  public String text() {
    return text;
  }

  /** Code, formulas, and words that only stand for what is filled in later. */
  public List<Span> opaque() {
    return opaque;
  }

  /** Those that have words, in order. */
  public List<Link> links() {
    return links;
  }

  /** Whether some of this is code, a formula or filled in later. */
  public boolean isOpaque(Span span) {
    return hidden.meet(span);
  }

  /** The element whose own text it is. Not to be changed. */
  public Element element() {
    return element;
  }

  /** BCP 47; empty where nobody says. */
  public String language() {
    return language;
  }

  /** Whether its language is this one, whatever the region; {@code language} has no region. */
  public boolean isIn(String languageCode) {
    return language.equals(languageCode) || language.startsWith(languageCode + "-");
  }

  /** Whether these are somebody else's words. */
  public boolean isQuoted() {
    return quoted;
  }

  /** Where the block starts. */
  public SourceLocation where() {
    return where;
  }

  public List<Word> words() {
    return words;
  }

  /** Those that lie within a part. */
  public List<Word> words(Span part) {
    int from = firstFrom(part.start());
    int to = Math.max(from, firstFrom(part.end()));
    return words.subList(
        from, to > from && words.get(to - 1).span().end() > part.end() ? to - 1 : to);
  }

  private int firstFrom(int position) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).span().start() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  /** Whether the patient's sheet alone has it, which says again what the document says. */
  public boolean isForSheetAlone() {
    return Selections.isForSheetAlone(selection);
  }

  /**
   * Whether some reader may see both: not where one is for an edition, or for the patient's sheet,
   * that leaves the other out.
   */
  public boolean mayMeet(Block other) {
    return Selections.mayMeet(selection, other.selection);
  }

  @Override
  public String toString() {
    return kind + " " + where + " " + text;
  }
}
