package org.trifold.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The lines of an included file that {@code lines=} or {@code tag=}/{@code tags=} select (AsciiDoc
 * language documentation, "Include content by line ranges" and "… by tagged regions").
 *
 * @param text the selected lines
 * @param lines the 1-based line of the file that each of them is
 * @param missingTags tags that were asked for and are not in the file
 * @param emptyRanges ranges that were asked for and hold no line of the file, or are no ranges
 * @param openTags tags that were asked for and never end, each with the 1-based line it starts in
 */
record IncludeSelection(
    String text,
    List<Integer> lines,
    List<String> missingTags,
    List<String> emptyRanges,
    Map<String, Integer> openTags) {
  /** {@code tag::name[]} or {@code end::name[]}, after a non-word character and before a space. */
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?<![\\w\\\\])(tag|end)::([^\\s\\[]+)\\[\\](?=$|[\\s\\-*/#;<])");

  private static final Pattern RANGE = Pattern.compile("(-?\\d{1,9})(?:\\.\\.(-?\\d{0,9}))?");

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
    List<Integer> all = IntStream.rangeClosed(1, end(lines)).boxed().toList();
    return new IncludeSelection(text, all, List.of(), List.of(), Map.of());
  }

  /** The last line's number; what follows the last line end is no line. */
  private static int end(List<String> lines) {
    return lines.get(lines.size() - 1).isEmpty() ? lines.size() - 1 : lines.size();
  }

  private static String join(List<String> lines, List<Integer> kept) {
    return kept.stream().map(line -> lines.get(line - 1) + "\n").collect(Collectors.joining());
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
    BitSet wanted = new BitSet();
    List<String> empty = new ArrayList<>();
    int end = end(lines);
    for (String range : ranges) {
      Matcher m = RANGE.matcher(range);
      int from = m.matches() ? Math.max(1, Integer.parseInt(m.group(1))) : 1;
      int to = m.matches() ? Math.min(last(m, end), end) : 0;
      if (from > to) {
        empty.add(range);
      }
      if (from <= to) {
        wanted.set(from, to + 1);
      }
    }
    List<Integer> kept = wanted.stream().boxed().toList();
    return new IncludeSelection(join(lines, kept), kept, List.of(), empty, Map.of());
  }

  /** The range's last line; left out or negative it is the file's. */
  private static int last(MatchResult range, int end) {
    String to = range.group(2);
    if (to == null) {
      return Integer.parseInt(range.group(1));
    }
    return to.isEmpty() || to.startsWith("-") ? end : Integer.parseInt(to);
  }

  /** One open tag, whether its lines are shown, and the 1-based line it starts in. */
  private record Region(String tag, boolean shown, int line) {}

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
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < end(lines); i++) {
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
          open.addFirst(new Region(tag, shown, i + 1));
        }
        continue;
      }
      if (open.isEmpty() ? untagged : open.getFirst().shown()) {
        kept.add(i + 1);
      }
    }
    List<String> missing =
        wanted.entrySet().stream()
            .filter(e -> e.getValue() && !seen.contains(e.getKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> unended = new TreeMap<>();
    open.stream()
        .filter(region -> wanted.containsKey(region.tag()))
        .forEach(region -> unended.put(region.tag(), region.line()));
    return new IncludeSelection(join(lines, kept), List.copyOf(kept), missing, List.of(), unended);
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
