package org.trifold.inspect.print;

import java.util.Locale;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** What a font's descriptor and name tell of its look. Without state. */
final class FontNames {
  /** ISO 32000-1, table 122: 700 is bold. */
  private static final float BOLD = 700;

  private FontNames() {}

  static boolean isBold(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String name = name(font);
    return name.contains("bold")
        || name.contains("black")
        || (descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD));
  }

  static boolean isFixedPitch(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    return name(font).contains("mono") || (descriptor != null && descriptor.isFixedPitch());
  }

  private static String name(PDFont font) {
    String name = font.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }
}
