package org.trifold.edition.handout;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.EmbeddedStyle;

/**
 * Holds every character that will be printed against the fonts. The renderer prints {@code #} or
 * nothing for a character without a glyph and says no word about it.
 */
final class GlyphCheck {
  /** Roles of the families that text is set in; the others only stand in. */
  private static final Set<String> TEXT_ROLES = Set.of("body", "heading", "mono");

  /** Scripts whose letters change with their neighbours beyond what Unicode's own forms give. */
  private static final Set<UnicodeScript> SHAPED =
      EnumSet.of(
          UnicodeScript.BENGALI,
          UnicodeScript.DEVANAGARI,
          UnicodeScript.GUJARATI,
          UnicodeScript.GURMUKHI,
          UnicodeScript.KANNADA,
          UnicodeScript.MALAYALAM,
          UnicodeScript.ORIYA,
          UnicodeScript.TAMIL,
          UnicodeScript.TELUGU);

  /** What base.css puts before the items of a list. */
  private static final String BULLETS = "•–▪◦";

  private final FontCase fonts;
  private final Findings findings;
  private final BitSet used = new BitSet();
  private final Map<Integer, SourceLocation> missing = new TreeMap<>();

  GlyphCheck(FontCase fonts, Findings findings) {
    this.fonts = fonts;
    this.findings = findings;
  }

  /** Reports each character that no font has, with the first place it stands at. */
  FontNeeds check(Document page, PrintStyle style, PrintImages images) {
    // The author's own text first, so that a finding names a line where there is one.
    page.select("div." + PrintFurniture.TEXT).forEach(this::note);
    note(page.body());
    for (EmbeddedStyle.Declaration declaration : style.declarations()) {
      if (declaration.property().equals("content")) {
        note(CssText.strings(declaration.value()), declaration.where());
      }
    }
    note(BULLETS, SourceLocation.ofFile(style.place()));
    images.drawnTexts().forEach(text -> note(text.text(), text.where()));
    missing.forEach(
        (codePoint, where) ->
            findings.add(
                Finding.error(
                    "TF-HANDOUT-002",
                    where,
                    "No font of the theme has the character " + describe(codePoint) + ".",
                    "Add a font that has it to [fonts] in theme.toml, or write it in another"
                        + " way.")));
    return new FontNeeds(
        fallbacks(),
        used.stream().anyMatch(GlyphCheck::isRightToLeft),
        used.stream().anyMatch(c -> SHAPED.contains(UnicodeScript.of(c))));
  }

  private void note(Element root) {
    for (Element element : root.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        note(text.getWholeText(), SourceLocation.of(element));
      }
    }
  }

  private void note(String text, SourceLocation where) {
    text.codePoints()
        .forEach(
            codePoint -> {
              if (isInk(codePoint)) {
                if (!used.get(codePoint) && !fonts.shows(codePoint)) {
                  missing.put(codePoint, where);
                }
                used.set(codePoint);
              }
            });
  }

  /** Whether a character leaves a mark, so that its loss would be one. */
  private static boolean isInk(int codePoint) {
    return !Character.isISOControl(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT
        && !isVariationSelector(codePoint);
  }

  /** Unicode 15.0, ch. 23.4: they choose between forms of the character before. */
  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String describe(int codePoint) {
    return String.format(Locale.ROOT, "U+%04X %s", codePoint, Character.toString(codePoint));
  }

  /** The body's own face, and in the font table's order each that has what a text face lacks. */
  private List<FontCase.Face> fallbacks() {
    List<FontCase.Face> textFaces =
        fonts.faces().stream().filter(f -> TEXT_ROLES.contains(f.info().role())).toList();
    BitSet open = new BitSet();
    used.stream()
        .filter(c -> textFaces.stream().anyMatch(face -> !face.shows(c)))
        .forEach(open::set);
    List<FontCase.Face> fallbacks = new ArrayList<>();
    for (FontCase.Face face : fonts.faces()) {
      BitSet shown = new BitSet();
      open.stream().filter(face::shows).forEach(shown::set);
      if (fallbacks.isEmpty() || !shown.isEmpty()) {
        fallbacks.add(face);
        open.andNot(shown);
      }
    }
    return fallbacks;
  }
}
