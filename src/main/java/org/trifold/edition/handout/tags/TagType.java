package org.trifold.edition.handout.tags;

import java.util.EnumSet;
import java.util.Set;

/** The standard structure types that handouts use (ISO 32000-1, 14.8.4). */
enum TagType {
  DOCUMENT("Document"),
  PART("Part"),
  ART("Art"),
  SECT("Sect"),
  DIV("Div"),
  BLOCK_QUOTE("BlockQuote"),
  CAPTION("Caption"),
  TOC("TOC"),
  TOCI("TOCI"),
  INDEX("Index"),
  P("P"),
  H1("H1"),
  H2("H2"),
  H3("H3"),
  H4("H4"),
  H5("H5"),
  H6("H6"),
  L("L"),
  LI("LI"),
  LBL("Lbl"),
  L_BODY("LBody"),
  TABLE("Table"),
  T_HEAD("THead"),
  T_BODY("TBody"),
  T_FOOT("TFoot"),
  TR("TR"),
  TH("TH"),
  TD("TD"),
  SPAN("Span"),
  QUOTE("Quote"),
  NOTE("Note"),
  REFERENCE("Reference"),
  BIB_ENTRY("BibEntry"),
  CODE("Code"),
  LINK("Link"),
  FIGURE("Figure"),
  FORMULA("Formula");

  private static final Set<TagType> GROUPING =
      EnumSet.of(DOCUMENT, PART, ART, SECT, DIV, BLOCK_QUOTE, INDEX);

  private static final Set<TagType> INLINE =
      EnumSet.of(SPAN, QUOTE, REFERENCE, BIB_ENTRY, CODE, LINK, FORMULA);

  private static final Set<TagType> HOLDING_BLOCKS =
      EnumSet.of(DOCUMENT, PART, ART, SECT, DIV, BLOCK_QUOTE, L_BODY, TH, TD, NOTE, CAPTION);

  private static final Set<TagType> TABLE_PARTS = EnumSet.of(T_HEAD, T_BODY, T_FOOT, TR, TH, TD);

  private final String standard;

  TagType(String standard) {
    this.standard = standard;
  }

  /** The name in the standard. */
  String standard() {
    return standard;
  }

  /** Groups blocks and holds no text of its own (table 333). */
  boolean isGrouping() {
    return GROUPING.contains(this);
  }

  /** Stands in a line (table 338). */
  boolean isInline() {
    return INLINE.contains(this);
  }

  /** Whether paragraphs may stand in it. */
  boolean holdsBlocks() {
    return HOLDING_BLOCKS.contains(this);
  }

  /** Is there even if nothing is in it, since a table is regular (ISO 14289-1, 7.5). */
  boolean isTablePart() {
    return TABLE_PARTS.contains(this);
  }
}
