package org.trifold.edition.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.edition.Prepared;
import org.trifold.model.Findings;
import org.trifold.model.Rendition;
import org.trifold.theme.FontFolders;

/**
 * The handout: one PDF per paper size, tagged for assistive technology (PDF/UA-1) and fit for the
 * archive (PDF/A-2a). Thread-safe; keeps parsed fonts between jobs.
 */
public final class HandoutEdition implements Edition {
  private static final String NAME = "handout";
  private static final String PAPER = "handout.paper";
  private static final String MEDIA_TYPE = "application/pdf";

  private final FontShelves shelves = new FontShelves();
  private final FontFolders folders = new FontFolders();

  /** For {@link java.util.ServiceLoader}. */
  public HandoutEdition() {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(FurtherFonts.settings());
    settings.add(
        Setting.choices(
            PAPER,
            Paper.choices(),
            Paper.AUTO,
            "Paper sizes, one PDF each; auto is Letter for the regions US, CA, MX and PH or no"
                + " region, else A4."));
    return List.copyOf(settings);
  }

  @Override
  public Rendition render(Job job) {
    Prepared prepared = Prepared.of(job);
    Findings findings = prepared.findings();
    PrintImages images =
        new PrintImages(
            prepared.gate(),
            findings,
            prepared.theme().family("body").orElse(prepared.theme().families().get(0)));
    Document page = new PrintTree(prepared, images).build();
    PrintStyle style = PrintStyle.of(prepared.theme(), findings);
    PdfFinish finish = new PdfFinish(job.publication().metadata(), job.clock());
    List<Rendition.File> files = new ArrayList<>();
    Map<String, String> figures = new LinkedHashMap<>();
    FontShelf shelf = shelves.take();
    try {
      FontCase fonts = FontCase.of(prepared.theme(), shelf);
      FurtherFonts further = new FurtherFonts(job.settings(), prepared.gate(), folders, findings);
      FontNeeds needs = new GlyphCheck(fonts, further, shelf, findings).check(page, style, images);
      page = new HanSpans(needs.han()).apply(page);
      SubstitutedText texts = new SubstitutedText(needs.substituted());
      for (Paper paper : papers(job)) {
        PdfMaker maker = new PdfMaker(images, fonts, needs, findings);
        try (PdfMaker.Made made = maker.make(page.clone(), style, paper)) {
          String suffix = files.isEmpty() ? ".pdf" : "-" + paper.word() + ".pdf";
          byte[] pdf = texts.mend(finish.finish(made.document()), job.clock());
          files.add(new Rendition.File(suffix, MEDIA_TYPE, pdf));
          figures.putIfAbsent("pages", String.valueOf(made.pages().pageCount()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      shelves.giveBack(shelf);
    }
    return new Rendition(NAME, files, figures, findings.list());
  }

  private static Set<Paper> papers(Job job) {
    String lang = job.publication().metadata().lang();
    Set<Paper> papers = new LinkedHashSet<>();
    job.settings().list(PAPER).forEach(word -> papers.add(Paper.of(word, lang)));
    return papers;
  }
}
