package org.trifold.edition.handout;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.PageMap;
import org.trifold.model.SourceLocation;

/** Lays a print tree out on paper and writes it as a tagged PDF. For one thread at a time. */
final class PdfMaker {
  private static final String BASE_URI = PrintImages.SCHEME + ":/";
  private static final float PDF_VERSION = 1.7f;

  private final PrintImages images;
  private final FontCase fonts;
  private final FontNeeds needs;
  private final Findings findings;

  PdfMaker(PrintImages images, FontCase fonts, FontNeeds needs, Findings findings) {
    this.images = images;
    this.fonts = fonts;
    this.needs = needs;
    this.findings = findings;
  }

  /**
   * A PDF whose metadata, dates and id are still the renderer's.
   *
   * @param document open; the caller's to close
   */
  record Made(PDDocument document, PageMap pages) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  /**
   * Makes the PDF. Where a table runs off the page its columns are forced to the page's width and
   * everything is laid out anew; what still runs off is a finding.
   *
   * @param page changed on the way
   */
  Made make(Document page, PrintStyle style, Paper paper) {
    QuietLog.install();
    addStyles(page, style, paper);
    Squeeze squeeze = new Squeeze(page);
    while (true) {
      PDDocument document = new PDDocument();
      Complaints complaints =
          new Complaints(SourceLocation.of(page.body()).file(), style, findings);
      try (PdfBoxRenderer renderer = renderer(page, document, complaints)) {
        layOut(renderer, style);
        List<Overflow> overflows = Overflow.of(renderer.getRootBox());
        if (squeeze.tighten(overflows)) {
          document.close();
          continue;
        }
        overflows.forEach(overflow -> findings.add(overflow.finding()));
        renderer.createPDFKeepOpen();
        complaints.report();
        return new Made(document, Pages.of(renderer));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void layOut(PdfBoxRenderer renderer, PrintStyle style) {
    try {
      renderer.layout();
    } catch (IllegalArgumentException e) {
      if (String.valueOf(e.getMessage()).contains("margin")) {
        throw new FindingException(style.noRoom());
      }
      throw e;
    }
  }

  private void addStyles(Document page, PrintStyle style, Paper paper) {
    for (String css :
        List.of(
            style.base(),
            style.fonts(fonts),
            style.look(),
            "@page { size: " + paper.size() + " }")) {
      page.head().appendElement("style").attr("type", "text/css").appendText(css);
    }
  }

  private PdfBoxRenderer renderer(Document page, PDDocument document, Complaints complaints) {
    Element root = page.child(0);
    Locale locale = Locale.forLanguageTag(root.attr("lang").replace('_', '-'));
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePDDocument(document)
            .usePdfVersion(PDF_VERSION)
            .usePdfUaAccessibility(true)
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .useFastMode()
            .useSVGDrawer(new BatikSVGDrawer())
            .useProtocolsStreamImplementation(images, "http", "https", "data", "classpath", "file")
            .useProtocolsStreamImplementation(images, PrintImages.SCHEME)
            .useUriResolver((base, uri) -> images.has(uri) ? uri : null)
            .useExternalResourceAccessControl(
                (uri, type) -> images.has(uri),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
            .useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(locale))
            .withDiagnosticConsumer(complaints)
            .withW3cDocument(new W3CDom().fromJsoup(page), BASE_URI);
    if (needs.rightToLeft() || root.attr("dir").equals("rtl")) {
      builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
      builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
      builder.defaultTextDirection(
          root.attr("dir").equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
    }
    if (images.drawsText()) {
      addDrawingFonts(builder);
    }
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    new DocumentFonts(document, needs.shaped()).register(fonts, needs, renderer.getFontResolver());
    return renderer;
  }

  private void addDrawingFonts(PdfRendererBuilder builder) {
    for (FontCase.Face face : fonts.faces()) {
      if (face.info().family().equals(fonts.body())) {
        builder.useFont(
            () -> new ByteArrayInputStream(face.file().content()),
            face.info().family(),
            face.info().weight(),
            face.info().italic() ? FontStyle.ITALIC : FontStyle.NORMAL,
            true,
            EnumSet.of(FSFontUseCase.SVG));
      }
    }
  }
}
