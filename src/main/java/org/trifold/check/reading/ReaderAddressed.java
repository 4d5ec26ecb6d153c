package org.trifold.check.reading;

import java.util.List;
import java.util.Set;
import org.trifold.check.Limit;
import org.trifold.check.Limits;
import org.trifold.check.Remark;
import org.trifold.check.Rule;
import org.trifold.check.Subject;
import org.trifold.check.text.Word;
import org.trifold.check.words.WordFile;

/** A text that talks about its readers and seldom to them. */
public final class ReaderAddressed implements Rule {
  private static final String LEAST_SHARE = "least-percent";
  private static final String LEAST = "least-sentences";

  private static final Set<String> YOU =
      Set.of(
          "you", "your", "yours", "yourself", "yourselves", "you're", "you'll", "you've", "you'd");

  /** What may stand before a verb that tells what to do. */
  private static final Set<String> BEFORE =
      Set.of(
          "please", "always", "never", "do", "don't", "not", "then", "also", "first", "next",
          "just");

  private final Set<String> verbs = WordFile.of("en/imperatives").words();

  /** For {@link java.util.ServiceLoader}. */
  public ReaderAddressed() {}

  @Override
  public String id() {
    return "TF-EDIT-084";
  }

  @Override
  public List<Limit> limits() {
    return List.of(
        new Limit(LEAST_SHARE, 15, "The least sentences of a hundred that address the reader."),
        new Limit(LEAST, 10, "A text of fewer sentences is not measured."));
  }

  @Override
  public List<Remark> check(Subject subject, Limits limits) {
    List<Read> sentences = RunningText.in(subject.text(), "en");
    int speaking = (int) sentences.stream().filter(this::addresses).count();
    if (sentences.size() < limits.whole(LEAST)
        || 100 * speaking >= limits.whole(LEAST_SHARE) * sentences.size()) {
      return List.of();
    }
    return List.of(
        DocumentGrade.ofDocument(
            subject,
            (speaking == 0 ? "None" : "Only " + speaking)
                + " of "
                + sentences.size()
                + " sentences "
                + (speaking == 1 ? "speaks" : "speak")
                + " to the reader.",
            "Say “you” and “your”, and tell what to do: “Keep the skin dry”."));
  }

  private boolean addresses(Read read) {
    List<Word> words = read.words();
    int at = 0;
    while (at < words.size() && BEFORE.contains(words.get(at).folded())) {
      at++;
    }
    return (at < words.size() && verbs.contains(words.get(at).folded()))
        || words.stream().anyMatch(word -> YOU.contains(word.folded()));
  }
}
