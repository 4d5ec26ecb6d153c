package org.trifold.check.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;

/** Ready-made openings of sentences, by language. Immutable. */
final class Frames {
  private static final Pattern HEAD = Pattern.compile("\\[(\\w+) (any|each) (\\d+) (.+)\\]");

  /** "Natural healing process: As mentioned earlier, …" */
  private static final int MOST_LABEL = 6;

  /** By language, and by the word that they may begin with. */
  private final Map<String, Map<String, List<Frame>>> byLanguage = new HashMap<>();

  /**
   * Openings that do the same.
   *
   * @param name for the code
   * @param together whether one stands for all, or each for itself
   * @param most how often it may stand near by
   * @param title what it is, to a reader
   */
  record Group(String name, boolean together, int most, String title) {}

  /** A phrase of a group. */
  record Frame(Group group, Phrase phrase) {
    /** What is counted as the same. */
    String key() {
      return group.together ? group.name : phrase.line();
    }
  }

  /** A frame that opens a sentence with these words. */
  record Opening(Frame frame, List<Word> words) {
    Opening {
      words = List.copyOf(words);
    }

    Span span() {
      return new Span(words.get(0).span().start(), words.get(words.size() - 1).span().end());
    }
  }

  Frames() {
    WordList.of("frames")
        .lines()
        .forEach((language, lines) -> byLanguage.put(language, byFirst(read(lines))));
  }

  private static Map<String, List<Frame>> byFirst(List<Frame> frames) {
    Map<String, List<Frame>> byFirst = new HashMap<>();
    for (Frame frame : frames) {
      for (String first : frame.phrase.firsts()) {
        byFirst.computeIfAbsent(first, word -> new ArrayList<>()).add(frame);
      }
    }
    return byFirst;
  }

  private static List<Frame> read(List<String> lines) {
    List<Frame> frames = new ArrayList<>();
    Group group = new Group("", false, 0, "");
    for (String line : lines) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        boolean together = head.group(2).equals("any");
        group = new Group(head.group(1), together, Integer.parseInt(head.group(3)), head.group(4));
      } else {
        frames.add(new Frame(group, Phrase.of(line)));
      }
    }
    return List.copyOf(frames);
  }

  /** What opens a sentence, or what follows the words in front of its colon; the longest. */
  Optional<Opening> opening(Sentence sentence) {
    Optional<Opening> opening = opening(sentence, sentence.words());
    if (opening.isPresent()) {
      return opening;
    }
    int colon = sentence.text().indexOf(": ") + sentence.span().start();
    List<Word> words = sentence.words();
    for (int i = 0; i < Math.min(MOST_LABEL, words.size() - 1); i++) {
      if (words.get(i).span().end() == colon) {
        return opening(sentence, words.subList(i + 1, words.size()));
      }
    }
    return Optional.empty();
  }

  private Optional<Opening> opening(Sentence sentence, List<Word> words) {
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Optional<Opening> best = Optional.empty();
    Map<String, List<Frame>> known =
        byLanguage.getOrDefault(WordList.language(sentence.block()), Map.of());
    for (Frame frame : known.getOrDefault(words.get(0).folded(), List.of())) {
      int end = frame.phrase.opens(words);
      if (end > best.map(o -> o.words().size()).orElse(0)
          && end < words.size()
          && !sentence.block().isOpaque(words.get(0).span())) {
        best = Optional.of(new Opening(frame, words.subList(0, end)));
      }
    }
    return best;
  }
}
