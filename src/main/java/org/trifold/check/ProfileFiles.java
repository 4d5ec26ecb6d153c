package org.trifold.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.trifold.config.ConfigFile;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.Severity;
import org.trifold.model.SourceLocation;
import org.trifold.theme.ThemeFile;
import org.trifold.theme.ThemeFiles;

/**
 * Reads profiles: {@code themes/profiles/<name>/profile.toml}, the project's over the built-in
 * ones. {@code parent} names the profile whose judgements hold where this one has none. A rule's id
 * with a severity ({@code TF-EDIT-010 = "warning"}), or a table of it with {@code severity} and
 * limits; in the table {@code raise}, ids of other findings with the least severity they have, or
 * {@code off} where the parent raises them and this one doesn't. Beside it, {@link WordList}s by
 * the names that rules give them, laid over the parent's.
 */
public final class ProfileFiles {
  private static final String FOLDER = "profiles/";
  private static final String FILE = "profile.toml";
  private static final String PARENT = "parent";
  private static final String SEVERITY = "severity";
  private static final String RAISE = "raise";
  private static final String NONE = "off";

  private final ThemeFiles files;
  private final Map<String, Rule> rules;
  private final Supplier<? extends Collection<String>> others;

  /**
   * Of a project.
   *
   * @param rules all that there are
   * @param others ids of findings that no rule makes
   */
  public ProfileFiles(ThemeFiles files, List<Rule> rules, Collection<String> others) {
    this(files, rules, () -> others);
  }

  /** The same, for ids that are only looked for where a profile raises one. */
  public ProfileFiles(
      ThemeFiles files, List<Rule> rules, Supplier<? extends Collection<String>> others) {
    this.files = files;
    this.rules = new HashMap<>();
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
    this.others = others;
  }

  /** The ids of all rules that a profile can judge. */
  public Set<String> rules() {
    return Collections.unmodifiableSet(rules.keySet());
  }

  /** The names of all profiles, sorted. */
  public List<String> names() {
    return files.foldersWith(FOLDER, FILE);
  }

  /**
   * A profile by name.
   *
   * @throws FindingException where there is none of that name, or its file is broken
   */
  public Profile load(String name) {
    return load(name, SourceLocation.ofFile("themes/" + FOLDER + name), new LinkedHashSet<>());
  }

  private Profile load(String name, SourceLocation askedBy, Set<String> children) {
    if (!children.add(name)) {
      throw new FindingException(
          Finding.error(
              "TF-EDIT-001",
              askedBy,
              "The profile \"" + name + "\" is its own parent.",
              "Name another parent, or none."));
    }
    ConfigFile file = file(name, askedBy);
    Map<String, Profile.Judgement> judgements = new LinkedHashMap<>();
    Map<String, Severity> raised = new LinkedHashMap<>();
    Map<String, WordList> words = new TreeMap<>();
    file.entry(PARENT)
        .ifPresent(
            parent -> {
              Profile inherited = load(parent.text(), parent.where(), children);
              judgements.putAll(inherited.judgements());
              raised.putAll(inherited.raised());
              words.putAll(inherited.words());
            });
    List<Finding> findings = new ArrayList<>();
    boolean builtIn = file.place().startsWith(ThemeFile.BUILT_IN);
    file.entries()
        .forEach(
            (key, entry) -> {
              // Whoever embeds Trifold may run without some of its rules.
              if (!builtIn || key.equals(PARENT) || isKnown(key)) {
                read(key, entry, judgements, raised, findings);
              }
            });
    if (!findings.isEmpty()) {
      throw new FindingException(findings);
    }
    wordLists(name).forEach((list, own) -> words.merge(list, own, WordList::with));
    return new Profile(name, judgements, raised, words);
  }

  private Map<String, WordList> wordLists(String name) {
    Map<String, WordList> lists = new TreeMap<>();
    rules.values().stream()
        .flatMap(rule -> rule.wordLists().stream())
        .distinct()
        .sorted()
        .forEach(
            list ->
                files
                    .find(FOLDER + name + "/" + list + ".toml")
                    .map(file -> WordList.of(files.shelf().config(file)))
                    .ifPresent(words -> lists.put(list, words)));
    return lists;
  }

  private boolean isKnown(String key) {
    String head = key.replaceFirst("\\..*", "");
    return head.equals(RAISE)
        ? others.get().contains(key.substring(Math.min(key.length(), RAISE.length() + 1)))
        : rules.containsKey(head);
  }

  private ConfigFile file(String name, SourceLocation askedBy) {
    Optional<ThemeFile> found =
        name.matches("[A-Za-z0-9][A-Za-z0-9_-]*")
            ? files.find(FOLDER + name + "/" + FILE)
            : Optional.empty();
    return found
        .map(files.shelf()::config)
        .orElseThrow(
            () ->
                new FindingException(
                    Finding.error(
                        "TF-EDIT-001",
                        askedBy,
                        "There is no profile \"" + name + "\".",
                        Nearest.hint(name, names()))));
  }

  private void read(
      String key,
      ConfigFile.Entry entry,
      Map<String, Profile.Judgement> judgements,
      Map<String, Severity> raised,
      List<Finding> findings) {
    if (key.equals(PARENT)) {
      return;
    }
    int dot = key.indexOf('.');
    String head = dot < 0 ? key : key.substring(0, dot);
    String tail = dot < 0 ? SEVERITY : key.substring(dot + 1);
    if (head.equals(RAISE) && dot > 0) {
      raise(tail, entry, raised, findings);
      return;
    }
    Rule rule = rules.get(head);
    if (rule == null) {
      findings.add(
          Finding.error(
              "TF-EDIT-002",
              entry.where(),
              "No rule is named \"" + head + "\".",
              nearest(head, heads())));
    } else if (tail.equals(SEVERITY)) {
      severity(head, entry, findings).ifPresent(s -> put(judgements, head, s));
    } else {
      limit(rule, tail, entry, findings).ifPresent(value -> put(judgements, head, tail, value));
    }
  }

  /** What the file may have at its top. */
  private Collection<String> heads() {
    List<String> heads = new ArrayList<>(rules.keySet());
    heads.add(PARENT);
    heads.add(RAISE);
    return heads;
  }

  private void raise(
      String id, ConfigFile.Entry entry, Map<String, Severity> raised, List<Finding> findings) {
    if (rules.containsKey(id)) {
      findings.add(
          Finding.error(
              "TF-EDIT-002",
              entry.where(),
              id + " is an editorial rule, and none that is raised.",
              "Write " + id + " = \"" + entry.text() + "\" above the first table."));
      return;
    }
    if (!others.get().contains(id)) {
      findings.add(
          Finding.error(
              "TF-EDIT-002",
              entry.where(),
              "No finding that a profile could raise is named \"" + id + "\".",
              nearest(id, others.get())));
      return;
    }
    severity(id, entry, findings)
        .ifPresent(
            severity -> severity.ifPresentOrElse(s -> raised.put(id, s), () -> raised.remove(id)));
  }

  /** The nearest name; not the list of all, which is long. */
  private static String nearest(String id, Collection<String> known) {
    return Nearest.to(id, known)
        .map(name -> "Did you mean \"" + name + "\"?")
        .orElse("\"trifold explain rules\" lists them.");
  }

  /** The severity that is written; within, empty for off. */
  private static Optional<Optional<Severity>> severity(
      String id, ConfigFile.Entry entry, List<Finding> findings) {
    String word = entry.text();
    if (word.equals(NONE)) {
      return Optional.of(Optional.empty());
    }
    for (Severity severity : Severity.values()) {
      if (severity.word().equals(word)) {
        return Optional.of(Optional.of(severity));
      }
    }
    findings.add(
        Finding.error(
            "TF-EDIT-003",
            entry.where(),
            "The severity of " + id + " can't be \"" + word + "\".",
            Nearest.hint(
                word.toLowerCase(Locale.ROOT), List.of("error", "warning", "info", NONE))));
    return Optional.empty();
  }

  private static Optional<Double> limit(
      Rule rule, String key, ConfigFile.Entry entry, List<Finding> findings) {
    List<String> keys = new ArrayList<>(rule.limits().stream().map(Limit::key).toList());
    if (!keys.contains(key)) {
      keys.add(0, SEVERITY);
      findings.add(
          Finding.error(
              "TF-EDIT-002",
              entry.where(),
              "The rule " + rule.id() + " has no \"" + key + "\".",
              Nearest.hint(key, keys)));
      return Optional.empty();
    }
    if (!entry.text().matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      findings.add(
          Finding.error(
              "TF-EDIT-003",
              entry.where(),
              "\"" + key + "\" can't be \"" + entry.text() + "\".",
              "Write a number."));
      return Optional.empty();
    }
    return Optional.of(Double.valueOf(entry.text()));
  }

  private static void put(
      Map<String, Profile.Judgement> judgements, String id, Optional<Severity> severity) {
    Profile.Judgement now = judgements.get(id);
    judgements.put(id, new Profile.Judgement(severity, now == null ? Map.of() : now.limits()));
  }

  private static void put(
      Map<String, Profile.Judgement> judgements, String id, String key, double value) {
    Profile.Judgement now = judgements.get(id);
    Map<String, Double> limits = new LinkedHashMap<>(now == null ? Map.of() : now.limits());
    limits.put(key, value);
    judgements.put(
        id,
        new Profile.Judgement(
            now == null ? Optional.of(Severity.WARNING) : now.severity(), limits));
  }
}
