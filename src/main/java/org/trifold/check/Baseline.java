package org.trifold.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trifold.check.text.Sources;
import org.trifold.config.ConfigFile;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;

/**
 * Editorial findings that are known and not told any more, so that an old manuscript can be held to
 * a profile for what is written now. A finding is known again by its rule and the words of its
 * line, wherever that line has moved; of two alike in a file one more is new. Immutable.
 */
public final class Baseline {
  /** Nothing is known. */
  public static final Baseline NONE = new Baseline(Map.of());

  /** Digits of the hash of a line: enough for the lines of a book not to meet. */
  private static final int DIGITS = 12;

  private final Map<String, List<String>> known;

  private Baseline(Map<String, List<String>> known) {
    this.known = Collections.unmodifiableMap(new TreeMap<>(known));
  }

  /** Whether a finding is one that a baseline may know: never a loss or a danger. */
  public static boolean isEditorial(Finding finding) {
    return finding.rule().startsWith("TF-EDIT-") || finding.rule().startsWith("TF-CHECK-");
  }

  /** That knows all of these that are editorial. */
  public static Baseline of(List<Finding> findings, Sources sources) {
    Map<String, List<String>> known = new TreeMap<>();
    for (Finding finding : findings) {
      if (isEditorial(finding)) {
        known
            .computeIfAbsent(finding.where().file(), file -> new ArrayList<>())
            .add(key(finding, sources));
      }
    }
    known.values().forEach(Collections::sort);
    return new Baseline(known);
  }

  /**
   * Reads what {@link #toText} wrote.
   *
   * @param file the name that findings give
   * @throws FindingException with the line of each fault
   */
  public static Baseline read(String file, String text) {
    Map<String, List<String>> known = new TreeMap<>();
    List<Finding> faults = new ArrayList<>();
    ConfigFile.parse(file, text)
        .entries()
        .forEach(
            (manuscript, entry) -> {
              for (int i = 0; i < entry.items().size(); i++) {
                if (!entry.items().get(i).matches("TF-[A-Z]+-\\d{3} [0-9a-f]{" + DIGITS + "}")) {
                  faults.add(
                      Finding.error(
                          "TF-EDIT-008",
                          entry.places().get(i),
                          "\"" + entry.items().get(i) + "\" is no finding of a baseline.",
                          "Write the file anew with check --write-baseline."));
                }
              }
              known.put(manuscript, entry.items());
            });
    if (!faults.isEmpty()) {
      throw new FindingException(faults);
    }
    return new Baseline(known);
  }

  /** The file: TOML, a list for each manuscript, sorted. */
  public String toText() {
    StringBuilder text = new StringBuilder();
    text.append(
        "# Editorial findings that are known. Written by \"trifold check --write-baseline\".\n");
    known.forEach(
        (file, keys) -> {
          text.append('"')
              .append(file.replace("\\", "\\\\").replace("\"", "\\\""))
              .append("\" = [\n");
          keys.forEach(key -> text.append("  \"").append(key).append("\",\n"));
          text.append("]\n");
        });
    return text.toString();
  }

  /** Those of them that are not known. */
  public List<Finding> unknown(List<Finding> findings, Sources sources) {
    if (known.isEmpty()) {
      return findings;
    }
    Map<String, List<String>> left = new TreeMap<>();
    known.forEach((file, keys) -> left.put(file, new ArrayList<>(keys)));
    return findings.stream()
        .filter(
            finding ->
                !isEditorial(finding)
                    || !left.getOrDefault(finding.where().file(), new ArrayList<>())
                        .remove(key(finding, sources)))
        .toList();
  }

  private static String key(Finding finding, Sources sources) {
    List<String> lines = sources.lines(finding.where().file());
    int line = finding.where().line();
    String words = line == 0 || line > lines.size() ? "" : lines.get(line - 1);
    String folded = words.strip().replaceAll("\\s+", " ");
    return finding.rule() + " " + hash(folded).substring(0, DIGITS);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each Java platform has it
    }
  }
}
