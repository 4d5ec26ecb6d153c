package org.trifold.edition.handout;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trifold.config.Setting;
import org.trifold.edition.Job;
import org.trifold.edition.PagedEdition;
import org.trifold.edition.handout.grammar.Extras;
import org.trifold.model.PageMap;
import org.trifold.model.Rendition;
import org.trifold.theme.FontFolders;

/**
 * The handout: a PDF for each variant that is asked for, tagged for assistive technology (PDF/UA-1)
 * and fit for the archive (PDF/A-2a). Thread-safe; keeps parsed fonts between jobs.
 */
public final class HandoutEdition implements PagedEdition {
  static final String NAME = "handout";

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
    return Stream.of(HandoutSettings.declared(), FurtherFonts.settings(), Extras.settings())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Rendition render(Job job) {
    return with(job, run -> run.render(Variant.plan(job)));
  }

  /** The pages of the PDF that carries nothing but the manuscript's name. */
  @Override
  public PageMap pageMap(Job job) {
    return with(job, run -> run.layOut(Variant.plan(job).get(0)));
  }

  private <T> T with(Job job, Function<PrintRun, T> work) {
    FontShelf shelf = shelves.take();
    try {
      return work.apply(new PrintRun(job, shelf, folders));
    } finally {
      shelves.giveBack(shelf);
    }
  }
}
