package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.EmbeddedStyle;
import org.trifold.theme.FontCandidate;

/**
 * Holds every character that will be printed against the fonts, and finds fonts for those that the
 * theme's lack. The renderer prints {@code #} or nothing for a character without a glyph and says
 * no word about it.
 */
final class GlyphCheck {
  /** Roles of the families that text is set in; the others only stand in. */
  private static final Set<String> TEXT_ROLES = Set.of("body", "heading", "mono");

  /** What base.css puts before the items of a list. */
  private static final String BULLETS = "•–▪◦";

  private final FontCase fonts;
  private final FurtherFonts further;
  private final FontShelf shelf;
  private final Findings findings;

  GlyphCheck(FontCase fonts, FurtherFonts further, FontShelf shelf, Findings findings) {
    this.fonts = fonts;
    this.further = further;
    this.shelf = shelf;
    this.findings = findings;
  }

  /** Reports each character that no font has, with the first place it stands at. */
  FontNeeds check(Document page, PrintStyle style, PrintImages images) {
    TextSurvey survey = new TextSurvey(fonts);
    survey.add(page);
    String lang = TextSurvey.language(page.body());
    for (EmbeddedStyle.Declaration declaration : style.declarations()) {
      if (declaration.property().equals("content")) {
        survey.add(CssText.strings(declaration.value()), lang, declaration.where());
      }
    }
    survey.add(BULLETS, lang, SourceLocation.ofFile(style.place()));
    images.drawnTexts().forEach(text -> survey.add(text.text(), lang, text.where()));

    Map<String, String> han = new LinkedHashMap<>();
    List<FontCase.Face> chosen =
        survey.lacking().isEmpty() ? List.of() : choose(survey, lang, page.text(), han);
    List<FontCase.Face> all = new ArrayList<>(fonts.faces());
    all.addAll(chosen);
    BitSet used = survey.used();
    checkShapes(page, used, all);
    Set<FontCase.Face> substituted = new LinkedHashSet<>();
    used.stream()
        .filter(Shaping::isSubstituted)
        .forEach(c -> all.stream().filter(face -> face.shows(c)).forEach(substituted::add));
    return new FontNeeds(
        fallbacks(used),
        chosen,
        substituted,
        han,
        used.stream().anyMatch(GlyphCheck::isRightToLeft));
  }

  /** Chooses faces for what the theme lacks; what is left has none. */
  private List<FontCase.Face> choose(
      TextSurvey survey, String lang, String text, Map<String, String> han) {
    List<FontCandidate> candidates = further.candidates();
    ScriptFonts scripts = new ScriptFonts(candidates, fonts);
    MissingGlyphs missing = new MissingGlyphs(candidates, further.allowsSystem());
    Map<String, FontCase.Face> faces = new LinkedHashMap<>();
    Map<String, String> families = new LinkedHashMap<>();
    for (WritingSystem system : inOrder(survey, lang, text)) {
      SortedMap<Integer, TextSurvey.Lack> open = new TreeMap<>(survey.lacking().get(system));
      for (ScriptFonts.Family family : scripts.choose(system, open.keySet())) {
        family
            .used()
            .forEach(
                (word, candidate) -> {
                  String key = family.name() + " " + word;
                  faces.computeIfAbsent(
                      key, k -> FontCase.face(family.name(), word, candidate, further, shelf));
                });
        FontCase.Face regular = faces.get(family.name() + " regular");
        if (regular != null && open.keySet().removeIf(regular::shows) && system.isHan()) {
          families.putIfAbsent(system.language(), regular.info().family());
        }
      }
      if (!open.isEmpty()) {
        missing.report(system, open).forEach(findings::add);
      }
    }
    // The first language's family leads the fallbacks anyway; the others need a mark of their own.
    String first = families.values().stream().findFirst().orElse("");
    families.forEach(
        (language, family) -> {
          if (!family.equals(first)) {
            han.put(language, family);
          }
        });
    return List.copyOf(faces.values());
  }

  /** The document's own Han forms before those of other languages. */
  private static List<WritingSystem> inOrder(TextSurvey survey, String lang, String text) {
    String own = WritingSystem.han(lang, text);
    List<WritingSystem> systems = new ArrayList<>(survey.lacking().keySet());
    systems.sort(
        Comparator.comparing((WritingSystem s) -> !s.language().equals(own)).thenComparing(s -> s));
    return systems;
  }

  private void checkShapes(Document page, BitSet used, List<FontCase.Face> faces) {
    Shaping.beyondReach(used)
        .forEach(
            (script, codePoint) ->
                findings.add(
                    Finding.error(
                        "TF-HANDOUT-040",
                        place(page, codePoint),
                        "The PDF renderer can't join and order the letters of " + script + ".",
                        "Give this text to the e-book and the newsletter only:"
                            + " [.not-handout].")));
    Map<FontCase.Face, Integer> unjoined = new LinkedHashMap<>();
    Shaping.joinedForms(used)
        .forEach(
            (letter, forms) ->
                faces.stream()
                    .filter(face -> face.shows(letter))
                    .findFirst()
                    .filter(face -> forms.stream().anyMatch(form -> !face.shows(form)))
                    .ifPresent(face -> unjoined.putIfAbsent(face, letter)));
    unjoined.forEach(
        (face, letter) ->
            findings.add(
                Finding.error(
                    "TF-HANDOUT-041",
                    place(page, letter),
                    "The font \""
                        + face.file().place()
                        + "\" has no joined forms of "
                        + Character.toString(letter)
                        + ".",
                    "Take a font with Unicode's Arabic presentation forms, such as Noto Sans"
                        + " Arabic.")));
  }

  private static SourceLocation place(Document page, int codePoint) {
    String text = Character.toString(codePoint);
    return page.body().getAllElements().stream()
        .filter(element -> element.ownText().contains(text))
        .findFirst()
        .map(SourceLocation::of)
        .orElseGet(() -> SourceLocation.of(page.body()));
  }

  static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The body's own face, and in the font table's order each that has what a text face lacks. */
  private List<FontCase.Face> fallbacks(BitSet used) {
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
