package org.trifold.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.trifold.model.Finding;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;

/**
 * A checker by others that only {@code inspect} asks. The two bring 40 of 140 jars, so the plugin
 * leaves them out: the command line has them, a project that inspects names them.
 */
enum Checker {
  VERAPDF("veraPDF", "verapdf", "org.verapdf.pdfa.Foundries"),
  EPUBCHECK("EPUBCheck", "epubcheck", "com.adobe.epubcheck.api.EpubCheck");

  private final String title;
  private final String key;
  private final String type;

  Checker(String title, String key, String type) {
    this.title = title;
    this.key = key;
    this.type = type;
  }

  /** Whether a class loader offers it. */
  boolean isIn(ClassLoader loader) {
    try {
      Class.forName(type, false, loader);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  /** Whether Trifold's own class loader offers it. */
  boolean isHere() {
    return isIn(Checker.class.getClassLoader());
  }

  /** That a file of this manuscript was not looked at, which is not the same as being right. */
  Finding missing(String manuscript, Rendition.File file) {
    return Finding.error(
        "TF-INSPECT-001",
        SourceLocation.ofFile(manuscript),
        "The " + file.suffix() + " file was not inspected: " + title + " is not there.",
        "Add "
            + coordinates()
            + " to the <dependencies> of the plugin, or inspect by the command line.");
  }

  /** {@code group:artifact:version}, the version that this Trifold was tested with. */
  String coordinates() {
    try (InputStream in = Checker.class.getResourceAsStream("checkers.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      String coordinates = properties.getProperty(key);
      if (coordinates == null) {
        throw new IllegalStateException("the jar's checkers.properties lacks " + key);
      }
      return coordinates;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
