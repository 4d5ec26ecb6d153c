package org.trifold.edition.handout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A project whose theme has letters for Arabic and Hebrew too. */
final class ScriptTheme {
  static final String NAME = "scripts";

  private ScriptTheme() {}

  /** Writes the theme into a project. */
  static void write(Path root) throws IOException {
    Path theme = Files.createDirectories(root.resolve("themes").resolve(NAME));
    StringBuilder toml = new StringBuilder("parent = \"default\"\n");
    for (String script : List.of("Arabic", "Hebrew")) {
      String file = "NotoSans" + script + "-Regular.ttf";
      try (InputStream in = ScriptTheme.class.getResourceAsStream("fonts/" + file)) {
        Files.copy(in, theme.resolve(file));
      }
      toml.append("[fonts.").append(script.toLowerCase(Locale.ROOT)).append("]\nfamily = \"Test ");
      toml.append(script).append("\"\nregular = \"").append(file).append("\"\n");
    }
    Files.writeString(theme.resolve("theme.toml"), toml);
  }
}
