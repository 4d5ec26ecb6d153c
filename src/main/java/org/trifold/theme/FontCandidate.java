package org.trifold.theme;

import java.util.List;

/**
 * A face in a folder of fonts, as the tables of its file describe it.
 *
 * @param path of the file, as messages name it
 * @param index of the face in a collection; 0 in a file of one
 * @param family empty where the file is broken
 * @param postScriptName unique in a collection
 * @param weight 1 to 1000; 400 is regular (OpenType, OS/2 usWeightClass)
 * @param build what its letters are like beside weight and slope
 * @param languages of those that share the Han characters, the ones its code pages or name declare:
 *     {@code zh-Hans}, {@code zh-Hant}, {@code ja}, {@code ko}
 */
public record FontCandidate(
    String path,
    int index,
    String family,
    String postScriptName,
    int weight,
    boolean italic,
    Build build,
    Fitness fitness,
    List<String> languages,
    Coverage coverage) {

  public FontCandidate {
    languages = List.copyOf(languages);
  }

  /**
   * What makes a face stand out among others.
   *
   * @param serif whether its strokes have feet
   * @param fixed whether all letters are as wide
   * @param normalWidth whether it is neither condensed nor expanded
   */
  public record Build(boolean serif, boolean fixed, boolean normalWidth) {}

  /** Whether a PDF can carry the face, and if not, why. */
  public enum Fitness {
    USABLE(""),
    POSTSCRIPT_OUTLINES(
        "its outlines are PostScript's (CFF), which can't be embedded; take its TrueType version"),
    NO_EMBEDDING("its licence bits forbid embedding; take another font"),
    COLOUR("it is a colour font, which can't be printed; take a black-and-white one"),
    BROKEN("it can't be read; copy it anew");

    private final String reason;

    Fitness(String reason) {
      this.reason = reason;
    }

    /** Why not, and what to do, as the end of a sentence; empty for a usable face. */
    public String reason() {
      return reason;
    }
  }
}
