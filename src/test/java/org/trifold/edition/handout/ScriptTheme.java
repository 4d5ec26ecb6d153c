package org.trifold.edition.handout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A project whose theme has letters for Arabic and Hebrew too. */
final class ScriptTheme {
  static final String NAME = "scripts";

  private ScriptTheme() {}

  /** Writes the theme into a project. */
  static void write(Path root) throws IOException {
    Path theme = Files.createDirectories(root.resolve("themes").resolve(NAME));
    StringBuilder toml = new StringBuilder("parent = \"default\"\n");
    for (String script : new String[] {"arabic", "hebrew"}) {
      try (InputStream in = ScriptTheme.class.getResourceAsStream("fonts/" + script + ".ttf")) {
        Files.copy(in, theme.resolve(script + ".ttf"));
      }
      toml.append("[fonts.").append(script).append("]\nfamily = \"Test ").append(script);
      toml.append("\"\nregular = \"").append(script).append(".ttf\"\n");
    }
    Files.writeString(theme.resolve("theme.toml"), toml);
  }
}
