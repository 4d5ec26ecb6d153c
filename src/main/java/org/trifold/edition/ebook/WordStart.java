package org.trifold.edition.ebook;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.trifold.edition.ebook.xhtml.Vocabulary;
import org.trifold.transform.Places;

/** Finds the start of the word that a spot in running text is in: a printed line may divide one. */
final class WordStart {
  /** Marks within words: hyphens, apostrophes, invisible joiners. */
  private static final String MARKS = "-\u2010\u2011'\u2019\u00AD\u200C\u200D\u2060";

  /** Scripts that write words without spaces between them; a line may end after any. */
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR,
          UnicodeScript.TIBETAN);

  /** A piece of the running text and where it starts there. */
  private record Piece(TextNode node, int start) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();

  private WordStart() {}

  /** The spot, moved back to the start of its word. */
  static Spot of(TextNode node, int offset) {
    Element block = node.parent();
    while (block != null && !Vocabulary.isBlock(block.normalName()) && block.parent() != null) {
      block = block.parent();
    }
    WordStart words = new WordStart();
    if (block != null) {
      words.collect(block);
    }
    return words.start(node, offset);
  }

  private void collect(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode piece) {
        pieces.add(new Piece(piece, text.length()));
        text.append(piece.getWholeText());
      } else if (node instanceof Element child) {
        boolean runsOn =
            !Vocabulary.isBlock(child.normalName())
                && child.childNodeSize() > 0
                && !child.hasAttr(Places.ADDED);
        if (runsOn) {
          collect(child);
        } else {
          text.append('\n');
        }
      }
    }
  }

  private Spot start(TextNode node, int offset) {
    int at = -1;
    for (Piece piece : pieces) {
      at = piece.node() == node ? piece.start() + offset : at;
    }
    int start = at;
    while (start > 0
        && start < text.length()
        && isPart(text.codePointBefore(start))
        && isPart(text.codePointAt(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    Spot found = new Spot(node, offset);
    for (Piece piece : pieces) {
      if (start < at && piece.start() <= start && !piece.node().getWholeText().isEmpty()) {
        found = new Spot(piece.node(), start - piece.start());
      }
    }
    return found;
  }

  private static boolean isPart(int codePoint) {
    if (MARKS.indexOf(codePoint) >= 0) {
      return true;
    }
    boolean mark =
        Character.getType(codePoint) == Character.NON_SPACING_MARK
            || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    return (mark || Character.isLetterOrDigit(codePoint))
        && !UNSPACED.contains(UnicodeScript.of(codePoint));
  }
}
