package org.trifold.maven;

/**
 * Whether the log of the build has colours. Maven 3 makes them with Jansi, which it lends plugins,
 * and which it switches off where nobody wants any ({@code -B}, {@code -l}, {@code
 * -Dstyle.color=never}); what goes to no terminal Jansi strips.
 */
final class LogColor {
  private static final String JANSI = "org.fusesource.jansi.Ansi";

  private LogColor() {}

  /** By the loader of the plugin; without Jansi there are none. */
  static boolean isOn(ClassLoader loader) {
    try {
      Class<?> jansi = Class.forName(JANSI, true, loader);
      return (boolean) jansi.getMethod("isEnabled").invoke(null);
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }
}
