package org.trifold.edition.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.edition.handout.grammar.Extras;
import org.trifold.model.Content;
import org.trifold.model.FindingException;
import org.trifold.model.Findings;
import org.trifold.model.PageMap;
import org.trifold.model.Rendition;
import org.trifold.theme.FontFolders;
import org.trifold.theme.Theme;

/** Makes the variants of one job, one after another. */
final class PrintRun {
  private static final String MEDIA_TYPE = "application/pdf";

  /** What the summary tells of a file. */
  private static final String PAGES = "pages";

  private static final String SIDES = "sides";

  private final Job job;
  private final FontShelf shelf;
  private final FontFolders folders;
  private final FontCase fonts;
  private final Theme theme;
  private final Findings findings = new Findings();
  private final PrintImages images;
  private final PdfFinish finish;
  private final Map<Content, Prepared> contents = new EnumMap<>(Content.class);

  PrintRun(Job job, FontShelf shelf, FontFolders folders) {
    this.job = job;
    this.shelf = shelf;
    this.folders = folders;
    Prepared whole = Prepared.of(job);
    contents.put(Content.WHOLE, whole);
    theme = whole.theme();
    findings.addAll(whole.findings().list());
    fonts = FontCase.of(theme, shelf);
    images =
        new PrintImages(
            whole.gate(), findings, theme.family("body").orElse(theme.families().get(0)));
    finish = new PdfFinish(job.publication().metadata(), job.clock());
  }

  /**
   * Makes the files.
   *
   * @param variants the first is not imposed; an imposed one comes after the one it is made of
   */
  Rendition render(List<Variant> variants) {
    List<Rendition.File> files = new ArrayList<>();
    Finished plain = make(variants.get(0));
    Rendition.File pages = plain.file();
    files.add(pages);
    for (Variant variant : variants.subList(1, variants.size())) {
      if (variant.isImposed()) {
        files.add(impose(variant, pages));
      } else {
        pages = make(variant).file();
        files.add(pages);
      }
    }
    return new Rendition(
        HandoutEdition.NAME, files, files.get(0).figures(), findings.list(), plain.pages());
  }

  /**
   * Lays a variant out and writes nothing.
   *
   * @throws FindingException for what keeps the pages from being right
   */
  PageMap layOut(Variant variant) {
    Typesetting set = typesetting(variant);
    try (PdfMaker.Made made = maker(set).layOut(set.page(), set.style(), variant)) {
      if (!made.errors().isEmpty()) {
        throw new FindingException(made.errors());
      }
      return made.pages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file that is made.
   *
   * @param pages where nothing was wrong with them
   */
  private record Finished(Rendition.File file, Optional<PageMap> pages) {}

  /** What is laid out, and with what. */
  private record Typesetting(Document page, PrintStyle style, FontNeeds needs) {}

  private PdfMaker maker(Typesetting set) {
    return new PdfMaker(images, fonts, set.needs(), findings, job.gate().budgets());
  }

  private Typesetting typesetting(Variant variant) {
    Prepared prepared = contents.computeIfAbsent(variant.content(), c -> Prepared.of(job, c));
    boolean narrow = variant.largePrint() || !variant.paper().isWide();
    boolean sheet = variant.content() == Content.SHEET;
    Extras extras = Extras.of(job.settings(), prepared, sheet, variant.isBook(), narrow);
    Document page = new PrintTree(prepared, images, variant, extras).build();
    findings.addAll(prepared.findings().list());
    PrintStyle style = PrintStyle.of(theme, variant, findings);
    FurtherFonts further = new FurtherFonts(job.settings(), prepared.gate(), folders, findings);
    FontNeeds needs = new GlyphCheck(fonts, further, shelf, findings).check(page, style, images);
    return new Typesetting(new HanSpans(needs.han()).apply(page), style, needs);
  }

  private Finished make(Variant variant) {
    Typesetting set = typesetting(variant);
    try (PdfMaker.Made made = maker(set).make(set.page(), set.style(), variant)) {
      int bleed = new HandoutSettings(job.settings()).bleed();
      if (bleed > 0) {
        new CropMarks(bleed).add(made.document());
      }
      Rendition.File file =
          new Rendition.File(
              variant.suffix(),
              MEDIA_TYPE,
              new SubstitutedText(set.needs().substituted())
                  .mend(finish.finish(made.document()), job.clock()),
              variant.content(),
              Map.of(PAGES, String.valueOf(made.pages().pageCount())));
      boolean sound = made.errors().isEmpty();
      return new Finished(file, sound ? Optional.of(made.pages()) : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Rendition.File impose(Variant variant, Rendition.File pages) {
    boolean rightToLeft = job.publication().metadata().dir().equals("rtl");
    Imposer.Imposed imposed =
        new Imposer(finish, rightToLeft).impose(pages.content(), variant.imposition());
    return new Rendition.File(
        variant.suffix(),
        MEDIA_TYPE,
        imposed.content(),
        variant.content(),
        Map.of(SIDES, String.valueOf(imposed.sides())));
  }
}
