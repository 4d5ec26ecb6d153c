package org.trifold.edition.handout;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.trifold.config.Setting;
import org.trifold.config.Settings;

/** The handout's settings, read. */
record HandoutSettings(Settings settings) {
  private static final String PAPER = "handout.paper";
  private static final String SHEET = "handout.sheet";
  private static final String LARGE_PRINT = "handout.large-print";
  private static final String STYLE = "handout.style";
  private static final String IMPOSITION = "handout.imposition";
  private static final String BLEED = "handout.bleed";
  private static final String NO_BLEED = "none";
  private static final String AUTO = "auto";

  static List<Setting> declared() {
    return List.of(
        Setting.choices(
            PAPER,
            Paper.choices(),
            Paper.AUTO,
            "Paper sizes, one PDF each; auto is Letter for the regions US, CA, MX and PH or no"
                + " region, else A4."),
        Setting.choice(
            SHEET,
            List.of(AUTO, "off"),
            AUTO,
            "Whether what is marked [.sheet] makes a PDF of its own as well; auto makes one where"
                + " anything is marked."),
        Setting.flag(
            LARGE_PRINT,
            false,
            "Whether each PDF comes in large print as well: nothing in it is under 18 points."),
        Setting.choice(
            STYLE,
            Style.choices(),
            Style.HANDOUT.word(),
            "How the PDF is set: as a handout, or as the pages of a printed book with justified"
                + " lines, mirrored margins, running heads and an index with page numbers."),
        Setting.choices(
            IMPOSITION,
            Imposition.choices(),
            Imposition.NONE.word(),
            "Further PDFs for the print room, without tags: two pages on a sheet, or sheets to fold"
                + " and staple."),
        Setting.choice(
            BLEED,
            List.of(NO_BLEED, "3mm", "5mm"),
            NO_BLEED,
            "Paper beyond the edge of each page, with marks where it is cut."));
  }

  /**
   * The papers, in the order they are asked for.
   *
   * @param lang BCP 47 tag of the publication
   */
  List<Paper> papers(String lang) {
    return settings.list(PAPER).stream().map(word -> Paper.of(word, lang)).distinct().toList();
  }

  /** How the pages are imposed: not at all first. */
  Set<Imposition> impositions() {
    Set<Imposition> impositions = EnumSet.of(Imposition.NONE);
    settings.list(IMPOSITION).forEach(word -> impositions.add(Imposition.of(word)));
    return impositions;
  }

  /** Millimetres; 0 for none. */
  int bleed() {
    String text = settings.text(BLEED);
    return text.equals(NO_BLEED) ? 0 : Integer.parseInt(text.replace("mm", ""));
  }

  Style style() {
    return Style.of(settings.text(STYLE));
  }

  boolean largePrint() {
    return settings.flag(LARGE_PRINT);
  }

  boolean sheet() {
    return settings.text(SHEET).equals(AUTO);
  }
}
