package org.trifold.edition.handout.tags;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Tells the dots that lead to a page number from words: content that shows one or two different
 * glyphs over and over. Reads each page once.
 */
final class Leaders {
  /** Fewer glyphs may be a word or a number. */
  private static final int LEAST_GLYPHS = 6;

  /** Dots and the blanks between them. */
  private static final int MOST_KINDS = 2;

  /** Fonts are embedded with two bytes for each glyph (Identity-H). */
  private static final int BYTES_PER_GLYPH = 2;

  private final Map<COSDictionary, Set<Integer>> byPage = new IdentityHashMap<>();

  boolean contain(Kid.Content content) {
    return byPage.computeIfAbsent(content.page(), Leaders::read).contains(content.id());
  }

  private static Set<Integer> read(COSDictionary dictionary) {
    Set<Integer> leaders = new HashSet<>();
    try {
      PDPage page = new PDPage(dictionary);
      List<Object> tokens = new PDFStreamParser(page).parse();
      for (int i = 2; i < tokens.size(); i++) {
        int begin = i;
        MarkedContentIds.begun(page, tokens, i)
            .filter(id -> isLeader(tokens, begin + 1))
            .ifPresent(leaders::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return leaders;
  }

  /** Whether what is shown from a token on to the end of its content is a leader. */
  private static boolean isLeader(List<Object> tokens, int start) {
    Set<Integer> kinds = new HashSet<>();
    int count = 0;
    for (int i = start; i < tokens.size(); i++) {
      Object token = tokens.get(i);
      if (token instanceof Operator operator
          && operator.getName().equals(OperatorName.END_MARKED_CONTENT)) {
        break;
      }
      if (token instanceof COSString string) {
        count += glyphs(string, kinds);
      } else if (token instanceof COSArray array) {
        for (int j = 0; j < array.size(); j++) {
          count += array.get(j) instanceof COSString string ? glyphs(string, kinds) : 0;
        }
      }
    }
    return count >= LEAST_GLYPHS && kinds.size() <= MOST_KINDS;
  }

  private static int glyphs(COSString string, Set<Integer> kinds) {
    byte[] bytes = string.getBytes();
    for (int i = 0; i + 1 < bytes.length; i += BYTES_PER_GLYPH) {
      kinds.add((bytes[i] & 0xFF) << Byte.SIZE | bytes[i + 1] & 0xFF);
    }
    return bytes.length / BYTES_PER_GLYPH;
  }
}
