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
import java.util.function.Supplier;
import org.trifold.config.ConfigFile;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * The pages of all rules: {@code title}, {@code why}, {@code bad} and {@code good} of each.
 * Trifold's own come from the files {@code rules/<area>.toml} beside this class, a table for each
 * id; those of others from a file of the rule's own. Immutable.
 */
public final class RulePages {
  /** Read when the first page is asked for, since most runs ask for none; then once for all. */
  private static final class Read {
    static final Map<String, RulePage> PAGES = readAll();
  }

  private final Map<String, Supplier<Optional<String>>> others;

  private RulePages(Map<String, Supplier<Optional<String>>> others) {
    this.others = Collections.unmodifiableMap(new TreeMap<>(others));
  }

  /** Trifold's own. */
  public static RulePages load() {
    return new RulePages(Map.of());
  }

  /**
   * These, and those of others; nobody else has a page on a rule of Trifold's own.
   *
   * @param others by the rule's id what reads its page, which need not be there
   */
  public RulePages with(Map<String, Supplier<Optional<String>>> others) {
    return new RulePages(others);
  }

  private static Map<String, RulePage> readAll() {
    Map<String, RulePage> pages = new TreeMap<>();
    for (String area : resource("areas").lines().filter(line -> !line.isBlank()).toList()) {
      String name = area.strip() + ".toml";
      ConfigFile file = ConfigFile.parse(name, resource(name));
      Set<String> ids = new LinkedHashSet<>();
      file.entries().keySet().forEach(key -> ids.add(key.substring(0, key.indexOf('.'))));
      ids.forEach(id -> pages.put(id, page(id, file, id + ".")));
    }
    return Collections.unmodifiableMap(pages);
  }

  private static RulePage page(String id, ConfigFile file, String table) {
    return new RulePage(
        id,
        text(file, table + "title"),
        text(file, table + "why"),
        text(file, table + "bad"),
        text(file, table + "good"));
  }

  private static String text(ConfigFile file, String key) {
    return file.text(key)
        .orElseThrow(
            () ->
                new FindingException(
                    Finding.error(
                        "TF-CONF-009",
                        file.where(),
                        "The page of this rule has no \"" + key + "\".",
                        "Give it title, why, bad and good.")));
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

  /** The ids of Trifold's own, sorted. */
  public Collection<String> ids() {
    return Read.PAGES.keySet();
  }

  /** Those of Trifold's own, sorted by id. */
  public Collection<RulePage> all() {
    return Read.PAGES.values();
  }

  /** The rule's page; none where nobody has one, or one that can't be read. */
  public Optional<RulePage> page(String id) {
    try {
      return read(id);
    } catch (FindingException e) {
      return Optional.empty();
    }
  }

  /**
   * The rule's page; none where nobody has one.
   *
   * @throws FindingException where it can't be read
   */
  public Optional<RulePage> read(String id) {
    RulePage own = Read.PAGES.get(id);
    return own != null
        ? Optional.of(own)
        : others
            .getOrDefault(id, Optional::empty)
            .get()
            .map(text -> page(id, ConfigFile.parse(id + ".toml", text), ""));
  }
}
