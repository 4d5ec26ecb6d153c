package org.trifold.maven;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.trifold.pipeline.WorkerMain;
import org.trifold.worker.Launch;

/**
 * The class path of this plugin with its dependencies, for a JVM without Maven. Beside what the
 * plugin's class loader has it needs what Maven lends every plugin: SLF4J.
 */
final class PluginClassPath {
  private PluginClassPath() {}

  /** How to start a worker; none where the class loader has no list of files. */
  static Optional<Launch> launch(ClassLoader loader) {
    if (!(loader instanceof URLClassLoader urls)) {
      return Optional.empty();
    }
    Set<String> files = new LinkedHashSet<>();
    try {
      for (URL url : urls.getURLs()) {
        files.add(Path.of(url.toURI()).toString());
      }
      CodeSource lent = Logger.class.getProtectionDomain().getCodeSource();
      if (lent != null && lent.getLocation() != null) {
        files.add(Path.of(lent.getLocation().toURI()).toString());
      }
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
    return Optional.of(
        new Launch(String.join(File.pathSeparator, files), WorkerMain.class.getName()));
  }
}
