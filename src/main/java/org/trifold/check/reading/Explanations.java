package org.trifold.check.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.trifold.check.text.Block;
import org.trifold.check.text.BlockKind;
import org.trifold.check.text.Span;
import org.trifold.check.text.Text;
import org.trifold.check.text.TextSection;
import org.trifold.check.text.Word;

/**
 * Whether a text explains a hard word where it stands, or names it among the words that it
 * explains: a glossary, the terms of a description list. Immutable.
 */
final class Explanations {
  private static final int NEAR = 80;

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:called|named|known as|termed|referred to as|medical (?:term|name|word) (?:is|for this"
              + " is)|(?:,|–|—) or|that is,?|i\\.e\\.,?|term)(?: an?| the)?[\\s\"“‘(]*$");

  private static final Pattern AFTER =
      Pattern.compile(
          "^[\"”’]?(?: \\((?!see )[^)]*\\p{L}{3}[^)]*\\)|,? (?:means?|meaning|refers? to|stands?"
              + " for)\\b|,? (?:is|are) (?:an?|the|when|what|where)\\b|,? which"
              + " (?:is|are|means?)\\b|,? (?:also )?(?:called|known as|that is|i\\.e\\.)|, or | – |"
              + " — |—|: )");

  private final Set<String> explained = new HashSet<>();

  Explanations(Text text) {
    for (Block block : text.blocks(BlockKind.TERM)) {
      addAll(block);
    }
    for (TextSection section : text.sections()) {
      if (section.kind().equals("glossary") || isGlossary(section)) {
        section.blocks().forEach(this::addAll);
      }
    }
  }

  private static boolean isGlossary(TextSection section) {
    return section
        .heading()
        .filter(h -> h.text().matches("(?i)glossary|words to know|(?:medical )?words (?:we|you).*"))
        .isPresent();
  }

  private void addAll(Block block) {
    block.words().forEach(word -> explained.add(word.folded()));
    explained.add(block.text().toLowerCase(Locale.ROOT));
  }

  /** Whether a list of the text explains the word or phrase. */
  boolean has(String phrase) {
    return explained.contains(phrase.toLowerCase(Locale.ROOT));
  }

  /** Whether the words around this part of a block explain it, or it explains them. */
  static boolean at(Block block, Span span, List<String> instead) {
    String text = block.text();
    int start = span.start();
    int end = span.end();
    boolean bracketed =
        start > 0
            && "([".indexOf(text.charAt(start - 1)) >= 0
            && end < text.length()
            && ")]".indexOf(text.charAt(end)) >= 0;
    String before = text.substring(Math.max(0, start - NEAR), start);
    String after = text.substring(end, Math.min(text.length(), end + NEAR));
    return bracketed
        || BEFORE.matcher(before).find()
        || AFTER.matcher(after).find()
        || instead.stream()
            .anyMatch(plain -> plain.contains(" ") && (before + after).contains(plain));
  }

  /** Whether a word is written small, or starts a sentence: no name. */
  static boolean isPlain(Block block, Span span) {
    if (!Character.isUpperCase(block.text().codePointAt(span.start()))) {
      return true;
    }
    return block.sentences().stream()
        .flatMap(sentence -> sentence.words().stream().limit(1))
        .map(Word::span)
        .anyMatch(first -> first.start() == span.start());
  }
}
