package org.trifold.edition.ebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trifold.config.Layer;
import org.trifold.config.Settings;
import org.trifold.edition.Job;
import org.trifold.model.Publication;
import org.trifold.model.SourceLocation;
import org.trifold.theme.SharedShelf;

/** E-books of a theme, with or without its fonts. */
final class Typefaced {
  private Typefaced() {}

  /** Renders a fixture with the theme's fonts. */
  static Epub epub(String fixture, String theme, Path root) {
    try {
      return epub(
          Publication.parse(Files.readString(Epub.VALID.resolve(fixture))), theme, "theme", root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Renders.
   *
   * @param fonts what the setting says
   * @param root where the theme is looked for first
   */
  static Epub epub(Publication publication, String theme, String fonts, Path root) {
    Settings settings =
        Settings.declare(new EbookEdition().settings())
            .with(
                Layer.PROJECT_FILE,
                Map.of(
                    Typefaces.SETTING,
                    new Settings.Written(fonts, new SourceLocation("trifold.toml", 1, 1))));
    return Epub.of(
        new Job(
                publication,
                "ebook",
                settings,
                theme,
                Optional.empty(),
                Epub.CLOCK,
                root,
                List.of(),
                Optional.empty())
            .with(SharedShelf.SHELF));
  }
}
