package org.trifold.edition.ebook.xhtml;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Letters of a mathematical alphabet as the characters that Unicode has for them: of the attribute
 * {@code mathvariant}, MathML Core (3.2.1.1) knows {@code normal} alone, and a bold vector would be
 * set as a plain one. Without state.
 */
final class MathAlphabet {
  /**
   * Where an alphabet's capital A, small a and digit zero stand (Unicode 15.1, Mathematical
   * Alphanumeric Symbols); 0 where it has none.
   */
  private record Start(int capital, int small, int digit) {}

  private static final Map<String, Start> STARTS =
      Map.ofEntries(
          Map.entry("bold", new Start(0x1D400, 0x1D41A, 0x1D7CE)),
          Map.entry("bold-italic", new Start(0x1D468, 0x1D482, 0)),
          Map.entry("script", new Start(0x1D49C, 0x1D4B6, 0)),
          Map.entry("bold-script", new Start(0x1D4D0, 0x1D4EA, 0)),
          Map.entry("fraktur", new Start(0x1D504, 0x1D51E, 0)),
          Map.entry("double-struck", new Start(0x1D538, 0x1D552, 0x1D7D8)),
          Map.entry("bold-fraktur", new Start(0x1D56C, 0x1D586, 0)),
          Map.entry("sans-serif", new Start(0x1D5A0, 0x1D5BA, 0x1D7E2)),
          Map.entry("bold-sans-serif", new Start(0x1D5D4, 0x1D5EE, 0x1D7EC)),
          Map.entry("sans-serif-italic", new Start(0x1D608, 0x1D622, 0)),
          Map.entry("sans-serif-bold-italic", new Start(0x1D63C, 0x1D656, 0)),
          Map.entry("monospace", new Start(0x1D670, 0x1D68A, 0x1D7F6)));

  /** Letters that Unicode had before the block, which leaves their places empty. */
  private static final Map<Integer, Integer> ELSEWHERE =
      Map.ofEntries(
          Map.entry(0x1D49D, 0x212C),
          Map.entry(0x1D4A0, 0x2130),
          Map.entry(0x1D4A1, 0x2131),
          Map.entry(0x1D4A3, 0x210B),
          Map.entry(0x1D4A4, 0x2110),
          Map.entry(0x1D4A7, 0x2112),
          Map.entry(0x1D4A8, 0x2133),
          Map.entry(0x1D4AD, 0x211B),
          Map.entry(0x1D4BA, 0x212F),
          Map.entry(0x1D4BC, 0x210A),
          Map.entry(0x1D4C4, 0x2134),
          Map.entry(0x1D506, 0x212D),
          Map.entry(0x1D50B, 0x210C),
          Map.entry(0x1D50C, 0x2111),
          Map.entry(0x1D515, 0x211C),
          Map.entry(0x1D51D, 0x2128),
          Map.entry(0x1D53A, 0x2102),
          Map.entry(0x1D53F, 0x210D),
          Map.entry(0x1D545, 0x2115),
          Map.entry(0x1D547, 0x2119),
          Map.entry(0x1D548, 0x211A),
          Map.entry(0x1D549, 0x211D),
          Map.entry(0x1D551, 0x2124));

  private MathAlphabet() {}

  /** Writes the letters of a formula; {@code normal} stays an attribute where it has a meaning. */
  static void settle(Element math) {
    for (Element token : math.select("mi, mn, mo, mtext, ms")) {
      Element styled = token.closest("[mathvariant]");
      Start start = styled == null ? null : STARTS.get(styled.attr("mathvariant"));
      if (start != null) {
        token.text(written(token.wholeText(), start));
      }
    }
    for (Element styled : List.copyOf(math.select("[mathvariant]"))) {
      boolean letter =
          styled.normalName().equals("mi") && styled.attr("mathvariant").equals("normal");
      if (!letter) {
        styled.removeAttr("mathvariant");
      }
    }
  }

  private static String written(String text, Start start) {
    StringBuilder out = new StringBuilder();
    text.codePoints().map(c -> letter(c, start)).forEach(out::appendCodePoint);
    return out.toString();
  }

  private static int letter(int c, Start start) {
    int there = c;
    if (c >= 'A' && c <= 'Z') {
      there = start.capital() + c - 'A';
    } else if (c >= 'a' && c <= 'z') {
      there = start.small() + c - 'a';
    } else if (c >= '0' && c <= '9' && start.digit() > 0) {
      there = start.digit() + c - '0';
    }
    return ELSEWHERE.getOrDefault(there, there);
  }
}
