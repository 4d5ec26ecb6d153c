package org.trifold.edition.handout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trifold.model.Finding;
import org.trifold.model.SourceLocation;
import org.trifold.theme.FontCandidate;
import org.trifold.theme.FontCandidate.Fitness;

/**
 * Tells of characters that no font has: a finding for each place at which some stand first, so that
 * every one is named with its line; from a number of places on the rest of a writing system is one
 * finding, with the lines in its text.
 */
final class MissingGlyphs {
  /** More places than this of one writing system say nothing new. */
  private static final int MOST_PLACES = 10;

  private final List<FontCandidate> candidates;
  private final boolean systemAllowed;

  /**
   * @param candidates all faces that were looked at, also those that can't be used
   * @param systemAllowed whether the machine's own fonts are among them
   */
  MissingGlyphs(List<FontCandidate> candidates, boolean systemAllowed) {
    this.candidates = candidates;
    this.systemAllowed = systemAllowed;
  }

  /**
   * The findings.
   *
   * @param missing by code point, at least one
   */
  List<Finding> report(WritingSystem system, SortedMap<Integer, TextSurvey.Lack> missing) {
    Map<SourceLocation, List<Integer>> byPlace = new TreeMap<>();
    missing.forEach(
        (codePoint, lack) ->
            byPlace.computeIfAbsent(lack.first(), w -> new ArrayList<>()).add(codePoint));
    String hint = hint(system, missing);
    List<Finding> findings = new ArrayList<>();
    Map<SourceLocation, List<Integer>> rest = new LinkedHashMap<>();
    byPlace.forEach(
        (where, codePoints) -> {
          if (findings.size() < MOST_PLACES) {
            findings.add(Finding.error("TF-HANDOUT-002", where, message(system, codePoints), hint));
          } else {
            rest.put(where, codePoints);
          }
        });
    if (!rest.isEmpty()) {
      findings.add(
          Finding.error(
              "TF-HANDOUT-002", rest.keySet().iterator().next(), summary(system, rest), hint));
    }
    return findings;
  }

  private static String message(WritingSystem system, List<Integer> codePoints) {
    String named = String.join(", ", codePoints.stream().map(MissingGlyphs::describe).toList());
    return codePoints.size() == 1
        ? "No font has the character " + named + " (" + system.name() + ")."
        : "No font has these characters (" + system.name() + "): " + named + ".";
  }

  private static String summary(WritingSystem system, Map<SourceLocation, List<Integer>> rest) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    for (Map.Entry<SourceLocation, List<Integer>> place : rest.entrySet()) {
      text.append(text.isEmpty() ? "" : "; ").append(place.getKey()).append(' ');
      place.getValue().forEach(text::appendCodePoint);
      count += place.getValue().size();
    }
    return "No font has " + count + " more characters of " + system.name() + ": " + text + ".";
  }

  private static String describe(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    int type = Character.getType(codePoint);
    boolean shown =
        type != Character.PRIVATE_USE
            && type != Character.SURROGATE
            && type != Character.UNASSIGNED
            && !Character.isISOControl(codePoint);
    return shown ? number + " " + Character.toString(codePoint) : number;
  }

  private String hint(WritingSystem system, SortedMap<Integer, TextSurvey.Lack> missing) {
    if (system.equals(WritingSystem.PRIVATE_USE)) {
      return "Write a character of Unicode's own: what one for private use means, only one font"
          + " knows.";
    }
    if (system.equals(WritingSystem.UNASSIGNED)) {
      return "Delete it: it is no character of Unicode.";
    }
    for (FontCandidate face : candidates) {
      if (face.fitness() != Fitness.USABLE
          && missing.keySet().stream().anyMatch(c -> face.coverage().has(c))) {
        return "\"" + face.path() + "\" can't serve: " + face.fitness().reason() + ".";
      }
    }
    return "Add a TrueType font for "
        + system.name()
        + ", such as "
        + system.example()
        + ", to a folder named by handout.fonts"
        + (systemAllowed ? "." : ", or allow the machine's own by handout.system-fonts=true.");
  }
}
