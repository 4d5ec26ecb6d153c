package org.trifold.edition.handout;

import java.util.List;
import java.util.stream.Stream;
import org.trifold.config.Setting;
import org.trifold.edition.Edition;
import org.trifold.edition.Job;
import org.trifold.edition.handout.grammar.Extras;
import org.trifold.model.Rendition;
import org.trifold.theme.FontFolders;

/**
 * The handout: a PDF for each variant that is asked for, tagged for assistive technology (PDF/UA-1)
 * and fit for the archive (PDF/A-2a). Thread-safe; keeps parsed fonts between jobs.
 */
public final class HandoutEdition implements Edition {
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
    FontShelf shelf = shelves.take();
    try {
      return new PrintRun(job, shelf, folders).render(Variant.plan(job));
    } finally {
      shelves.giveBack(shelf);
    }
  }
}
