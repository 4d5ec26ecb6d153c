package org.trifold.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.trifold.check.Rule;
import org.trifold.config.Nearest;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.gate.Gate;
import org.trifold.gather.Descriptions;
import org.trifold.gather.Plan;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;
import org.trifold.read.Reading;
import org.trifold.report.RulePage;
import org.trifold.report.RulePages;

/**
 * Explains each setting, its value and the layer it came from, and each rule. Thread-safe.
 *
 * @param readers opens a reader, only where a manuscript's own layer is asked for
 */
public record Explanation(Providers providers, Supplier<Reader> readers) {
  /** The topic that lists all rules. */
  public static final String RULES = "rules";

  private static final String RULE_PREFIX = "TF-";

  /**
   * What is printed.
   *
   * @param lines the explanation; empty where there are findings
   * @param findings why there is none
   */
  public record Answer(Verdict verdict, List<String> lines, List<Finding> findings) {
    public Answer {
      lines = List.copyOf(lines);
      findings = List.copyOf(findings);
    }
  }

  /**
   * Answers.
   *
   * @param request its manuscripts lay their attributes over the other layers, one after another
   * @param topics keys of settings, ids of rules, {@code rules}; none for all settings
   */
  public Answer answer(Request request, List<String> topics) {
    try {
      List<String> lines = new ArrayList<>();
      List<String> keys = new ArrayList<>();
      for (String topic : topics) {
        if (topic.equals(RULES) || isRule(topic)) {
          lines.addAll(rule(topic));
        } else {
          keys.add(topic);
        }
      }
      if (topics.isEmpty() || !keys.isEmpty()) {
        lines.addAll(settings(request, keys));
      }
      return new Answer(Verdict.FINE, lines, List.of());
    } catch (FindingException e) {
      boolean usage = e.findings().stream().anyMatch(f -> f.where().file().isEmpty());
      return new Answer(usage ? Verdict.USAGE : Verdict.FINDINGS, List.of(), e.findings());
    }
  }

  /** Trifold's own begin alike, those of others as they like. */
  private boolean isRule(String topic) {
    return topic.toUpperCase(Locale.ROOT).startsWith(RULE_PREFIX) || of(topic).isPresent();
  }

  /** The id of a rule of this run, in whatever letters it is asked for. */
  private Optional<String> of(String topic) {
    return providers.rules().stream().map(Rule::id).filter(topic::equalsIgnoreCase).findFirst();
  }

  private List<String> rule(String topic) {
    RulePages pages = providers.pages();
    if (topic.equals(RULES)) {
      TreeSet<String> ids = new TreeSet<>(pages.ids());
      providers.rules().forEach(rule -> ids.add(rule.id()));
      return ids.stream()
          .map(id -> (id + "  " + pages.page(id).map(RulePage::title).orElse("")).stripTrailing())
          .toList();
    }
    String id = of(topic).orElse(topic.toUpperCase(Locale.ROOT));
    Optional<RulePage> page = pages.read(id);
    if (page.isEmpty() && of(topic).isPresent()) {
      return List.of(id + ": a rule of others, which brings no page.");
    }
    return page.map(RulePage::lines).orElseThrow(() -> unknown("rule", id, pages.ids()));
  }

  private List<String> settings(Request request, List<String> keys) {
    Layers layers = Layers.of(request, providers);
    if (request.manuscripts().isEmpty()) {
      return describe(layers.looks(), keys);
    }
    List<String> lines = new ArrayList<>();
    try (Reader reader = readers.get()) {
      for (String manuscript : request.manuscripts()) {
        lines.add(manuscript);
        lines.addAll(describe(looks(layers, reader, manuscript), keys));
      }
    }
    return lines;
  }

  private static List<Layers.Look> looks(Layers layers, Reader reader, String manuscript) {
    Gate gate = layers.gate();
    String path = gate.display(gate.admit(manuscript, SourceLocation.ofFile("")));
    if (Descriptions.isDescription(path)) {
      Plan plan = Descriptions.read(gate, path);
      Map<String, String> attributes = new TreeMap<>();
      plan.attributes().forEach((name, written) -> attributes.put(name, written.text()));
      return layers.looks(attributes, plan::where);
    }
    Reading reading = reader.read(gate, path, path, Map.of(), BuildClock.LAST_RESORT);
    return reading
        .publication()
        .map(publication -> layers.looks(publication.metadata().attributes(), publication::where))
        .orElseThrow(() -> new FindingException(reading.findings()));
  }

  private static List<String> describe(List<Layers.Look> looks, List<String> keys) {
    List<String> lines = new ArrayList<>();
    for (Layers.Look look : looks) {
      if (looks.size() > 1) {
        lines.add("brand " + look.brand().orElse(""));
      }
      Settings settings = look.settings();
      TreeSet<String> known = new TreeSet<>();
      settings.declared().forEach(setting -> known.add(setting.key()));
      for (String key : keys) {
        if (!known.contains(key)) {
          throw unknown("setting", key, known);
        }
      }
      for (Setting setting : settings.declared()) {
        if (keys.isEmpty() || keys.contains(setting.key())) {
          lines.addAll(describe(setting, settings.value(setting.key())));
        }
      }
    }
    return lines;
  }

  private static List<String> describe(Setting setting, Settings.Value value) {
    String where = value.where().file().isEmpty() ? "" : ", " + value.where();
    List<String> lines = new ArrayList<>();
    lines.add(
        setting.key() + " = \"" + value.text() + "\" (" + value.layer().title() + where + ")");
    lines.add("    " + setting.description());
    if (!setting.choices().isEmpty()) {
      lines.add("    Values: " + String.join(", ", setting.choices()) + ".");
    }
    return lines;
  }

  private static FindingException unknown(
      String kind, String name, java.util.Collection<String> known) {
    return new FindingException(
        Finding.error(
            "TF-RUN-010",
            SourceLocation.ofFile(""),
            "There is no " + kind + " \"" + name + "\".",
            Nearest.to(name, known)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse(
                    kind.equals("rule")
                        ? "Say \"explain rules\" for a list."
                        : "Say \"explain\" for a list.")));
  }
}
