package org.trifold.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trifold.config.ConfigFile;

/**
 * What was made of the files of themes and brands. They are the same for most manuscripts of a run,
 * and to parse them costs more than much of what is made with them. A file's whole content tells
 * what is known of it, so that one that changes is parsed anew. Lives as long as whoever makes
 * jobs. Thread-safe.
 */
public final class ThemeShelf {
  /** Where the build packs the top-level {@code themes/} folder. */
  private static final String BUILT_IN = "/org/trifold/themes/";

  /** What is kept: a theme and a brand make about ten, of some ten thousand characters each. */
  private static final int MOST = 128;

  private final List<String> index = readIndex();
  private final ConcurrentMap<String, Optional<ThemeFile>> builtIn = new ConcurrentHashMap<>();

  /** The one that was longest not asked for goes first. */
  private final Map<Key, Object> made = new LinkedHashMap<>(MOST, 0.75f, true);

  /**
   * What something was made from.
   *
   * @param with all that counts beside the file
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by content, below
  private record Key(String place, byte[] content, List<?> with) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && place.equals(key.place)
          && with.equals(key.with)
          && Arrays.equals(content, key.content);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * place.hashCode() + with.hashCode()) + Arrays.hashCode(content);
    }
  }

  private static List<String> readIndex() {
    try (InputStream in = ThemeShelf.class.getResourceAsStream(BUILT_IN + "index")) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paths of the built-in files below {@code themes/}. */
  List<String> index() {
    return index;
  }

  /**
   * A built-in file.
   *
   * @param path below {@code themes/}
   */
  Optional<ThemeFile> builtIn(String path) {
    return index.contains(path)
        ? builtIn.computeIfAbsent(path, ThemeShelf::read)
        : Optional.empty();
  }

  private static Optional<ThemeFile> read(String path) {
    try (InputStream in = ThemeShelf.class.getResourceAsStream(BUILT_IN + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(
              new ThemeFile(ThemeFile.BUILT_IN + ThemeFiles.FOLDER + path, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A file's entries.
   *
   * @throws org.trifold.model.FindingException as {@link ConfigFile#parse(String, String)}
   */
  public ConfigFile config(ThemeFile file) {
    return of(
        file,
        List.of(ConfigFile.class),
        ConfigFile.class,
        () -> ConfigFile.parse(file.place(), file.text()));
  }

  /**
   * What is made of a file, by whoever asks first.
   *
   * @param with all that counts beside the file, and what is made
   * @param making gives what nobody changes
   */
  <T> T of(ThemeFile file, List<?> with, Class<T> type, Supplier<T> making) {
    Key key = new Key(file.place(), file.content(), with);
    synchronized (made) {
      Object known = made.get(key);
      if (known != null) {
        return type.cast(known);
      }
    }
    // Two may make it at the same time: the same, and sooner than one that waits for the other.
    T fresh = making.get();
    synchronized (made) {
      made.put(key, fresh);
      if (made.size() > MOST) {
        made.remove(made.keySet().iterator().next());
      }
    }
    return fresh;
  }

  /** What is on it follows from the files alone, so that one is as good as another. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ThemeShelf;
  }

  @Override
  public int hashCode() {
    return MOST;
  }
}
