package org.trifold.edition.handout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where operating systems keep fonts. Without state. */
final class SystemFonts {
  private SystemFonts() {}

  /**
   * The folders, whether they exist or not.
   *
   * @param system as the Java property {@code os.name} has it
   * @param home the user's home folder
   * @param environment of the process
   */
  static List<Path> folders(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    List<Path> folders = new ArrayList<>();
    if (name.startsWith("windows")) {
      folders.add(Path.of(environment.getOrDefault("WINDIR", "C:\\Windows"), "Fonts"));
      String local = environment.get("LOCALAPPDATA");
      if (local != null) {
        folders.add(Path.of(local, "Microsoft", "Windows", "Fonts"));
      }
    } else if (name.startsWith("mac")) {
      folders.add(Path.of("/System/Library/Fonts"));
      folders.add(Path.of("/Library/Fonts"));
      folders.add(Path.of(home, "Library", "Fonts"));
    } else {
      folders.add(Path.of("/usr/share/fonts"));
      folders.add(Path.of("/usr/local/share/fonts"));
      folders.add(Path.of(home, ".local", "share", "fonts"));
      folders.add(Path.of(home, ".fonts"));
    }
    return List.copyOf(folders);
  }

  /** The folders of this machine. */
  static List<Path> here() {
    return folders(
        System.getProperty("os.name", ""), System.getProperty("user.home", "."), System.getenv());
  }
}
