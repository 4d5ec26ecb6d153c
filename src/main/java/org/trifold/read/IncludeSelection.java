package org.trifold.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an included file that {@code lines=} or {@code tag=}/{@code tags=} select (AsciiDoc
 * language documentation, "Include content by line ranges" and "… by tagged regions").
 *
 * @param text the selected lines
 * @param firstLine 1-based line of the file that the text starts with
 * @param missingTags tags that were asked for and are not in the file
 */
record IncludeSelection(String text, int firstLine, List<String> missingTags) {
  /** {@code tag::name[]} or {@code end::name[]}, after a non-word character and before a space. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?<![\\w\\\\])(tag|end)::([^\\s\\[]+)\\[\\](?=$|[\\s\\-*/#;<])");

  private static final String ANY = "*";
  private static final String ALL_LINES = "**";

  static IncludeSelection of(String text, Map<String, Object> attributes) {
    List<String> lines = List.of(text.split("\n", -1));
    Object ranges = attributes.get("lines");
    Object tags = attributes.containsKey("tags") ? attributes.get("tags") : attributes.get("tag");
    if (ranges != null && !String.valueOf(ranges).isBlank()) {
      return byRanges(lines, words(String.valueOf(ranges)));
    }
    if (tags != null && !String.valueOf(tags).isBlank()) {
      return byTags(lines, words(String.valueOf(tags)));
    }
    return new IncludeSelection(text, 1, List.of());
  }

  private static List<String> words(String list) {
    List<String> words = new ArrayList<>();
    for (String word : list.replace("\"", "").split("[,;]")) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  private static IncludeSelection byRanges(List<String> lines, List<String> ranges) {
    Set<Integer> wanted = new LinkedHashSet<>();
    for (String range : ranges) {
      Matcher m = Pattern.compile("(-?\\d{1,9})(?:\\.\\.(-?\\d{0,9}))?").matcher(range);
      if (!m.matches()) {
        continue;
      }
      int from = Integer.parseInt(m.group(1));
      int to;
      if (m.group(2) == null) {
        to = from;
      } else if (m.group(2).isEmpty() || m.group(2).startsWith("-")) {
        to = lines.size();
      } else {
        to = Integer.parseInt(m.group(2));
      }
      for (int i = Math.max(1, from); i <= Math.min(to, lines.size()); i++) {
        wanted.add(i);
      }
    }
    List<String> kept = new ArrayList<>();
    int first = 1;
    for (int i = 1; i <= lines.size(); i++) {
      if (wanted.contains(i)) {
        first = kept.isEmpty() ? i : first;
        kept.add(lines.get(i - 1));
      }
    }
    return new IncludeSelection(String.join("\n", kept), first, List.of());
  }

  /** One open tag and whether its lines are shown. */
  private record Region(String tag, boolean shown) {}

  private static IncludeSelection byTags(List<String> lines, List<String> tags) {
    Map<String, Boolean> wanted = new LinkedHashMap<>();
    for (String tag : tags) {
      boolean negated = tag.startsWith("!");
      String name = negated ? tag.substring(1) : tag;
      if (!name.isEmpty()) {
        wanted.put(name, !negated);
      }
    }
    boolean untagged = baseSelection(wanted);
    Boolean wildcard = wanted.get(ANY);
    wanted.remove(ALL_LINES);
    wanted.remove(ANY);
    Set<String> seen = new LinkedHashSet<>();
    Deque<Region> open = new ArrayDeque<>();
    List<String> kept = new ArrayList<>();
    int first = 1;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher directive = DIRECTIVE.matcher(line);
      if (directive.find()) {
        String tag = directive.group(2);
        if (directive.group(1).equals("end")) {
          open.removeIf(region -> region.tag().equals(tag));
        } else {
          seen.add(tag);
          boolean outer = open.isEmpty() ? untagged : open.getFirst().shown();
          Boolean own = wanted.get(tag);
          boolean shown = own != null ? own : shownByWildcard(wildcard, outer, open.isEmpty());
          open.addFirst(new Region(tag, shown));
        }
        continue;
      }
      if (open.isEmpty() ? untagged : open.getFirst().shown()) {
        first = kept.isEmpty() ? i + 1 : first;
        kept.add(line);
      }
    }
    List<String> missing =
        wanted.entrySet().stream()
            .filter(e -> e.getValue() && !seen.contains(e.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    return new IncludeSelection(String.join("\n", kept), first, missing);
  }

  private static boolean shownByWildcard(
      @org.jspecify.annotations.Nullable Boolean wildcard, boolean outer, boolean topLevel) {
    if (wildcard == null) {
      return outer;
    }
    return topLevel || !wildcard ? wildcard : outer || wildcard;
  }

  /** Whether lines outside any tag are shown. */
  private static boolean baseSelection(Map<String, Boolean> wanted) {
    Boolean all = wanted.get(ALL_LINES);
    if (all != null) {
      return all;
    }
    Boolean any = wanted.get(ANY);
    if (any != null) {
      return !any;
    }
    return wanted.values().stream().noneMatch(shown -> shown);
  }
}
