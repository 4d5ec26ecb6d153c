package org.trifold.check.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Text;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Word;

/**
 * Chooses what counts as the running text of a document: the formulas are made for sentences, so
 * headings, captions, quotations, references, names in lists and tables are left out (as CMS,
 * Toolkit for Making Written Material Clear and Effective, part 7, advises), and an item or a
 * paragraph without a full stop is a sentence from five words on. A hyphenated word is one word; a
 * figure of one or two digits is read out, a longer one is passed over (Flesch, How to Write Plain
 * English, 1979), and so are code, formulas and addresses. Of text for the patient's sheet alone,
 * which says again what the document says, nothing counts.
 */
final class RunningText {
  /** A name of a machine or a file: example.org/a, notes.txt. */
  private static final Pattern ADDRESS =
      Pattern.compile("[(\"“]?[\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++)*\\.\\p{Ll}{2,6}(?:/.*)?[),.;:]?");

  /** No name is longer, and patterns need not be tried on one. */
  private static final int LONGEST_NAME = 300;

  private static final Set<String> NOT_READ = Set.of("bibliography", "index", "colophon");
  private static final String MARKS = ".!?…:;";
  private static final String CLOSERS = "\"'”’»)] ";
  private static final int SENTENCE_WITHOUT_A_MARK = 5;

  private RunningText() {}

  /** Those of a document, without its references, index and colophon. */
  static List<Read> of(Text text) {
    List<Block> blocks = new ArrayList<>();
    for (TextSection section : text.sections()) {
      if (isRead(section)) {
        blocks.addAll(section.blocks());
      }
    }
    return of(blocks);
  }

  /** Whether people read it from its start to its end. */
  static boolean isRead(TextSection section) {
    return !NOT_READ.contains(section.kind());
  }

  /** Those of one language. */
  static List<Read> in(Text text, String code) {
    return of(text).stream().filter(read -> read.language().equals(code)).toList();
  }

  /** The sentences of blocks that are running text, in order. */
  static List<Read> of(List<Block> blocks) {
    List<Read> sentences = new ArrayList<>();
    for (Block block : blocks) {
      if (block.kind().isProse() && !block.isQuoted() && !block.isForSheetAlone()) {
        String language = Locale.forLanguageTag(block.language()).getLanguage();
        for (Sentence sentence : block.sentences()) {
          List<Word> words = words(sentence);
          if (isSentence(sentence, words.size())) {
            sentences.add(new Read(sentence, language, words));
          }
        }
      }
    }
    return List.copyOf(sentences);
  }

  private static boolean isSentence(Sentence sentence, int words) {
    BlockKind kind = sentence.block().kind();
    if (isClosed(sentence.text())) {
      return words > 1 || (words == 1 && sentence.words().size() == 1);
    }
    return words >= SENTENCE_WITHOUT_A_MARK && kind != BlockKind.CELL && kind != BlockKind.NOTE;
  }

  private static boolean isClosed(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && MARKS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** The words of a sentence that somebody reads as words. */
  static List<Word> words(Sentence sentence) {
    Block block = sentence.block();
    List<Word> words = new ArrayList<>();
    List<Span> opaque = block.opaque();
    int passed = 0;
    int tokenEnd = -1;
    boolean address = false;
    for (Word word : sentence.words()) {
      if (word.span().start() >= tokenEnd) {
        int start = tokenStart(block.text(), word.span().start());
        tokenEnd = tokenEnd(block.text(), word.span().start());
        address = isAddress(block.text().substring(start, tokenEnd));
      }
      while (passed < opaque.size() && opaque.get(passed).end() <= word.span().start()) {
        passed++;
      }
      boolean code = passed < opaque.size() && opaque.get(passed).meets(word.span());
      if (!address && !code && isReadOut(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** No figure, or one of two digits at most. */
  private static boolean isReadOut(Word word) {
    return !word.isNumber()
        || (word.text().length() <= 2 && word.text().chars().allMatch(c -> c >= '0' && c <= '9'));
  }

  private static int tokenStart(String text, int from) {
    int start = from;
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }

  private static int tokenEnd(String text, int from) {
    int end = text.indexOf(' ', from);
    return end < 0 ? text.length() : end;
  }

  private static boolean isAddress(String token) {
    return (token.indexOf('.') >= 0 || token.indexOf('@') >= 0 || token.indexOf(':') >= 0)
        && (token.contains("://")
            || token.indexOf('@') > 0
            || token.startsWith("www.")
            || (token.length() < LONGEST_NAME && ADDRESS.matcher(token).matches()));
  }
}
