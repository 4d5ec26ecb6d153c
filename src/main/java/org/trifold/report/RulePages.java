package org.trifold.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.trifold.config.ConfigFile;

/**
 * The pages of all rules, from the files {@code rules/<area>.toml} beside this class: a table for
 * each id, with {@code title}, {@code why}, {@code bad} and {@code good}. Immutable.
 */
public final class RulePages {
  /** Read when the first page is asked for, since most runs ask for none; then once for all. */
  private static final class Read {
    static final Map<String, RulePage> PAGES = readAll();
  }

  private RulePages() {}

  /** All pages. */
  public static RulePages load() {
    return new RulePages();
  }

  private static Map<String, RulePage> pages() {
    return Read.PAGES;
  }

  private static Map<String, RulePage> readAll() {
    Map<String, RulePage> pages = new TreeMap<>();
    for (String area : resource("areas").lines().filter(line -> !line.isBlank()).toList()) {
      String name = area.strip() + ".toml";
      ConfigFile file = ConfigFile.parse(name, resource(name));
      Set<String> ids = new LinkedHashSet<>();
      file.entries().keySet().forEach(key -> ids.add(key.substring(0, key.indexOf('.'))));
      for (String id : ids) {
        pages.put(
            id,
            new RulePage(
                id,
                text(file, id, "title"),
                text(file, id, "why"),
                text(file, id, "bad"),
                text(file, id, "good")));
      }
    }
    return Collections.unmodifiableMap(pages);
  }

  private static String text(ConfigFile file, String id, String key) {
    return file.text(id + "." + key)
        .orElseThrow(() -> new IllegalStateException(id + " has no " + key));
  }

  private static String resource(String name) {
    try (InputStream in = RulePages.class.getResourceAsStream("rules/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks rules/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All ids, sorted. */
  public Collection<String> ids() {
    return pages().keySet();
  }

  /** All pages, sorted by id. */
  public Collection<RulePage> all() {
    return pages().values();
  }

  public Optional<RulePage> page(String id) {
    return Optional.ofNullable(pages().get(id));
  }
}
