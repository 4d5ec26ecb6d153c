package org.trifold.edition.ebook.cover;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Random;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.theme.Theme;

/**
 * What a made cover shows beside its words, on a sheet of {@value #WIDTH} by {@value #HEIGHT}
 * units. A theme names it in its token {@code cover-art}.
 */
public sealed interface CoverArt permits Waves, Sunrise {
  /** The sheet's proportions are those that shops ask for. */
  int WIDTH = 1400;

  int HEIGHT = 2240;

  /**
   * The art of a theme.
   *
   * @throws FindingException where there is none of the name that the theme gives
   */
  static CoverArt of(Theme theme) {
    String name = theme.tokens().getOrDefault("cover-art", "waves");
    return switch (name) {
      case "waves" -> new Waves();
      case "sunrise" -> new Sunrise();
      default ->
          throw new FindingException(
              Finding.error(
                  "TF-EBOOK-042",
                  SourceLocation.ofFile("themes/" + theme.name() + "/theme.toml"),
                  "The token cover-art is \"" + name + "\", which no cover has.",
                  Nearest.hint(name, List.of("waves", "sunrise"))));
    };
  }

  /**
   * Draws all but the words.
   *
   * @param random gives each publication an art of its own
   */
  void draw(Graphics2D g, CoverPalette palette, Random random);

  /**
   * Draws what parts title and subtitle.
   *
   * @param x where lines of text begin, or their middle where they are centred
   * @param y the upper edge
   * @param back whether lines begin at the right
   */
  void rule(Graphics2D g, CoverPalette palette, double x, double y, boolean back);

  /** Whether the words stand in the middle; else at the side where reading starts. */
  boolean centred();

  /** Units to the left and right of the words. */
  int margin();

  /** Units above the title. */
  int top();

  /** Units below the last line. */
  int foot();
}
