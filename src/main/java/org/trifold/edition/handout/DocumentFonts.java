package org.trifold.edition.handout;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** The fonts of one document: each face embedded once, as the subset that is used. */
final class DocumentFonts {
  private final PDDocument document;
  private final FontNeeds needs;
  private final Map<FontCase.Face, PDFont> embedded = new IdentityHashMap<>();

  DocumentFonts(PDDocument document, FontNeeds needs) {
    this.document = document;
    this.needs = needs;
  }

  /** Makes every family known, and the needed fallbacks in their order. */
  void register(FontCase fonts, PdfBoxFontResolver resolver) {
    fonts.faces().forEach(face -> add(face, resolver, FontGroup.MAIN));
    needs.further().forEach(face -> add(face, resolver, FontGroup.MAIN));
    needs.fallbacks().forEach(face -> add(face, resolver, FontGroup.FINAL_FALLBACK));
    needs.further().forEach(face -> add(face, resolver, FontGroup.FINAL_FALLBACK));
  }

  private void add(FontCase.Face face, PdfBoxFontResolver resolver, FontGroup group) {
    resolver.addFont(
        new Lazy(face),
        face.info().family(),
        face.info().weight(),
        face.info().italic() ? IdentValue.ITALIC : IdentValue.NORMAL,
        true,
        group);
  }

  private PDFont embed(FontCase.Face face) {
    return embedded.computeIfAbsent(
        face,
        f -> {
          try {
            // Substituting glyphs costs two thirds of the time, so only where it must be.
            f.font().setEnableGsub(needs.substituted().contains(f));
            return PDType0Font.load(document, f.font(), true);
          } catch (IOException e) {
            throw new FindingException(
                Finding.error(
                    "TF-HANDOUT-001",
                    SourceLocation.ofFile(f.file().place()),
                    "This font can't be embedded: " + e.getMessage() + ".",
                    "Choose a font whose licence bits allow embedding."));
          }
        });
  }

  /** Embeds a face at the first use of one of its glyphs' widths. */
  private final class Lazy extends PDFontSupplier {
    private final FontCase.Face face;

    @SuppressWarnings("NullAway") // the superclass only hands the font back, which supply() does
    Lazy(FontCase.Face face) {
      super(null);
      this.face = face;
    }

    @Override
    public PDFont supply() {
      return embed(face);
    }
  }
}
