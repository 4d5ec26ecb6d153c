package org.trifold.check.text;

/** What a block of text is in its document. */
public enum BlockKind {
  TITLE,
  SUBTITLE,
  HEADING,
  PARAGRAPH,
  ITEM,
  /** What a description list explains. */
  TERM,
  CELL,
  /** The cell that names a row or column. */
  HEAD_CELL,
  /** Block titles and captions. */
  CAPTION,
  VERSE,
  NOTE,
  /** Who is quoted. */
  ATTRIBUTION;

  /** Whether it is made of sentences, where it is not cut off. */
  public boolean isProse() {
    return this == PARAGRAPH || this == ITEM || this == CELL || this == NOTE;
  }
}
