package org.trifold.transform;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trifold.config.Nearest;
import org.trifold.model.Finding;
import org.trifold.model.Findings;
import org.trifold.model.SourceLocation;
import org.trifold.theme.ThemeFile;

/**
 * Reads a theme's file of labels: a line for each, {@code key=text}, in UTF-8; lines that start
 * with {@code #} are comments. What is wrong becomes a finding with its line, and the label stays
 * what it was. Without state.
 */
final class LabelFile {
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  private LabelFile() {}

  /**
   * The labels of a file.
   *
   * @param english all keys there are, with the arguments each takes
   */
  static Map<String, String> read(ThemeFile file, Properties english, Findings findings) {
    Map<String, String> labels = new TreeMap<>();
    int number = 0;
    // Read leniently, so that each line with a byte that is not UTF-8 is told.
    String content = new String(file.content(), StandardCharsets.UTF_8);
    for (String line : content.replaceFirst("^\uFEFF", "").lines().toList()) {
      number++;
      if (line.isBlank() || line.strip().startsWith("#")) {
        continue;
      }
      SourceLocation where = SourceLocation.ofLine(file.place(), number);
      int equals = line.indexOf('=');
      String key = equals < 0 ? "" : line.substring(0, equals).strip();
      String text = line.substring(equals + 1).strip();
      if (key.isEmpty() || text.isEmpty() || line.indexOf('\uFFFD') >= 0) {
        findings.add(
            Finding.error(
                "TF-LABEL-001",
                where,
                line.indexOf('\uFFFD') >= 0
                    ? "This line is not UTF-8."
                    : "This line is no label: \"" + line.strip() + "\".",
                "Write key=text, in UTF-8."));
      } else if (english.getProperty(key) == null) {
        findings.add(
            Finding.error(
                "TF-LABEL-002",
                where,
                "There is no label \"" + key + "\".",
                Nearest.hint(key, english.stringPropertyNames())));
      } else if (!arguments(text).equals(arguments(english.getProperty(key)))) {
        findings.add(
            Finding.error(
                "TF-LABEL-003",
                where,
                "The label \"" + key + "\" does not name what is put in.",
                "Use what the English one uses: " + english.getProperty(key)));
      } else {
        labels.put(key, text);
      }
    }
    return labels;
  }

  private static Set<String> arguments(String text) {
    return ARGUMENT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
