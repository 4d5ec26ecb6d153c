package org.trifold.edition.handout;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.trifold.edition.handout.tags.TagTree;
import org.trifold.gate.Budgets;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.PageMap;
import org.trifold.model.Severity;
import org.trifold.theme.Stylesheet;

/** Lays a print tree out on paper and writes it as a tagged PDF. For one thread at a time. */
final class PdfMaker {
  private static final String BASE_URI = PrintImages.SCHEME + ":/";
  private static final float PDF_VERSION = 1.7f;

  /** On an office's paper a book's text keeps the size that it has on a page of 6 by 9 inches. */
  private static final String WIDE_BOOK =
      "@page { margin-top: 1.35in; margin-bottom: 1.55in }"
          + " @page :first { margin-top: 1.35in }"
          + " @page :left { margin-left: 2.1in; margin-right: 1.8in }"
          + " @page :right { margin-left: 1.8in; margin-right: 2.1in }";

  private final PrintImages images;
  private final FontCase fonts;
  private final FontNeeds needs;
  private final Findings findings;
  private final Budgets budgets;

  PdfMaker(
      PrintImages images, FontCase fonts, FontNeeds needs, Findings findings, Budgets budgets) {
    this.images = images;
    this.fonts = fonts;
    this.needs = needs;
    this.findings = findings;
    this.budgets = budgets;
  }

  /**
   * A PDF whose metadata, dates and id are still the renderer's.
   *
   * @param document open; the caller's to close; without pages where only the layout was asked for
   * @param pages with where each starts, for the plain variant
   * @param errors what kept the layout from being right, before anything was written
   */
  record Made(PDDocument document, PageMap pages, List<Finding> errors) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  /**
   * Makes the PDF, laid out anew as long as that mends something: where a table runs off the page
   * its columns are forced to the page's width, what still runs off is a finding; where a page is
   * nearly empty lines are set closer or wider; where a row is parted it starts a page.
   *
   * @param page changed on the way
   */
  Made make(Document page, PrintStyle style, Variant variant) {
    return make(page, style, variant, true);
  }

  /** Lays out as {@link #make} does, and writes nothing. */
  Made layOut(Document page, PrintStyle style, Variant variant) {
    return make(page, style, variant, false);
  }

  private Made make(Document page, PrintStyle style, Variant variant, boolean writes) {
    PageBudget.check(page, budgets);
    QuietLog.install();
    addStyles(page, style, variant);
    TagTree tags = TagTree.of(page);
    Squeeze squeeze = new Squeeze(page);
    Fit fit = new Fit(page, style.leading());
    WholeRows rows = new WholeRows(page);
    boolean joined = !variant.isBook();
    // The first layout is the last for most documents; of further ones only the last needs
    // pictures.
    boolean drafts = false;
    boolean settled = false;
    while (true) {
      images.showDrafts(drafts);
      PDDocument document = new PDDocument();
      Complaints complaints = new Complaints(page, style, findings);
      try (PdfBoxRenderer renderer = renderer(page, document, complaints)) {
        layOut(renderer, style);
        PageBudget.check(renderer.getRootBox(), budgets);
        List<Overflow> overflows = Overflow.of(renderer.getRootBox());
        boolean again = !settled && squeeze.tighten(overflows);
        if (!again && !joined) {
          joined = true;
          again = BookIndex.joinPlaces(page, Pages.of(renderer));
        }
        List<PageBox> laidOut = renderer.getRootBox().getLayer().getPages();
        PageFill fill = PageFill.of(renderer.getRootBox(), laidOut);
        again =
            again || (!settled && (fit.adjust(fill) || rows.mend(renderer.getRootBox(), laidOut)));
        if (again || drafts) {
          settled = !again;
          drafts = again && images.areSlow();
          document.close();
          continue;
        }
        RightToLeftTables.mirror(renderer.getRootBox());
        MarkerPlaces.settle(renderer.getRootBox());
        overflows.forEach(overflow -> findings.add(overflow.finding(variant)));
        PageMap pages = variant.isPlain() ? Pages.withStarts(renderer) : Pages.of(renderer);
        List<Finding> errors =
            findings.list().stream().filter(f -> f.severity() == Severity.ERROR).toList();
        if (!writes) {
          return new Made(document, pages, errors);
        }
        PlainTransformers.during(renderer::createPDFKeepOpen);
        tags.apply(document);
        complaints.report();
        if (variant.isBook()) {
          emptyBlankPages(document, fill);
        }
        return new Made(document, pages, errors);
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

  /** A page left blank before a chapter has no head and no number either. */
  private static void emptyBlankPages(PDDocument document, PageFill fill) {
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      if (fill.isBlank(i)) {
        document.getPage(i).setContents(new PDStream(document));
        document.getPage(i).setResources(new PDResources());
      }
    }
  }

  private void addStyles(Document page, PrintStyle style, Variant variant) {
    boolean rightToLeft = page.child(0).attr("dir").equals("rtl");
    boolean turned = page.selectFirst("div." + RightToLeft.TURNED) != null;
    List<String> sheets = new ArrayList<>(directed(style.base(), rightToLeft));
    sheets.add(style.fonts(fonts));
    sheets.addAll(directed(style.looks(), rightToLeft));
    if (turned) {
      Stream.concat(style.base().stream(), style.looks().stream())
          .map(css -> Stylesheet.within(css, RightToLeft.TURNED, !rightToLeft))
          .forEach(sheets::add);
    }
    sheets.add(needs.css());
    sheets.add("@page { size: " + variant.paper().size() + " }");
    if (variant.isBook() && variant.paper().isWide()) {
      sheets.add(WIDE_BOOK);
    }
    for (String css : sheets) {
      page.head().appendElement("style").attr("type", "text/css").appendText(css);
    }
  }

  private static List<String> directed(List<String> sheets, boolean rightToLeft) {
    return rightToLeft ? sheets.stream().map(Stylesheet::mirrored).toList() : sheets;
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
      builder.useUnicodeBidiReorderer(new Joining());
      builder.defaultTextDirection(
          root.attr("dir").equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
    }
    if (images.drawsText()) {
      addDrawingFonts(builder);
    }
    PdfBoxRenderer renderer = builder.buildPdfRenderer();
    new DocumentFonts(document, needs).register(fonts, renderer.getFontResolver());
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
