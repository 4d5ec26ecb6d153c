package org.trifold.gate;

import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;

/**
 * What a manuscript may use, each a setting for who runs the build. A budget is checked before the
 * work that it bounds, so it holds in a worker and without one.
 *
 * <p>The numbers are a generous multiple of the largest that was found in 37 public projects of
 * AsciiDoc (books, manuals and specifications, 4,341 files).
 */
public enum Budget {
  /** Bytes of a text file; the largest found has 237 kB. */
  TEXT("text-limit", 16, 1 << 20, "TF-GATE-006", "MB of a text file."),

  /** Bytes of a picture, font or any other file. */
  FILE("file-limit", 64, 1 << 20, "TF-GATE-006", "MB of a picture, font or other file."),

  /** Characters of a line; the longest found has 5,000. A picture in the text is one line. */
  LINE("line-limit", 2_000_000, 1, "TF-READ-080", "Characters of a line of a manuscript."),

  /**
   * Steps that the parser's patterns take, at most, for a paragraph; a real one seldom takes a
   * million, however long. A million were measured to take up to 0.1 s.
   */
  MARKUP(
      "markup-limit",
      100,
      1_000_000,
      "TF-READ-081",
      "Million steps in which the marks of a paragraph are paired."),

  /** Bytes of the value of a document attribute; the longest found has 361. */
  ATTRIBUTE("attribute-limit", 65_536, 1, "TF-READ-082", "Bytes of the value of an attribute."),

  /** Bytes that references to attributes put into a manuscript. */
  EXPANSION(
      "expansion-limit",
      16,
      1 << 20,
      "TF-READ-083",
      "MB that references to attributes put into a manuscript."),

  /** Includes of a manuscript, each counted as often as it is read; the most found are 187. */
  INCLUDES("include-limit", 5_000, 1, "TF-READ-084", "Includes of a manuscript."),

  /** Includes in includes; Asciidoctor's own default ({@code max-include-depth}). */
  INCLUDE_DEPTH("include-depth-limit", 64, 1, "TF-READ-002", "Includes in includes."),

  /** Bytes that includes bring; a book of 100,000 words has 630 kB. */
  INCLUDED("included-limit", 16, 1 << 20, "TF-READ-085", "MB that includes bring in all."),

  /** Blocks and lists in each other; the most found are 3 blocks and 6 lists. */
  NESTING("nesting-limit", 50, 1, "TF-READ-086", "Blocks and lists in each other."),

  /** Spaces of an indent or a tab; the widest found has 15, and 200 are wider than any page. */
  INDENT("indent-limit", 200, 1, "TF-READ-060", "Spaces of an indent or a tab."),

  /**
   * Cells of all tables of a manuscript, columns and spans; the largest table found has 805, and a
   * manual of nothing but tables 14,700. 40,000 in 50 columns took 70 s and 768 MB.
   */
  CELLS("cell-limit", 30_000, 1, "TF-READ-087", "Table cells of a manuscript."),

  /**
   * Blocks, marks, cells, links and whatever else becomes an element of the document; the most
   * found are 54,000, in a manual of 2.6 MB, and 11,000 in a book of 130,000 words.
   */
  PARTS("part-limit", 100_000, 1, "TF-READ-088", "Blocks, marks and cells of a manuscript."),

  /** Notes of a manuscript; the most found are 34. 10,000 took 94 s. */
  NOTES("note-limit", 5_000, 1, "TF-READ-089", "Footnotes of a manuscript."),

  /**
   * Attribute entries, counters and conditions of a manuscript, each as often as it is read; a file
   * has 78 at most, and may be included by each chapter. 100,000 took 13 to 30 s.
   */
  DIRECTIVES(
      "directive-limit",
      50_000,
      1,
      "TF-READ-090",
      "Attribute entries, counters and conditions of a manuscript."),

  /** Pages of a PDF; not measured on real books, a choice. */
  PAGES("page-limit", 5_000, 1, "TF-HANDOUT-020", "Pages of a PDF."),

  /**
   * Pixels of one picture; a choice. They are never all held where there are more than fit
   * (Decoder), so that the worker's own {@code heap-limit} is enough.
   */
  PIXELS(
      "picture-megapixels",
      100,
      1_000_000,
      "TF-READ-065",
      "Millions of pixels of a picture; all frames of one that moves may have ten times as many."),

  /** Frames of an animation; a choice. */
  FRAMES("picture-frames", 1000, 1, "TF-READ-067", "Frames of a picture that moves."),

  /** Bytes of a file that is written. */
  OUTPUT("output-limit", 256, 1 << 20, "TF-OUT-010", "MB of a file that is written.");

  private final String setting;
  private final long standard;
  private final long unit;
  private final String rule;
  private final String description;

  Budget(String setting, long standard, long unit, String rule, String description) {
    this.setting = setting;
    this.standard = standard;
    this.unit = unit;
    this.rule = rule;
    this.description = description;
  }

  /** The setting's key. */
  public String setting() {
    return setting;
  }

  /** What the setting is by itself, in its unit. */
  public long standard() {
    return standard;
  }

  /** How many bytes, characters or things one of the setting is. */
  long unit() {
    return unit;
  }

  /** The rule of its finding. */
  public String rule() {
    return rule;
  }

  /** One sentence about the setting. */
  public String description() {
    return description;
  }

  /**
   * The finding where it is passed.
   *
   * @param message what is too large, as a sentence
   * @param remedy what to do beside raising the setting: "Make the file smaller"
   */
  public Finding passed(SourceLocation where, String message, String remedy) {
    return Finding.error(rule, where, message, remedy + ", or raise the setting " + setting + ".");
  }
}
