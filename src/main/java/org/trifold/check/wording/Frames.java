package org.trifold.check.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trifold.check.text.Sentence;
import org.trifold.check.text.Span;
import org.trifold.check.text.Word;
import org.trifold.check.words.ByLanguage;
import org.trifold.check.words.PhraseTree;
import org.trifold.check.words.WordFile;

/** Ready-made openings of sentences, by language. Immutable. */
final class Frames {
  private static final Pattern HEAD = Pattern.compile("(\\w+) (any|each) (\\d{1,3}) (.+)");

  /** "Natural healing process: As mentioned earlier, …" */
  private static final int MOST_LABEL = 6;

  private final ByLanguage<PhraseTree<Frame>> known =
      ByLanguage.of("wording/frames", PhraseTree.none(), Frames::read);

  /**
   * Openings that do the same.
   *
   * @param name for the code
   * @param together whether one stands for all, or each for itself
   * @param most how often it may stand near by
   * @param title what it is, to a reader
   */
  record Group(String name, boolean together, int most, String title) {}

  /** A phrase of a group, as the list has it. */
  record Frame(Group group, String phrase) {
    /** What is counted as the same. */
    String key() {
      return group.together ? group.name : phrase;
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

  private static PhraseTree<Frame> read(WordFile file) {
    PhraseTree.Builder<Frame> frames = new PhraseTree.Builder<>();
    Group group = new Group("", false, 0, "");
    for (WordFile.Line line : file.lines()) {
      if (line.isHead()) {
        Matcher head = HEAD.matcher(line.head());
        if (!head.matches()) {
          throw line.fault("a head is [name any|each number title]");
        }
        boolean together = head.group(2).equals("any");
        group = new Group(head.group(1), together, Integer.parseInt(head.group(3)), head.group(4));
      } else {
        line.addTo(frames, line.text(), new Frame(group, line.text()));
      }
    }
    return frames.build();
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

  /** "This article" with a link is another's. */
  private static boolean isLinked(Sentence sentence, Word word) {
    return sentence.block().links().stream()
        .filter(link -> !link.address().startsWith("#"))
        .anyMatch(
            link ->
                link.span().start() <= word.span().start()
                    && word.span().end() <= link.span().end());
  }

  private Optional<Opening> opening(Sentence sentence, List<Word> words) {
    return known
        .in(sentence.block().language())
        .longest(words, 0)
        .filter(found -> found.words() < words.size())
        .filter(found -> !sentence.block().isOpaque(words.get(0).span()))
        .filter(found -> !isLinked(sentence, words.get(0)))
        .map(found -> new Opening(found.value(), words.subList(0, found.words())));
  }
}
