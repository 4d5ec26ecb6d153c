package org.trifold.inspect.client;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.trifold.config.ConfigFile;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * Features that a mail may use though a program lacks them, since what shows in their stead will
 * do: a table for each, with {@code reason} and, where it holds for some only, {@code clients}.
 * Immutable.
 */
final class Fallbacks {
  private static final String REASON = "reason";
  private static final String CLIENTS = "clients";

  private final Map<String, List<String>> clients = new TreeMap<>();

  private Fallbacks() {}

  /** None. */
  static Fallbacks none() {
    return new Fallbacks();
  }

  /**
   * Reads a file.
   *
   * @param features all that there are
   * @param families names of all that there are
   * @throws FindingException for what there is not, and for an entry without a reason
   */
  static Fallbacks read(ConfigFile file, Set<String> features, List<String> families) {
    Fallbacks fallbacks = new Fallbacks();
    List<Finding> findings = new ArrayList<>();
    Map<String, SourceLocation> places = new TreeMap<>();
    file.entries()
        .forEach(
            (key, entry) -> {
              int dot = key.indexOf('.');
              String slug = dot < 0 ? key : key.substring(0, dot);
              String name = dot < 0 ? "" : key.substring(dot + 1);
              if (places.putIfAbsent(slug, entry.where()) == null && !features.contains(slug)) {
                findings.add(unknown(slug, entry.where(), features));
              } else if (!List.of(REASON, CLIENTS).contains(name)) {
                findings.add(
                    broken(
                        entry.where(),
                        "Unknown key \"" + name + "\" of \"" + slug + "\".",
                        "Write reason, and clients if it holds for some only."));
              }
              if (name.equals(CLIENTS)) {
                for (String family : entry.items()) {
                  if (!families.contains(family)) {
                    findings.add(
                        broken(
                            entry.where(),
                            "There is no mail program \"" + family + "\".",
                            Nearest.hint(family, families)));
                  }
                }
              }
            });
    places.forEach(
        (slug, where) -> {
          if (file.text(slug + "." + REASON).filter(text -> !text.isBlank()).isEmpty()) {
            findings.add(
                broken(
                    where,
                    "The fall-back \"" + slug + "\" has no reason.",
                    "Say what shows instead: reason = \"…\"."));
          }
          fallbacks.clients.put(
              slug, file.entry(slug + "." + CLIENTS).map(ConfigFile.Entry::items).orElse(families));
        });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    return fallbacks;
  }

  /** These and others. */
  Fallbacks and(Fallbacks others) {
    Fallbacks both = new Fallbacks();
    both.clients.putAll(clients);
    others.clients.forEach(
        (slug, more) ->
            both.clients.merge(
                slug,
                more,
                (mine, theirs) -> {
                  Set<String> all = new LinkedHashSet<>(mine);
                  all.addAll(theirs);
                  return List.copyOf(all);
                }));
    return both;
  }

  /**
   * These and what a setting names, whatever the program.
   *
   * @throws FindingException for a name that is no feature's
   */
  Fallbacks and(
      List<String> slugs, SourceLocation where, Set<String> features, List<String> families) {
    Fallbacks more = new Fallbacks();
    for (String slug : slugs) {
      if (!features.contains(slug)) {
        throw new FindingException(unknown(slug, where, features));
      }
      more.clients.put(slug, families);
    }
    return and(more);
  }

  /** Whether what shows in a program in a feature's stead will do. */
  boolean accept(String slug, String family) {
    return clients.getOrDefault(slug, List.of()).contains(family);
  }

  /** The features that have any. */
  Set<String> slugs() {
    return clients.keySet();
  }

  private static Finding unknown(String slug, SourceLocation where, Set<String> features) {
    return broken(
        where,
        "caniemail has no feature \"" + slug + "\".",
        Nearest.to(slug, features)
            .map(near -> "Did you mean \"" + near + "\"?")
            .orElse("Take the last part of its address at www.caniemail.com/features/."));
  }

  private static Finding broken(SourceLocation where, String message, String hint) {
    return Finding.error("TF-CLIENT-004", where, message, hint);
  }
}
