package org.trifold.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what is being done with a set of files, so that the next run can end it where this one dies.
 * One line for the state, then one for each file: whether it replaces one, its SHA-256, its path.
 */
record Journal(State state, List<Entry> entries) {
  /** The journal's file, in the output folder itself. */
  static final String NAME = ".trifold.journal";

  /** Bytes; a set of a thousand files of the longest names has 300 kB. */
  private static final long LARGEST = 16 << 20;

  private static final String HEAD = "trifold-journal 1 ";

  Journal {
    entries = List.copyOf(entries);
  }

  /** How far it has come. */
  enum State {
    /** The new files are being written beside their places: they count for nothing. */
    STAGING,
    /** The new files are whole, and on their way to their places. */
    MOVING
  }

  /**
   * A file of the set.
   *
   * @param path relative to the output folder, with forward slashes
   * @param replaces whether there was a file before
   * @param sha256 of the new content, in lower-case hex
   */
  record Entry(String path, boolean replaces, String sha256) {}

  Journal with(State next) {
    return new Journal(next, entries);
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(HEAD);
    text.append(state.name().toLowerCase(Locale.ROOT)).append('\n');
    for (Entry entry : entries) {
      text.append(entry.replaces() ? "old " : "new ").append(entry.sha256()).append(' ');
      text.append(URLEncoder.encode(entry.path(), UTF_8)).append('\n');
    }
    return text.toString().getBytes(UTF_8);
  }

  /** The journal that lies in a folder; what can't be understood is none. */
  static Optional<Journal> in(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(new String(Files.readAllBytes(file), UTF_8).lines().toList()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Journal parse(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
      throw new IllegalArgumentException("no journal");
    }
    String state = lines.get(0).substring(HEAD.length()).toUpperCase(Locale.ROOT);
    List<Entry> entries = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = line.split(" ", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException("no entry: " + line);
      }
      entries.add(new Entry(URLDecoder.decode(parts[2], UTF_8), parts[0].equals("old"), parts[1]));
    }
    return new Journal(State.valueOf(state), entries);
  }
}
