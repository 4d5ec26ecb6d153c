package org.trifold.edition.handout;

import java.util.List;
import org.trifold.config.Setting;
import org.trifold.config.Settings;

/** The handout's settings, read. */
record HandoutSettings(Settings settings) {
  private static final String PAPER = "handout.paper";
  private static final String SHEET = "handout.sheet";
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
                + " anything is marked."));
  }

  /**
   * The papers, in the order they are asked for.
   *
   * @param lang BCP 47 tag of the publication
   */
  List<Paper> papers(String lang) {
    return settings.list(PAPER).stream().map(word -> Paper.of(word, lang)).distinct().toList();
  }

  boolean sheet() {
    return settings.text(SHEET).equals(AUTO);
  }
}
